import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { GivenRaw } from '#src/domain/memory/beliefs.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

/** A response of the log, named by where it is. */
export interface WantedResponse {
  readonly attemptId: string
  readonly questionId: string
  readonly seq: number
}

/**
 * The responses in their raw form, each with its question as it was asked; those that cannot be read are left out.
 * They are in the log only, so this reads every attempt concerned.
 */
export async function readGiven(log: LearnerLog, wanted: readonly WantedResponse[]): Promise<GivenRaw[]> {
  const given: GivenRaw[] = []
  for (const attemptId of new Set(wanted.map(one => one.attemptId))) {
    const reading = await readPinnedAttempt(log, attemptId)
    if (reading.kind === 'problem') continue
    for (const { questionId, seq } of wanted.filter(one => one.attemptId === attemptId)) {
      const question = reading.questions.get(questionId)
      const response = responseAt(reading.events, questionId, seq)
      if (question && response) given.push({ attemptId, question, response })
    }
  }
  return given
}

function responseAt(events: readonly LearnerEvent[], questionId: string, seq: number) {
  const event = events.find(one => one.seq === seq)
  return event?.type === 'response' && event.questionId === questionId ? event.response : null
}
