import { assignmentHash, shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { AssignedAttempt } from '#src/domain/assignment/assigned-attempt.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import type { KnownQuestion } from '#src/domain/class-reading/question-finder.ts'
import { chainInput } from '#src/domain/learning/hash-chain.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import type { Response } from '#src/domain/question/response.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { idOf, madeUpKey, minute, monday, sha256Of } from '#tests/domain/class-reading/make-assignments.ts'

/** Something that happens in an attempt, `atMs` after it began. */
export interface Step {
  readonly body: EventBody
  readonly atMs: number
}

/** The events with their places and a chain that holds. */
function chained(attemptId: string, startedUtc: number, steps: readonly Step[]): LearnerEvent[] {
  const events: LearnerEvent[] = []
  for (const [seq, { body, atMs }] of steps.entries()) {
    const unhashed = {
      v: 1 as const,
      eventId: idOf(`${attemptId} ${seq}`),
      attemptId,
      seq,
      tabId: 'tab',
      tUtc: startedUtc + atMs,
      tzOffset: 60,
      tMono: atMs,
      prevHash: events.at(-1)?.hash ?? '',
      ...body,
    }
    events.push({ ...unhashed, hash: sha256Of(chainInput(unhashed.prevHash, unhashed)) })
  }
  return events
}

/** Somebody who takes an assignment; what is not said is as usual. */
export interface Sitting {
  readonly assignment: Assignment
  /** Asked, with their keys; as handed out in `list`, where that has other hashes. */
  readonly questions: readonly KnownQuestion[]
  readonly name: string
  /** By question, in order; null: left unanswered. */
  readonly responses: readonly (Response | null)[]
  readonly className?: string
  /** Tells attempts of one name apart. */
  readonly attempt?: string
  readonly deviceId?: string
  readonly startedUtc?: number
  readonly assigned?: Partial<AssignedAttempt>
  /** In place of what follows from `responses`. */
  readonly steps?: readonly Step[]
}

/** The choice of an option. */
export function chose(option: string): Response {
  return { kind: 'single-choice', option }
}

/** A response, scored as the learner's app does. */
export function respondTo(
  asked: KnownQuestion,
  response: Response,
  assignment: Assignment,
  elapsedMs = 30_000,
): EventBody {
  const about = { questionId: asked.id, response, confidence: null, skill: asked.skill, elapsedMs }
  if (assignment.grading === 'instructor')
    return { ...about, type: 'given', questionHash: handedOutHash(asked, assignment) }
  const { question } = asked
  const result = scoreResponse(question, response)
  return {
    ...about,
    type: 'response',
    questionHash: asked.hash,
    score: result.kind === 'graded' ? result.score : 0,
    level: question.level,
    kind: question.kind,
    chance: chanceScore(question),
    expectedSeconds: question.seconds,
    mode: assignment.mode,
  }
}

function handedOutHash({ id, hash }: KnownQuestion, { questions }: Assignment): string {
  const listed = questions.kind === 'fixed' ? questions.list.find(one => one.id === id) : undefined
  return listed?.hash ?? hash
}

function usualSteps({ assignment, questions, responses }: Sitting): Step[] {
  const steps: Step[] = []
  const unanswered: string[] = []
  for (const [index, asked] of questions.entries()) {
    const response = responses[index] ?? null
    if (response === null) unanswered.push(asked.id)
    else steps.push({ body: respondTo(asked, response, assignment), atMs: (index + 1) * 30_000 })
  }
  const body = { type: 'finish', reason: 'submitted', unanswered } as const
  return [...steps, { body, atMs: (questions.length + 1) * 30_000 }]
}

/** What the learner sends back. */
export function payloadOf(sitting: Sitting): ResultPayload {
  const { assignment, questions, name, className = '4b', attempt = '1' } = sitting
  const { startedUtc = monday + minute, deviceId = idOf(`device of ${name}`) } = sitting
  const attemptId = idOf(`${name} ${className} ${attempt}`)
  const steps = sitting.steps ?? usualSteps(sitting)
  const events = chained(attemptId, startedUtc, steps)
  const lastUtc = events.at(-1)?.tUtc ?? startedUtc
  return {
    format: 'pacsready-result',
    version: 1,
    resultId: idOf(`result of ${attemptId} ${events.length}`),
    deviceId,
    attempt: {
      v: 1,
      attemptId,
      title: assignment.title,
      mode: assignment.questions.kind === 'check' ? 'check' : assignment.mode,
      seed: 'seed',
      skills: [...new Set(questions.map(({ skill }) => skill))],
      questions: questions.map(one => ({
        id: one.id,
        hash: handedOutHash(one, assignment),
        skill: one.skill,
      })),
      startedUtc,
      deadlineUtc: assignment.minutes === null ? null : startedUtc + assignment.minutes * minute,
      assignment: {
        assignmentId: assignment.assignmentId,
        assignmentHash: assignmentHash(assignment),
        name,
        className,
        extraMinutes: 0,
        feedback: assignment.feedback,
        grading: assignment.grading,
        ...sitting.assigned,
      },
    },
    banks: assignment.banks,
    events,
    eventsHash: shortHash(canonicalJson(events)),
    reported: assignment.grading === 'instructor' ? null : reportedBy(events, questions.length),
    sealedUtc: lastUtc + minute,
    app: { version: '0.1.0', build: 'test' },
  }
}

/** As the learner's app counts: the last response to each question. */
function reportedBy(events: readonly LearnerEvent[], asked: number): NonNullable<ResultPayload['reported']> {
  const scores = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'response') scores.set(event.questionId, event.score)
    if (event.type === 'clear') scores.delete(event.questionId)
  }
  const score = [...scores.values()].reduce((sum, one) => sum + one, 0)
  return { score, answered: scores.size, asked }
}

/** The result as it is kept, received an hour after it was closed. */
export function storedOf(payload: ResultPayload, changes: Partial<StoredResult> = {}): StoredResult {
  const { assignment } = payload.attempt
  return {
    resultId: payload.resultId,
    assignmentId: assignment?.assignmentId ?? '',
    receivedUtc: payload.sealedUtc + 60 * minute,
    fileName: `${assignment?.name ?? ''}.pacsready-result`,
    kid: keyId(madeUpKey),
    chain: 'whole',
    payload,
    ...changes,
  }
}

/** Both at once. */
export function resultOf(sitting: Sitting, changes: Partial<StoredResult> = {}): StoredResult {
  return storedOf(payloadOf(sitting), changes)
}
