import type { Random } from '#src/domain/random/seeded-random.ts'

/** One element, all equally likely; `undefined` of an empty list. */
export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)]
}
