import { outline } from '#src/content/outline.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { EventBody } from '#src/domain/learning/learner-event.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { openTables } from '#tests/bench/workbench/open-tables.ts'
import { makeEvents } from '#tests/storage/make-events.ts'

/** Saves `count` responses one after another as the app does; milliseconds from the call to the word "saved". */
export async function appendResponses(count: number): Promise<number[]> {
  const observer = { saved: () => {}, recorded: () => {} }
  const log = createEventLog(await openTables(), deviceServices, observer)
  const [attempt] = makeEvents(1, { questions: outline.index, seed: deviceServices.newId() }).attempts
  const [question] = outline.index
  if (attempt === undefined || question === undefined) throw new Error('There is nothing to save')
  await log.startAttempt(attempt, new Map())
  const durations: number[] = []
  while (durations.length < count) {
    const start = performance.now()
    const result = await log.append(attempt.attemptId, responseTo(question))
    if (result.kind !== 'saved') throw new Error(`A response was ${result.kind}`)
    durations.push(performance.now() - start)
  }
  return durations
}

function responseTo({ id, hash, skill, level, kind }: IndexedQuestion): EventBody {
  return {
    type: 'response',
    questionId: id,
    questionHash: hash,
    response: { kind: 'dont-know' },
    score: 0,
    confidence: null,
    skill,
    level,
    kind,
    chance: 0.25,
    expectedSeconds: 60,
    mode: 'practice',
    elapsedMs: 20_000,
  }
}
