import type { AssignedAttempt } from '#src/domain/assignment/assigned-attempt.ts'
import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import { drawIndex } from '#src/domain/assignment/available-questions.ts'
import { drawBlueprint } from '#src/domain/assignment/draw-blueprint.ts'
import { assignedMode } from '#src/domain/assignment/feedback-rights.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import type { AppState } from '#src/state/app-store.ts'
import type { StartResult } from '#src/state/attempt-slice.ts'
import type { Prepared } from '#src/state/start-quiz.ts'
import { shippedQuestions } from '#src/state/assigned/shipped-questions.ts'
import { prepareTerms } from '#src/state/take-check.ts'

/** What the learner typed; empty where it was not asked for. */
export type Taker = Pick<AssignedAttempt, 'name' | 'className'>

type Asked = Attempt['questions'][number]

/**
 * Begins an attempt at an assignment: with the pinned questions, in their pinned version or not at all. Whether it is open
 * and attempts are left is for the caller to see (assigned-standing.ts).
 */
export async function startAssigned(
  read: () => AppState,
  handOut: HandOut,
  taker: Taker,
): Promise<StartResult> {
  await read().openStore()
  return read().beginAttempt(attemptId => prepareAssigned(read(), handOut, taker, attemptId))
}

async function prepareAssigned(
  state: AppState,
  handOut: HandOut,
  taker: Taker,
  attemptId: string,
): Promise<Prepared> {
  const { title, questions, minutes } = handOut.assignment
  const assignment = assignedAttempt(handOut, taker)
  if (questions.kind === 'check')
    return prepareTerms(state, questions.terms, { attemptId, title, assignment })
  const found = await findQuestions(state, handOut, chosenQuestions(state, handOut, attemptId))
  if (found.kind === 'problem') return found
  if (found.asked.length === 0) return { kind: 'problem', sentence: nothingHere }
  const mode = assignedMode(handOut.assignment)
  const startedUtc = state.now()
  const limitMs = minutes === null ? null : (minutes + assignment.extraMinutes) * 60_000
  const attempt: Attempt = {
    v: 1,
    attemptId,
    title,
    mode,
    seed: attemptId.slice(0, 8),
    skills: [...new Set(found.asked.map(({ skill }) => skill))],
    questions: found.asked,
    startedUtc,
    deadlineUtc: mode === 'exam' && limitMs !== null ? startedUtc + limitMs : null,
    assignment,
  }
  return { kind: 'prepared', attempt, questions: found.questions }
}

const nothingHere =
  'None of the questions of this assignment is in this app. Reload the page to update it, or ask your instructor for the assignment as a file with its questions.'

function assignedAttempt({ assignment, extra }: HandOut, { name, className }: Taker): AssignedAttempt {
  return {
    assignmentId: assignment.assignmentId,
    assignmentHash: assignmentHash(assignment),
    name,
    className,
    extraMinutes: extra?.minutes ?? 0,
    feedback: assignment.feedback,
    grading: assignment.grading,
  }
}

/** The questions in the order asked. */
function chosenQuestions({ outline }: AppState, handOut: HandOut, attemptId: string): readonly Asked[] {
  const { questions } = handOut.assignment
  switch (questions.kind) {
    case 'fixed':
      return questions.shuffled
        ? shuffled(questions.list, seededRandom(`${attemptId}/order`))
        : questions.list
    case 'drawn': {
      const index = drawIndex(shippedQuestions(outline), handOut.questions ?? [])
      const seed = `${questions.seed}-${attemptId}`
      const drawn = drawBlueprint({ index, rows: questions.rows, seed })
      return drawn.questions.map(({ id, hash, skill }) => ({ id, hash, skill }))
    }
    case 'check':
      throw new Error('a readiness check chooses its questions as it goes')
  }
}

type Found =
  | {
      readonly kind: 'found'
      readonly asked: Asked[]
      readonly questions: ReadonlyMap<string, Question>
    }
  | { readonly kind: 'problem'; readonly sentence: string }

/**
 * Those of the questions whose very content is here; a bank that should have one and cannot be fetched is a problem. What
 * this app has itself is never taken from the hand-out: its hash would vouch for a content that it is not of.
 */
async function findQuestions(
  { outline, loadBank }: AppState,
  { questions: carried = [] }: HandOut,
  chosen: readonly Asked[],
): Promise<Found> {
  const known = new Map(outline.index.map(question => [question.hash, question]))
  const isHere = ({ id, hash, skill }: Asked) => {
    const here = known.get(hash)
    return here?.id === id && here.skill === skill
  }
  const questions = new Map<string, Question>()
  for (const { hash, question } of carried) if (!known.has(hash)) questions.set(hash, question)
  for (const skill of new Set(chosen.filter(isHere).map(asked => asked.skill))) {
    const bank = await loadBank(skill)
    if (bank.kind === 'failed') return { kind: 'problem', sentence: bank.reason }
    for (const { hash, question } of bank.questions.values()) questions.set(hash, question)
  }
  const asked = chosen.filter(
    one => questions.get(one.hash)?.id === one.id && (isHere(one) || !known.has(one.hash)),
  )
  const hashes = new Set(asked.map(({ hash }) => hash))
  return {
    kind: 'found',
    asked: asked.map(({ id, hash, skill }) => ({ id, hash, skill })),
    // What is not asked would be kept with the attempt for nothing.
    questions: new Map([...questions].filter(([hash]) => hashes.has(hash))),
  }
}
