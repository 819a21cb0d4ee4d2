import { eightyPercent, type ShareInterval, wilsonInterval } from '#src/domain/statistics/wilson-interval.ts'
import { type Confidence, confidences } from '#src/domain/learning/confidence.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'

/** How it went when the learner said to be so sure. */
export interface ConfidenceRow {
  readonly confidence: Confidence
  /** Responses given with this confidence that count as evidence. */
  readonly responses: number
  /** Those with the full score. */
  readonly right: number
  /** 0..1; null without responses. */
  readonly meanScore: number | null
  /** 80 % Wilson interval of the share right; null without responses. */
  readonly interval: ShareInterval | null
}

/** What is known of one confidence, while it is counted. */
interface Tally {
  responses: number
  right: number
  score: number
}

/**
 * How often the learner was right when sure, fairly sure and unsure, in this order, always all three. Only responses
 * that count as evidence are looked at: an early repeat would measure the memory of the feedback, a response too fast
 * to have read the question nothing. Leave errata out first.
 */
export function confidenceCalibration(responses: readonly WeighedResponse[]): ConfidenceRow[] {
  const tallies = new Map<Confidence, Tally>()
  for (const { baseWeight, response } of responses) {
    const { confidence, score } = response
    if (baseWeight === 0 || confidence === null) continue
    const tally = tallies.get(confidence) ?? { responses: 0, right: 0, score: 0 }
    tally.responses += 1
    tally.right += score === 1 ? 1 : 0
    tally.score += score
    tallies.set(confidence, tally)
  }
  return confidences.toReversed().map(confidence => rowOf(confidence, tallies.get(confidence)))
}

function rowOf(confidence: Confidence, tally: Tally | undefined): ConfidenceRow {
  if (!tally) return { confidence, responses: 0, right: 0, meanScore: null, interval: null }
  const { responses, right, score } = tally
  const interval = wilsonInterval(right, responses, eightyPercent)
  return { confidence, responses, right, meanScore: score / responses, interval }
}

/** The calibration in one domain. */
export interface DomainCalibration {
  readonly domain: string
  readonly rows: readonly ConfidenceRow[]
}

/**
 * The calibration of each domain that has at least `least` responses with a confidence that count as evidence, in the
 * order of `domainBySkill`; a skill that is not in it belongs to no domain.
 */
export function calibrationByDomain(
  responses: readonly WeighedResponse[],
  domainBySkill: ReadonlyMap<string, string>,
  least: number,
): DomainCalibration[] {
  const byDomain = new Map<string, WeighedResponse[]>()
  for (const domain of domainBySkill.values()) byDomain.set(domain, [])
  for (const response of responses) {
    const domain = domainBySkill.get(response.response.skill)
    if (domain !== undefined) byDomain.get(domain)?.push(response)
  }
  return [...byDomain].flatMap(([domain, own]) => {
    const rows = confidenceCalibration(own)
    const known = rows.reduce((sum, row) => sum + row.responses, 0)
    return known >= least ? [{ domain, rows }] : []
  })
}
