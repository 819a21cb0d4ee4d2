import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { ClassRecordOf, RosterEntry } from '#src/domain/assignment/class-record.ts'
import type { AnalysedQuestion, ClassAttempt, ClassResponse } from '#src/domain/class-analysis/class-data.ts'
import type { ReportedScore, ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'

/**
 * The results of one or several assignments as an instructor reads them: scored again from the raw responses, with the
 * corrections in force at one instant. It depends on the set of results alone, not on their order or how often one came.
 */
export interface ClassReading {
  /** Corrections count as they stood then, milliseconds since 1970 UTC: an earlier reading can be had again. */
  readonly asOfUtc: number
  readonly assignments: readonly ReadAssignment[]
  /** Everybody of whom a result of a version read was found, by name. */
  readonly students: readonly ClassStudent[]
  /**
   * Number of every person, by student id, also of those whose results count nowhere: from 1 in the order in which first
   * results arrived. Stands for the name where names are hidden.
   */
  readonly numbers: ReadonlyMap<string, number>
  /**
   * For the statistics: one for each student, holding their first attempt at each assignment; what cannot be scored, or
   * was taken out by a correction, is not in it.
   */
  readonly attempts: readonly ClassAttempt[]
  /** Every version of a question that was asked and is on this device, by content hash, in the order asked. */
  readonly questions: ReadonlyMap<string, ClassQuestion>
  /** Every correction of these that was ever made, whether it is in force or not, oldest first. */
  readonly corrections: readonly ClassRecordOf<'correction'>[]
  /** Every result of these assignments, also those that count nowhere. */
  readonly files: readonly ResultFile[]
  /** Attempts at other versions: listed apart, in no average. */
  readonly otherVersions: readonly ScoredAttempt[]
  readonly reports: readonly QuestionReport[]
  /** On the roster, and nothing came. */
  readonly missing: readonly { readonly assignmentId: string; readonly entry: RosterEntry }[]
}

/** An assignment as it is read: one version of it. */
export interface ReadAssignment {
  readonly id: string
  readonly title: string
  /** Null for an assignment that was never handed out or is not on this device. */
  readonly assignment: Assignment | null
  /** Hash of the version that is read; the newest unless another was asked for. Null as above. */
  readonly readVersion: string | null
  /** Hashes of all versions handed out, oldest first. */
  readonly versions: readonly string[]
  /** How many questions one attempt asks; null where that differs, in a readiness check. */
  readonly asked: number | null
}

/** One person: the same name and class, or without a name the same device. */
export interface ClassStudent {
  /** Says nothing about the person; fit for an address. */
  readonly studentId: string
  /** As typed, cleaned; empty for "no name". */
  readonly name: string
  readonly className: string
  /** As in `numbers`. */
  readonly number: number
  /** All attempts at the versions read, oldest first. */
  readonly attempts: readonly ScoredAttempt[]
  /** Of all these attempts, from scores given here; without versions of questions their publisher found wrong. */
  readonly evidence: Evidence
}

/** One attempt of one student, scored here. */
export interface ScoredAttempt extends ReportedScore {
  readonly attemptId: string
  readonly studentId: string
  readonly resultId: string
  readonly assignmentId: string
  readonly assignmentHash: string
  readonly startedUtc: number
  readonly endedUtc: number | null
  readonly endedBy: 'submitted' | 'time-up' | 'stopped' | null
  /** As the learner's app scored it; null where nothing was scored there. */
  readonly reported: ReportedScore | null
  /** One for each question put before the learner, in the order asked. `score` and `asked` leave out those with `leftOut`. */
  readonly responses: readonly ScoredResponse[]
}

/**
 * Why a response counts nowhere: its question is in no bank here, it does not fit its question, or the question was taken
 * out by a correction.
 */
export type LeftOut = 'unknown-question' | 'does-not-fit' | 'taken-out'

/** What was given to one question, scored here. `questionHash` is the hash it was asked under. */
export interface ScoredResponse extends ClassResponse {
  readonly skill: string
  /** What was given, raw; null when it was not answered. */
  readonly response: Response | null
  readonly confidence: Confidence | null
  readonly leftOut: LeftOut | null
}

/** One version of a question that was asked. */
export interface ClassQuestion {
  readonly analysed: AnalysedQuestion
  /** As it is scored: the corrected content where there is a correction; null when it was taken out. */
  readonly question: Question | null
  /** As it was asked, with its key. */
  readonly original: Question
  /** From the instructor's own banks. */
  readonly isOwn: boolean
  /** The correction in force. */
  readonly correction: ClassRecordOf<'correction'> | null
  /** Found wrong by the publisher: its responses are in no estimate. */
  readonly erratum: Erratum | null
}

/** One result file that was taken in. */
export interface ResultFile {
  readonly resultId: string
  readonly fileName: string
  readonly receivedUtc: number
  readonly assignmentId: string
  readonly attemptId: string
  readonly studentId: string
  readonly name: string
  readonly className: string
  /** Where it counts: read, as another version, or nowhere. */
  readonly place: 'read' | 'other-version' | 'superseded' | 'other-assignment'
  /** Null for a file another one took the place of. */
  readonly score: ReportedScore | null
  /** Worst first. */
  readonly findings: readonly ResultFinding[]
}

/** A learner's words about a question. */
export interface QuestionReport {
  readonly questionId: string
  readonly questionHash: string
  readonly studentId: string
  readonly text: string
  /** Milliseconds since 1970 UTC. */
  readonly tUtc: number
}
