import type { CaseNode } from '#src/domain/question/case-run.ts'

/** What a way through a case is worth, part by part; together 0..1. */
export interface CaseCredit {
  /** 0.35 if the cause was found. */
  readonly cause: number
  /** 0.45 if nobody was harmed: a safe way round is worth more than a cause found at the cost of a patient. */
  readonly harm: number
  /** Up to 0.2, if the cause was found and nobody was harmed. */
  readonly time: number
}

/** The most each part can give. Ours, a judgement: measurement.md section 0 asks for one score and leaves the rule open. */
export const caseWeights: CaseCredit = { cause: 0.35, harm: 0.45, time: 0.2 }

/** Credit for reaching an ending after so many minutes of the case: from par on the time is worth `par / minutes`. */
export function caseCredit(ending: CaseNode, minutes: number, par: number): CaseCredit {
  const cause = ending.causeFound === true ? caseWeights.cause : 0
  const harm = ending.ending === 'harmed' ? 0 : caseWeights.harm
  const time = cause > 0 && harm > 0 ? caseWeights.time * Math.min(1, par / minutes) : 0
  return { cause, harm, time }
}

/** The score, 0..1, that the parts make. */
export function caseScore({ cause, harm, time }: CaseCredit): number {
  return cause + harm + time
}
