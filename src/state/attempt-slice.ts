import type { Confidence } from '#src/domain/learning/confidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import type { ScoreResult } from '#src/domain/scoring/score-result.ts'
import type { Slice } from '#src/state/app-store.ts'
import { createAttemptActions } from '#src/state/attempt-actions.ts'
import type { AttemptView } from '#src/state/open-attempt.ts'
import type { SaveStatus } from '#src/state/save-status.ts'
import type { Prepared } from '#src/state/start-quiz.ts'

export type StartResult =
  | { readonly kind: 'started'; readonly attemptId: string }
  /** A sentence that says what is wrong and what to do. */
  | { readonly kind: 'problem'; readonly sentence: string }

/** A response as the learner gives it. */
export interface Given {
  readonly questionId: string
  readonly response: Response
  readonly confidence: Confidence | null
  /** Milliseconds the question was on screen. */
  readonly elapsedMs: number
}

export interface AttemptSlice {
  readonly view: AttemptView
  readonly saving: SaveStatus
  /** How long each question of the attempt on screen has been shown so far in this page, milliseconds, by id. */
  readonly timeShown: ReadonlyMap<string, number>
  /** Adds to `timeShown` when a question leaves the screen. */
  readonly addTimeShown: (questionId: string, ms: number) => void
  /**
   * Draws the quiz that a start without further choices would draw now, and fetches the bank and the answer field of
   * its first question, so that the start need not wait.
   */
  readonly fetchFirstQuestion: (fetchField: (kind: QuestionKind) => Promise<void>) => Promise<void>
  /** Opens the attempt that was prepared under the id it is given, and keeps it. */
  readonly beginAttempt: (prepare: (attemptId: string) => Promise<Prepared>) => Promise<StartResult>
  /** Draws, pins and opens a quiz; what is missing in the setup comes from the preferences, a title from its scope. */
  readonly startQuiz: (setup: Partial<QuizSetup>, title?: string) => Promise<StartResult>
  /** The first question is drawn: now the others may be fetched and the attempt be kept. */
  readonly completeStart: () => void
  /** Brings an attempt on screen, as it was left. */
  readonly showAttempt: (attemptId: string) => Promise<void>
  /** Lets go of the attempt on screen, so that another tab can have it. */
  readonly leaveAttempt: () => void
  /** Makes this tab the one that answers. */
  readonly continueHere: () => Promise<void>
  /** Scores and keeps a response; nothing is kept unless it is graded. The screen does not wait for the disk. */
  readonly submit: (given: Given) => Promise<ScoreResult>
  /** Fetches the scorers ahead of the first response. */
  readonly loadScoring: () => Promise<unknown>
  /** Keeps work in progress, never scored. */
  readonly keepDraft: (questionId: string, response: Response) => void
  readonly clearResponse: (questionId: string) => void
  /** Puts one more question before the learner: the next one of a readiness check. */
  readonly ask: (asked: Attempt['questions'][number], question: Question) => void
  readonly flag: (questionId: string, flagged: boolean) => void
  readonly report: (questionId: string, text: string) => void
  readonly noticeClockJump: (jumpMs: number) => void
  /** Ends the attempt; resolves when that is on screen. In an exam what was chosen and not handed over is handed in. */
  readonly finish: (reason: 'submitted' | 'time-up' | 'stopped') => Promise<void>
  readonly retrySaving: () => Promise<void>
  /** What could not be saved, for export. */
  readonly unsavedEvents: () => Promise<readonly LearnerEvent[]>
}

export const createAttemptSlice: Slice<AttemptSlice> = (set, get, services) => ({
  view: { kind: 'none' },
  saving: { kind: 'idle' },
  timeShown: new Map(),
  addTimeShown: (questionId, ms) => {
    const timeShown = new Map(get().timeShown)
    set({ timeShown: timeShown.set(questionId, (timeShown.get(questionId) ?? 0) + ms) })
  },
  ...createAttemptActions(set, get, services),
})
