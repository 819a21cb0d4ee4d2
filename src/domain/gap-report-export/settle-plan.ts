import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { GapReport, GapRow, SettleSuggestion } from '#src/domain/measure/gap-report.ts'
import { settleQuestions } from '#src/domain/measure/settle-questions.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** What there is to ask, and what was asked before. */
export interface SettleSupply {
  readonly index: readonly IndexedQuestion[]
  readonly evidence: Evidence
}

/** A short quiz that would settle most. */
export interface SettlePlan {
  /** In the order of what they would settle, most first. */
  readonly skills: readonly SettleSuggestion[]
  /** Question ids, those of the first skill first. */
  readonly questions: readonly string[]
}

/** Skills one quiz is spread over at most, so that each gets near a verdict. */
const skillsAtOnce = 3

/** Questions asked of a skill at least: one more response alone rarely turns an open verdict. */
const leastQuestions = 3

/**
 * The quiz to take next: the questions that tell most about the skills that would settle most. Null when every verdict
 * is there, or when nothing is left whose response would count.
 */
export function settlePlan(report: GapReport, supply: SettleSupply): SettlePlan | null {
  const parts = report.settleFirst.slice(0, skillsAtOnce).flatMap(suggestion => {
    const row = report.rows.find(({ skill }) => skill === suggestion.skill)
    if (row === undefined) return []
    const count = Math.max(leastQuestions, suggestion.responsesNeeded)
    const questions = settleSkill(row, report, supply, count)
    return questions.length === 0 ? [] : [{ suggestion, questions }]
  })
  if (parts.length === 0) return null
  return {
    skills: parts.map(({ suggestion }) => suggestion),
    questions: parts.flatMap(({ questions }) => questions),
  }
}

/** Ids of at most `count` questions that would tell most about one skill, best first; the same at one time of reading. */
export function settleSkill(
  row: GapRow,
  { now, settings }: GapReport,
  { index, evidence }: SettleSupply,
  count: number,
): readonly string[] {
  const own = index.filter(({ skill }) => skill === row.skill)
  const questions = shuffled(own, seededRandom(`${row.skill}/${now}/settle`))
  const { posterior } = row.estimate
  const request = { questions, posterior, requiredLevel: row.requiredLevel, evidence, now, count }
  return settleQuestions(request, settings).map(({ id }) => id)
}
