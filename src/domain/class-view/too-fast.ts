import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** So many responses in a skill were too fast to count. */
export interface TooFastSkill {
  readonly skill: string
  readonly responses: number
}

/** The responses of a class that were given too fast to count, in the skills of its map. */
export interface TooFast {
  readonly responses: number
  /** In the order of the map. `isAll`: nothing else was answered in the skill, so nothing is known of it. */
  readonly skills: readonly (TooFastSkill & { readonly isAll: boolean })[]
  /** Who gave them, in the order of the map. */
  readonly students: readonly {
    readonly studentId: string
    readonly responses: number
    readonly skills: readonly TooFastSkill[]
  }[]
}

/** Gathers what was too fast to count. */
export function tooFastIn({ skills, students }: Pick<ClassStandings, 'skills' | 'students'>): TooFast {
  return {
    responses: skills.reduce((sum, { tooFast }) => sum + tooFast, 0),
    skills: skills.flatMap(({ skill, tooFast, estimate }) =>
      tooFast === 0 ? [] : [{ skill, responses: tooFast, isAll: estimate === null }],
    ),
    students: students.flatMap(({ studentId, cells }) => {
      const own = cells.flatMap(({ skill, tooFast }) =>
        tooFast === 0 ? [] : [{ skill, responses: tooFast }],
      )
      const responses = own.reduce((sum, one) => sum + one.responses, 0)
      return responses === 0 ? [] : [{ studentId, responses, skills: own }]
    }),
  }
}

/** "12 responses were answered too fast to count". */
export function tooFastWords(responses: number): string {
  return `${countWords(responses, 'response')} ${responses === 1 ? 'was' : 'were'} given too fast to count`
}

/** What too fast is, as a clause. measurement.md section 2.9. */
export function tooFastRule({ rapidResponse: { ms, shareOfExpected } }: MeasureSettings): string {
  return `faster than ${ms / 1000} s or ${Math.round(100 * shareOfExpected)} % of the time the question is expected to take, whichever is longer`
}

/** Skills with their counts: "DICOMweb (6), Exam cycle (2)". */
export function tooFastSkillWords(
  skills: readonly TooFastSkill[],
  names: ReadonlyMap<string, string>,
): string {
  return skills.map(({ skill, responses }) => `${names.get(skill) ?? skill} (${responses})`).join(', ')
}

/** Why nothing is known of a skill though it was asked about. */
export function unknownWords({
  tooFast,
  earlyRepeats,
}: {
  readonly tooFast: number
  readonly earlyRepeats: number
}): string {
  const why = [
    ...(tooFast === 0 ? [] : [tooFastWords(tooFast)]),
    ...(earlyRepeats === 0 ? [] : [countWords(earlyRepeats, 'repeat') + ' of questions seen before']),
  ]
  return why.length === 0 ? 'no response that counts' : `no response that counts: ${why.join(', ')}`
}
