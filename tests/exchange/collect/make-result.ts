import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { makeEvents } from '#tests/storage/make-events.ts'

/** A result of a made-up learner: ten responses with a sound chain. */
export function makeResult(learner: string, change: Partial<ResultPayload> = {}): ResultPayload {
  const { attempts, events } = makeEvents(11, { length: 10, seed: learner })
  const [attempt] = attempts
  if (attempt === undefined) throw new Error('no attempt was made')
  const assignment = {
    assignmentId: 'a'.repeat(32),
    assignmentHash: 'b'.repeat(12),
    name: learner,
    className: '',
    extraMinutes: 0,
    feedback: 'end',
    grading: 'device',
  } as const
  return {
    format: 'pacsready-result',
    version: 1,
    resultId: attempt.attemptId,
    deviceId: '',
    attempt: { ...attempt, assignment },
    banks: 'c'.repeat(12),
    events,
    eventsHash: shortHash(canonicalJson(change.events ?? events)),
    reported: { score: 5, answered: 10, asked: 10 },
    sealedUtc: 1_700_000_000_000,
    app: { version: '0.1.0', build: 'test' },
    ...change,
  }
}

/** A result file holding this value, which need not be a result. */
export async function sealedFile(value: unknown, publicKey: PublicKey, name: string): Promise<File> {
  const sealing = await sealResult(canonicalJson(value), publicKey)
  if (sealing.kind === 'refused') throw new Error(sealing.sentence)
  return new File([sealing.text], name)
}
