import { outline } from '#src/content/outline.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { TestDevice } from '#tests/state/test-device.ts'

/** A response to a question, right and at a calm pace unless said otherwise. */
export type GivenEarlier = Partial<
  Pick<
    LearnerEventOf<'response'>,
    'score' | 'elapsedMs' | 'confidence' | 'questionHash' | 'questionId' | 'mode'
  >
> & { readonly question: IndexedQuestion }

/** The shipped questions of a skill. */
export function questionsOf(skill: string): readonly IndexedQuestion[] {
  return outline.index.filter(question => question.skill === skill)
}

/** So many responses to the first questions of a skill, all with one score. */
export function firstOf(skill: string, count: number, score: number): GivenEarlier[] {
  return questionsOf(skill)
    .slice(0, count)
    .map(question => ({ question, score }))
}

/** A practice quiz taken on the device earlier, a response a minute; the clock goes on with it. */
export async function giveResponses(device: TestDevice, given: readonly GivenEarlier[]): Promise<void> {
  const services = device.services()
  const { log } = await services.openStore()
  const attemptId = services.device.newId()
  const attempt: Attempt = {
    v: 1,
    attemptId,
    title: 'Earlier',
    mode: 'practice',
    seed: 'earlier',
    skills: [],
    questions: given.map(({ question: { id, hash, skill } }) => ({ id, hash, skill })),
    startedUtc: device.clock.now,
    deadlineUtc: null,
  }
  await log.startAttempt(attempt, new Map())
  for (const { question, ...changes } of given) {
    device.clock.now += 60_000
    await log.append(attemptId, {
      type: 'response',
      questionId: question.id,
      questionHash: question.hash,
      response: { kind: 'dont-know' },
      score: 1,
      confidence: null,
      skill: question.skill,
      level: question.level,
      kind: question.kind,
      chance: 0.2,
      expectedSeconds: 60,
      mode: 'practice',
      elapsedMs: 30_000,
      ...changes,
    })
  }
  await log.settle()
}
