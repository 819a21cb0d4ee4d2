import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { GivenRaw } from '#src/domain/memory/beliefs.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

/** A response of the log, named by where it is. */
export interface WantedResponse {
  readonly attemptId: string
  readonly questionId: string
  readonly seq: number
}

/**
 * The responses in their raw form, each with its question as it was asked; those that cannot be read are left out.
 * They are in the log only, so this reads every attempt concerned. The question is the one the response names, not the
 * one the attempt shows: where two devices went on with one readiness check, what the other one asked may differ in its
 * numbers, or come after the end of this one's.
 */
export async function readGiven(log: LearnerLog, wanted: readonly WantedResponse[]): Promise<GivenRaw[]> {
  const given: GivenRaw[] = []
  for (const attemptId of new Set(wanted.map(one => one.attemptId))) {
    const reading = await log.readAttempt(attemptId)
    if (reading.kind !== 'found') continue
    const events = [...reading.events, ...log.unsaved().filter(event => event.attemptId === attemptId)]
    const responses = wanted.flatMap(one =>
      one.attemptId === attemptId ? (responseAt(events, one) ?? []) : [],
    )
    const pinned = await log.readPinned(responses.map(({ questionHash }) => questionHash))
    if ('kind' in pinned) continue
    for (const { questionHash, response } of responses) {
      const question = pinned.questions.get(questionHash)
      if (question)
        given.push({ attemptId, question: presentQuestion(question, reading.attempt.seed), response })
    }
  }
  return given
}

function responseAt(events: readonly LearnerEvent[], { questionId, seq }: WantedResponse) {
  const event = events.find(one => one.seq === seq)
  return event?.type === 'response' && event.questionId === questionId ? event : null
}
