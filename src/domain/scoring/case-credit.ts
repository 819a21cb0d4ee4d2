import type { CaseNode } from '#src/domain/question/case-run.ts'

/** What a way through a case is worth, part by part; together 0..1. */
export interface CaseCredit {
  /** 0.5 if the cause was found. */
  readonly cause: number
  /** 0.3 if nobody was harmed. */
  readonly harm: number
  /** Up to 0.2, if the cause was found and nobody was harmed. */
  readonly time: number
}

/** The most each part can give. Ours, a judgement: measurement.md section 0 asks for one score and leaves the rule open. */
export const caseWeights: CaseCredit = { cause: 0.5, harm: 0.3, time: 0.2 }

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
