import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'

/** Seconds a question of each skill takes on average, from the kinds of its questions (the index holds no times). */
export function questionSeconds(
  index: readonly Pick<IndexedQuestion, 'skill' | 'kind'>[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, { seconds: number; count: number }>()
  for (const { skill, kind } of index) {
    const { seconds, count } = sums.get(skill) ?? { seconds: 0, count: 0 }
    sums.set(skill, { seconds: seconds + typicalSeconds[kind], count: count + 1 })
  }
  return new Map([...sums].map(([skill, { seconds, count }]) => [skill, seconds / count]))
}
