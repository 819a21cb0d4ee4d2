import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'

/** The question index as it travels; written by `src/build/quiz-modules.ts`. */
export interface EncodedIndex {
  /** Skill id, question ids joined by spaces (one that starts with a hyphen goes on from the skill id), and a base-36 digit for kind and level of each question. */
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
      const code = Number.parseInt(kindsAndLevels.charAt(place), 36)
      const kind = questionKinds[Math.floor(code / questionLevels.length)]
      const level = questionLevels[code % questionLevels.length]
      const hash = hashes.slice(start, start + hashLength)
      start += hashLength
      if (kind === undefined || level === undefined || hash.length < hashLength) {
        throw new RangeError(`The question index is damaged at ${id}`)
      }
      return { id, skill, level, kind, hash }
    }),
  )
}
