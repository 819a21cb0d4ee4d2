import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { AnswerPhase } from '#src/domain/interview/session-steps.ts'

const minuteMs = 60_000
/** What an interviewer bears of silence before an answer. */
const thinkingMs = minuteMs

/** How long to think, or to speak with the probes, milliseconds: together the minutes of the question. */
export function allowedMs({ minutes }: Pick<InterviewQuestion, 'minutes'>, phase: AnswerPhase): number {
  return phase === 'thinking' ? thinkingMs : minutes * minuteMs - thinkingMs
}

/** How far a timer is: each is announced once. A minute before the end counts only where the half lies before it. */
export type TimerStage = 'begun' | 'half' | 'last-minute' | 'over'

/** How far a timer of `allowed` milliseconds is after `spent`. */
export function timerStage(spent: number, allowed: number): TimerStage {
  if (spent >= allowed) return 'over'
  if (allowed > 2 * minuteMs && allowed - spent <= minuteMs) return 'last-minute'
  return spent * 2 >= allowed ? 'half' : 'begun'
}
