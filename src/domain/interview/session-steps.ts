import type { InterviewSession, QuestionProgress } from '#src/domain/interview/interview-record.ts'
import type { DrawnQuestion } from '#src/domain/interview/draw-questions.ts'

/** What the candidate does with a question. */
export type AnswerPhase = 'thinking' | 'speaking'

/** How far a question of the session came; as never shown where nothing is known. */
export function progressOf(
  { progress }: Pick<InterviewSession, 'progress'>,
  questionId: string,
): QuestionProgress {
  return (
    progress.find(one => one.questionId === questionId) ?? {
      questionId,
      shownUtc: null,
      thinkingMs: 0,
      speakingMs: 0,
      state: 'open',
    }
  )
}

/** The question before the candidate, with why it is asked. */
export function askedNow({ questions, at }: InterviewSession): DrawnQuestion {
  const asked = questions[at]
  if (asked === undefined) throw new Error(`the session has no question ${at + 1}`)
  return asked
}

/** Whoever spoke at all is speaking: so a reload goes on where it was. */
export function phaseOf({ speakingMs }: QuestionProgress): AnswerPhase {
  return speakingMs > 0 ? 'speaking' : 'thinking'
}

/** The question before the candidate was shown at `nowUtc`; the first time counts. */
export function showQuestion(session: InterviewSession, nowUtc: number): InterviewSession {
  return withProgress(session, nowUtc, one => ({ ...one, shownUtc: one.shownUtc ?? nowUtc }))
}

/** Sets the time spent on the question before the candidate, milliseconds. One of speaking marks its begin. */
export function spendTime(
  session: InterviewSession,
  spent: Pick<QuestionProgress, 'thinkingMs' | 'speakingMs'>,
  nowUtc: number,
): InterviewSession {
  return withProgress(session, nowUtc, one => ({ ...one, ...spent }))
}

/** Closes the question before the candidate and goes to the next open one; the session ends where there is none. */
export function closeQuestion(
  session: InterviewSession,
  state: 'answered' | 'skipped',
  nowUtc: number,
): InterviewSession {
  const closed = withProgress(session, nowUtc, one => ({ ...one, state }))
  const next = nextOpen(closed)
  return next === -1 ? endSession(closed, nowUtc) : { ...closed, at: next }
}

/** Whether no open question comes after the one before the candidate. */
export function isLastQuestion(session: InterviewSession): boolean {
  return nextOpen(session) === -1
}

function nextOpen(session: InterviewSession): number {
  return session.questions.findIndex(
    ({ question }, at) => at > session.at && progressOf(session, question.id).state === 'open',
  )
}

/** Ends the session with what was answered; it is abandoned when nothing was. */
export function endSession(session: InterviewSession, nowUtc: number): InterviewSession {
  const isAbandoned = !session.progress.some(({ state }) => state === 'answered')
  return { ...session, updatedUtc: laterThan(session, nowUtc), endedUtc: nowUtc, isAbandoned }
}

/** How many questions were skipped or never reached. */
export function questionsLeft(session: InterviewSession): number {
  return session.questions.filter(({ question }) => progressOf(session, question.id).state !== 'answered')
    .length
}

/** Goes on after the end with what was skipped or never reached, the first of it first. */
export function reopenSession(session: InterviewSession, nowUtc: number): InterviewSession {
  const at = session.questions.findIndex(
    ({ question }) => progressOf(session, question.id).state !== 'answered',
  )
  if (at === -1) return session
  const open = session.progress.map(one =>
    one.state === 'skipped' ? { ...one, state: 'open' as const } : one,
  )
  return {
    ...session,
    updatedUtc: laterThan(session, nowUtc),
    progress: open,
    at,
    endedUtc: null,
    isAbandoned: false,
  }
}

function withProgress(
  session: InterviewSession,
  nowUtc: number,
  change: (progress: QuestionProgress) => QuestionProgress,
): InterviewSession {
  const { id } = askedNow(session).question
  const others = session.progress.filter(({ questionId }) => questionId !== id)
  return {
    ...session,
    updatedUtc: laterThan(session, nowUtc),
    progress: [...others, change(progressOf(session, id))],
  }
}

/** A clock that was set back must not make a change look older than what it changes. */
function laterThan({ updatedUtc }: Pick<InterviewSession, 'updatedUtc'>, nowUtc: number): number {
  return Math.max(nowUtc, updatedUtc + 1)
}
