import type { AttemptMode } from '#src/domain/quiz/quiz-mode.ts'

/** What is to be known about a result file. Nothing in this list changes a score; it is shown with its file. */
export type ResultFinding =
  /** The score in the file is not what its responses come to with the keys as they were handed out. */
  | {
      readonly kind: 'score-differs'
      readonly reported: ReportedScore
      readonly scoredAgain: ReportedScore
    }
  /** Events are missing, changed or of two histories; what is there is scored. */
  | { readonly kind: 'chain-broken' }
  /** The events are not those the file was closed over. */
  | { readonly kind: 'events-changed' }
  /** Responses after the end of the attempt; they do not count. */
  | { readonly kind: 'went-on-after-end'; readonly events: number }
  /** The clock of the device was moved during the attempt, by this many milliseconds at once. */
  | { readonly kind: 'clock-moved'; readonly jumpMs: number }
  /** Times that cannot be: before the event before them, or later than the file was received. */
  | { readonly kind: 'clock-wrong'; readonly why: 'backwards' | 'ahead'; readonly byMs: number }
  | { readonly kind: 'begun-early'; readonly byMs: number }
  | { readonly kind: 'begun-late'; readonly byMs: number }
  | { readonly kind: 'finished-late'; readonly byMs: number }
  /** The last response came after the time limit, with the extra time of the roster allowed for. */
  | { readonly kind: 'over-time'; readonly byMs: number }
  /** The attempt had more extra time than the roster gives this name. */
  | { readonly kind: 'extra-time'; readonly minutes: number; readonly granted: number }
  /** The attempt was not ended: more may follow. */
  | { readonly kind: 'not-finished' }
  /** Of another version of the assignment: listed apart, never in an average. */
  | { readonly kind: 'other-version'; readonly hash: string; readonly current: string }
  /** The assignment is not on this device. */
  | { readonly kind: 'other-assignment' }
  /** A newer file of the same attempt took its place. */
  | { readonly kind: 'superseded'; readonly by: string }
  /** The same attempt came under another name as well; nobody can tell whose it is. */
  | { readonly kind: 'two-names'; readonly others: readonly string[] }
  /** Equal to another name but for case, accents, spaces or letters that look alike; not taken together. */
  | { readonly kind: 'similar-name'; readonly others: readonly string[] }
  /** Characters were taken out of the name, such as ones that turn the direction of text. */
  | { readonly kind: 'name-cleaned'; readonly removed: number }
  /** Versions of questions that are in no bank of this device: kept, not scored. */
  | { readonly kind: 'unknown-questions'; readonly questionIds: readonly string[] }
  /** Responses that do not fit their question: kept, not scored. */
  | { readonly kind: 'unfitting-responses'; readonly questionIds: readonly string[] }
  /** Asked something else than the assignment asks. */
  | { readonly kind: 'other-questions'; readonly added: number; readonly missing: number }
  /** Taken in another way than the assignment says. */
  | { readonly kind: 'other-mode'; readonly mode: AttemptMode }
  /** Sealed to another key than the assignment's. */
  | { readonly kind: 'other-key'; readonly kid: string }
  | { readonly kind: 'not-sealed' }
  /** One of more attempts than the assignment allows; `place` counts from 1. */
  | { readonly kind: 'too-many-attempts'; readonly place: number; readonly allowed: number }

/** A score with what it is out of. */
export interface ReportedScore {
  readonly score: number
  readonly answered: number
  readonly asked: number
}

/** `alarm`: somebody has to look before the result is believed; `care`: worth knowing; `note`: for the record. */
export type FindingWeight = 'alarm' | 'care' | 'note'

/** How much a finding matters. */
export function findingWeight(finding: ResultFinding): FindingWeight {
  switch (finding.kind) {
    case 'score-differs':
    case 'chain-broken':
    case 'events-changed':
    case 'two-names':
    case 'other-questions':
    case 'other-mode':
      return 'alarm'
    case 'went-on-after-end':
    case 'clock-moved':
    case 'clock-wrong':
    case 'begun-early':
    case 'begun-late':
    case 'finished-late':
    case 'over-time':
    case 'extra-time':
    case 'other-version':
    case 'other-assignment':
    case 'similar-name':
    case 'unknown-questions':
    case 'unfitting-responses':
    case 'other-key':
    case 'not-sealed':
    case 'too-many-attempts':
      return 'care'
    case 'not-finished':
    case 'superseded':
    case 'name-cleaned':
      return 'note'
  }
}

const order: readonly FindingWeight[] = ['alarm', 'care', 'note']

/** Orders findings, worst first. */
export function compareFindings(a: ResultFinding, b: ResultFinding): number {
  return order.indexOf(findingWeight(a)) - order.indexOf(findingWeight(b))
}
