import { chainInput } from '#src/domain/learning/hash-chain.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { pick } from '#src/domain/random/pick.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import type { UnhashedEvent } from '#src/domain/learning/hash-chain.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

const minute = 60_000

/** Where the made-up responses belong; the bench passes real ones. */
export interface MadeQuestion {
  readonly id: string
  readonly hash: string
  readonly skill: string
}

export interface MadeLog {
  readonly attempts: Attempt[]
  readonly events: LearnerEvent[]
}

/** 500 questions over 30 skills that exist nowhere. */
const madeQuestions: readonly MadeQuestion[] = Array.from({ length: 500 }, (_, number) => ({
  id: `made-question-${number}`,
  hash: `made${String(number).padStart(8, '0')}`,
  skill: `made-skill-${number % 30}`,
}))

/**
 * A log of `count` events with sound chains: attempts of `length` responses and a finish, one attempt every
 * three hours. The same arguments always give the same log. Runs in the browser and in Node.
 */
export function makeEvents(
  count: number,
  options: {
    readonly questions?: readonly MadeQuestion[]
    readonly length?: number
    readonly startUtc?: number
    readonly seed?: string
  } = {},
): MadeLog {
  const { questions = madeQuestions, length = 49, startUtc = 1_700_000_000_000, seed = 'log' } = options
  const random = seededRandom(seed)
  const hexId = () => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  const attempts: Attempt[] = []
  const events: LearnerEvent[] = []
  while (events.length < count) {
    const attempt = makeAttempt(hexId(), startUtc + attempts.length * 180 * minute, length, questions, random)
    attempts.push(attempt)
    let previous: LearnerEvent | undefined
    for (const body of bodiesOf(attempt, random)) {
      if (events.length === count) break
      const tUtc = attempt.startedUtc + ((previous?.seq ?? 0) + 1) * minute
      const stamp = { v: 1, eventId: hexId(), attemptId: attempt.attemptId, tabId: 'made' } as const
      const times = { tUtc, tzOffset: 60, tMono: tUtc - attempt.startedUtc }
      const place = { seq: (previous?.seq ?? -1) + 1, prevHash: previous?.hash ?? '' }
      previous = withHash({ ...body, ...stamp, ...times, ...place })
      events.push(previous)
    }
  }
  return { attempts, events }
}

/** The same as records of a backup. */
export function madeRecords({ attempts, events }: MadeLog): LearnerRecord[] {
  return [
    ...attempts.map(attempt => ({ record: 'attempt', attempt }) as const),
    ...events.map(event => ({ record: 'event', event }) as const),
  ]
}

/** The event with its hash, computed without WebCrypto because that would make the generator asynchronous. */
export function withHash(event: UnhashedEvent): LearnerEvent {
  const sha256 = startSha256()
  sha256.update(new TextEncoder().encode(chainInput(event.prevHash, event)))
  return { ...event, hash: sha256.hex() }
}

function makeAttempt(
  attemptId: string,
  startedUtc: number,
  length: number,
  questions: readonly MadeQuestion[],
  random: () => number,
): Attempt {
  const first = Math.floor(random() * questions.length)
  const drawn = Array.from({ length }, (_, index) => questions[(first + index * 7) % questions.length])
  const asked = drawn.filter(question => question !== undefined)
  return {
    v: 1,
    attemptId,
    title: 'Made for a test',
    mode: 'practice',
    seed: attemptId.slice(0, 8),
    skills: [...new Set(asked.map(({ skill }) => skill))],
    questions: asked.map(({ id, hash, skill }) => ({ id, hash, skill })),
    startedUtc,
    deadlineUtc: null,
  }
}

function* bodiesOf(attempt: Attempt, random: () => number): Generator<EventBody, void, undefined> {
  for (const { id, hash, skill } of attempt.questions) {
    yield {
      type: 'response',
      questionId: id,
      questionHash: hash,
      response: { kind: 'single-choice', option: pick(['a', 'b', 'c', 'd'], random) ?? 'a' },
      score: random() < 0.6 ? 1 : 0,
      confidence: pick(['unsure', 'fairly-sure', 'sure', null] as const, random) ?? null,
      skill,
      level: pick(questionLevels, random) ?? 60,
      kind: 'single-choice',
      chance: 0.25,
      expectedSeconds: 60,
      mode: attempt.mode,
      elapsedMs: 5_000 + Math.floor(random() * 90_000),
    }
  }
  yield { type: 'finish', reason: 'submitted', unanswered: [] }
}
