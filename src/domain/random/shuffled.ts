import type { Random } from '#src/domain/random/seeded-random.ts'

/** A copy in random order, every order equally likely. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}
