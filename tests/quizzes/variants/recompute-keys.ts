import { describe, expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { type AuthoredQuestion, authoredQuestionSchema } from '#src/domain/question/question.ts'
import { fillPlaceholders } from '#src/domain/variants/fill-placeholders.ts'

const drawn = 200

/** The key of a showing, worked out from its stem and artefact as a reader does; `digits` it is rounded to. */
export interface Recomputed {
  readonly digits?: number
  readonly key: (text: string) => number | string
}

/** The first group of the expression as a number; commas between thousands are left out. */
export function one(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`${String(pattern)} is not in: ${text}`)
  return Number(found.replaceAll(',', ''))
}

/** The groups of every match. */
export function every(text: string, pattern: RegExp): string[][] {
  const found = [...text.matchAll(pattern)].map(match => match.slice(1).map(group => group ?? ''))
  if (found.length === 0) throw new Error(`${String(pattern)} is not in: ${text}`)
  return found
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Minutes of the day: `07:30`. */
export function minutesOf(clock: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = clock.split(':').map(Number)
  return 60 * hours + minutes
}

const keyOf = (question: AuthoredQuestion) => {
  if (question.kind === 'numeric') return question.key.value
  return question.kind === 'short-text' ? question.accepted[0] : undefined
}

const rounded = (value: number | string, digits: number) =>
  typeof value === 'number'
    ? Number((Math.round(Number(`${value}e${digits}`)) / 10 ** digits).toFixed(digits))
    : value

/** Tests that every showing has the key that follows from what it shows, worked out in another way than in its YAML. */
export async function recomputeKeys(formulas: Readonly<Record<string, Recomputed>>): Promise<void> {
  const { banks } = await readShippedQuizzes()
  const questions = banks.flatMap(bank => bank.questions)
  describe.each(Object.entries(formulas))('%s', (id, { digits = 0, key }) => {
    const found = questions.find(({ authored }) => authored.id === id)
    const further = found?.variants?.read.further.slice(0, drawn) ?? []
    const showings = further.map(values =>
      authoredQuestionSchema.parse(fillPlaceholders(found?.variants?.read.authored, values, [])),
    )

    it('has the right key in every showing', () => {
      expect(showings.length).toBeGreaterThanOrEqual(20)
      for (const question of found === undefined ? [] : [found.authored, ...showings]) {
        const text = `${question.stem}\n${question.artefact?.text ?? ''}`
        expect(keyOf(question), text).toBe(rounded(key(text), digits))
      }
    })
  })
}
