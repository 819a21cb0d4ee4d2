import type { EvidenceLetter } from '#src/domain/catalog/evidence-letters.ts'
import type { InterviewMarks } from '#src/domain/measure/interview-marks.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import type { LevelEstimate, SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { Verdict } from '#src/domain/measure/verdict.ts'

/** One skill the role requires. */
export interface GapRow {
  readonly skill: string
  readonly name: string
  readonly domain: string
  /** 0..100 */
  readonly requiredLevel: number
  /** The strongest evidence behind the required level. */
  readonly evidence: EvidenceLetter
  /** Percent of the role: the domain's share split equally over the domain's skills. */
  readonly importance: number
  readonly estimate: SkillEstimate
  readonly verdict: Verdict
  /** Mean shortfall below the required level over the whole posterior, level points. */
  readonly expectedShortfall: number
  /** Expected shortfall x importance / 100: what the rows are sorted by. */
  readonly priority: number
  /** What the newest interviews said of the skill. Beside the level, whether it counts in it or not. */
  readonly interview: InterviewMarks
  /** Shipped questions of the skill whose response would count if it were asked now. */
  readonly askable: number
}

/** How many skills have which verdict. */
export interface VerdictCounts {
  readonly meets: number
  readonly below: number
  readonly tooEarly: number
}

/** One axis of the radar: a domain over the skills the role requires of it. */
export interface DomainGap extends VerdictCounts {
  readonly domain: string
  readonly name: string
  /** Percent of the role. */
  readonly importance: number
  /** Mean of the skills' levels, with the band of the mean of their posteriors. */
  readonly estimate: LevelEstimate
  /** Mean of the required levels. */
  readonly requiredLevel: number
}

/** A skill that is too early to say, and how much asking about it would settle. */
export interface SettleSuggestion {
  readonly skill: string
  readonly name: string
  /** Importance x entropy of the verdict / least responses still needed: percent x nats per response. */
  readonly value: number
  /** Responses a verdict still needs at least. */
  readonly responsesNeeded: number
}

/** A person's evidence against a role, at one time. */
export interface GapReport {
  readonly role: string
  readonly roleName: string
  /** Time of reading, milliseconds since 1970 UTC. */
  readonly now: number
  /** Probability a verdict needed. */
  readonly gamma: number
  /** The constants it came about with. */
  readonly settings: MeasureSettings
  /** By priority, highest first. */
  readonly rows: readonly GapRow[]
  /** In the order of the catalog; only domains of which the role requires a skill. */
  readonly domains: readonly DomainGap[]
  readonly summary: VerdictCounts & {
    readonly skills: number
    /** Responses with weight, and those discarded as too fast, over the role's skills. */
    readonly counted: number
    readonly tooFast: number
  }
  /** What would settle the most, most first; only skills that still have questions to ask. */
  readonly settleFirst: readonly SettleSuggestion[]
}
