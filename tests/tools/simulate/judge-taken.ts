import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import type { Taken } from '#tests/tools/simulate/take-quiz.ts'
import type { Person } from '#tests/tools/simulate/world.ts'

/** Ten calibration bins: how often something was said with about this probability, and how often it was so. */
export type Bins = { said: number; true: number; count: number }[]

/** Sums over many verdicts; adding two tallies field by field joins them. */
export interface Tally {
  people: number
  questions: number[]
  skills: number
  decided: number
  wrong: number
  /** What the app itself says the decided are wrong in, summed. */
  claimed: number
  /** Decided and wrong among people more than 10 points from the requirement. */
  farDecided: number
  farWrong: number
  bins: Bins
}

export function emptyTally(): Tally {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, true: 0, count: 0 }))
  return {
    people: 0,
    questions: [],
    skills: 0,
    decided: 0,
    wrong: 0,
    claimed: 0,
    farDecided: 0,
    farWrong: 0,
    bins,
  }
}

/** How far from the requirement a mistake is no longer excused by nearness: 10 level points in logits. */
const far = 10 / measureSettings.levelScale.pointsPerLogit

/** Adds what the app says of a person to the tally. */
export function judgeTaken(
  tally: Tally,
  terms: CheckTerms,
  person: Person,
  { asked, estimates }: Taken,
): void {
  tally.people += 1
  tally.questions.push(asked.length)
  for (const { id, requiredLevel } of terms.skills) {
    const estimate = estimates.skills.get(id)
    if (estimate === undefined) continue
    const verdict = verdictOf(estimate, { requiredLevel, gamma: terms.gamma }, measureSettings)
    const distance = (person.theta.get(id) ?? 0) - thetaOfLevel(requiredLevel, measureSettings)
    const bin = tally.bins[Math.min(9, Math.floor(verdict.probability * 10))]
    if (bin !== undefined) {
      bin.count += 1
      bin.said += verdict.probability
      bin.true += distance >= 0 ? 1 : 0
    }
    tally.skills += 1
    if (verdict.kind === 'too-early') continue
    const isWrong = (verdict.kind === 'meets') !== distance >= 0
    const isFar = Math.abs(distance) > far
    tally.decided += 1
    tally.wrong += isWrong ? 1 : 0
    tally.claimed += verdict.kind === 'meets' ? 1 - verdict.probability : verdict.probability
    tally.farDecided += isFar ? 1 : 0
    tally.farWrong += isFar && isWrong ? 1 : 0
  }
}

/** "So many percent right means meets", for every skill that was asked about: the rule the app does not use. */
export function judgeByPercent(
  tally: Tally,
  least: number,
  terms: CheckTerms,
  person: Person,
  { asked }: Taken,
): void {
  tally.people += 1
  tally.questions.push(asked.length)
  for (const { id, requiredLevel } of terms.skills) {
    tally.skills += 1
    const own = asked.filter(({ question }) => question.skill === id)
    if (own.length === 0) continue
    const share = own.reduce((sum, { score }) => sum + score, 0) / own.length
    const distance = (person.theta.get(id) ?? 0) - thetaOfLevel(requiredLevel, measureSettings)
    const isWrong = share >= least !== distance >= 0
    tally.decided += 1
    tally.wrong += isWrong ? 1 : 0
    if (Math.abs(distance) > far) {
      tally.farDecided += 1
      tally.farWrong += isWrong ? 1 : 0
    }
  }
}

export function joinTallies(tallies: readonly Tally[]): Tally {
  const joined = emptyTally()
  for (const tally of tallies) {
    joined.people += tally.people
    joined.questions.push(...tally.questions)
    joined.skills += tally.skills
    joined.decided += tally.decided
    joined.wrong += tally.wrong
    joined.claimed += tally.claimed
    joined.farDecided += tally.farDecided
    joined.farWrong += tally.farWrong
    tally.bins.forEach((bin, i) => {
      const into = joined.bins[i]
      if (into === undefined) return
      into.said += bin.said
      into.true += bin.true
      into.count += bin.count
    })
  }
  return joined
}

/** Mean distance of what was said from how often it was so, weighted by how often it was said, 0..1. */
export function calibrationError({ bins }: Tally): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.true), 0) / all
}
