import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { readIndexCode } from '#src/domain/catalog/index-code.ts'

/** The question index as it travels; written by `src/build/quiz-modules.ts`. */
export interface EncodedIndex {
  /** Skill id, question ids joined by spaces (one that starts with a hyphen goes on from the skill id), and a character for kind and level of each question (`index-code.ts`). */
  readonly skills: readonly (readonly [skill: string, ids: string, kindsAndLevels: string])[]
  /** 12 characters for each question, in the same order. */
  readonly hashes: string
}

const hashLength = 12

/** Throws if the index names a kind or level that this build does not know: both are made by the same build. */
export function decodeIndex({ skills, hashes }: EncodedIndex): IndexedQuestion[] {
  let start = 0
  return skills.flatMap(([skill, ids, kindsAndLevels]) =>
    ids.split(' ').map((written, place) => {
      const id = written.startsWith('-') ? skill + written : written
      const { kind, level } = readIndexCode(kindsAndLevels, place)
      const hash = hashes.slice(start, start + hashLength)
      start += hashLength
      if (kind === undefined || level === undefined || hash.length < hashLength) {
        throw new RangeError(`The question index is damaged at ${id}`)
      }
      return { id, skill, level, kind, hash }
    }),
  )
}
