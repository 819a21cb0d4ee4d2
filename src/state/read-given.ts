import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { AskedQuestion, GivenRaw } from '#src/domain/memory/beliefs.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'
import type { EventPlace } from '#src/storage/read-events-at.ts'

/** A response of the log, named by where it is. */
export interface WantedResponse extends EventPlace {
  readonly questionId: string
  readonly questionHash: string
}

/**
 * The questions of the responses; those that cannot be read are left out. A question is the one the response names, not
 * the one its attempt shows: where two devices went on with one readiness check, what the other one asked may differ in
 * its numbers, or come after the end of this one's. Its parts are in the author's order.
 */
export async function readAsked(
  log: LearnerLog,
  wanted: readonly WantedResponse[],
): Promise<AskedQuestion[]> {
  const questions = await questionsOf(log, wanted)
  return wanted.flatMap(({ attemptId, questionHash }) => {
    const question = questions.get(questionHash)
    return question === undefined ? [] : [{ attemptId, question }]
  })
}

/** The same with the responses in their raw form, which takes longer: these are in the log only. */
export async function readGiven(log: LearnerLog, wanted: readonly WantedResponse[]): Promise<GivenRaw[]> {
  const events = await log.readEvents(wanted)
  if ('kind' in events) return []
  const places = new Set(wanted.map(placeOf))
  const responses = events.filter(isResponse).filter(event => places.has(placeOf(event)))
  const questions = await questionsOf(log, responses)
  return responses.flatMap(({ attemptId, questionHash, response }) => {
    const question = questions.get(questionHash)
    return question === undefined ? [] : [{ attemptId, question, response }]
  })
}

async function questionsOf(
  log: LearnerLog,
  responses: readonly Pick<WantedResponse, 'questionHash'>[],
): Promise<ReadonlyMap<string, Question>> {
  const pinned = await log.readPinned([...new Set(responses.map(({ questionHash }) => questionHash))])
  return 'kind' in pinned ? new Map() : pinned.questions
}

function isResponse(event: LearnerEvent): event is LearnerEventOf<'response'> {
  return event.type === 'response'
}

function placeOf({ attemptId, questionId, seq }: WantedResponse): string {
  return `${attemptId}/${seq}/${questionId}`
}
