import type { LoadBank } from '#src/content/bank-loader.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import { type Evidence, lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { drawQuestions } from '#src/domain/quiz/draw-questions.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import type { PinVariants } from '#src/state/pin-variants.ts'

/** An attempt whose first question is here. */
export interface PreparedAttempt {
  readonly kind: 'prepared'
  readonly attempt: Attempt
  /** Questions that came with the first one's bank, and all variants, by content hash. */
  readonly questions: ReadonlyMap<string, Question>
}

export type Prepared = PreparedAttempt | Problem

interface Problem {
  readonly kind: 'problem'
  /** What is wrong and what to do. */
  readonly sentence: string
}

const nothingToAsk = 'There are no questions in this choice. Choose more skills.'
const goneQuestions =
  'The questions of this link are no longer in the banks. Start another quiz, or ask for a new link.'

/** What a draw depends on besides the set-up. */
interface DrawCircumstances {
  readonly outline: Outline
  readonly evidence: Evidence
  readonly now: number
  readonly attemptId: string
}

interface Circumstances extends DrawCircumstances {
  readonly loadBank: LoadBank
  readonly pinVariants: PinVariants
}

interface DrawnQuiz {
  readonly kind: 'drawn'
  readonly skills: readonly string[]
  readonly seed: string
  readonly first: IndexedQuestion
  readonly asked: readonly IndexedQuestion[]
}

/** Draws the quiz. A shared seed draws the same for everybody, whatever they have seen. */
export function drawQuiz(setup: QuizSetup, circumstances: DrawCircumstances): DrawnQuiz | Problem {
  const { outline, attemptId } = circumstances
  const skills = setup.skills.length > 0 ? setup.skills : outline.skills.map(({ id }) => id)
  const unknown = skills.filter(skill => !outline.skills.some(({ id }) => id === skill))
  if (unknown.length > 0) return problem(`This app has no skill called ${unknown.join(', ')}. Choose others.`)
  const seed = setup.seed ?? attemptId.slice(0, 8)
  const asked = draw({ ...setup, skills, seed }, setup.seed === null, circumstances)
  const [first] = asked
  if (first === undefined) return problem(setup.questions.length > 0 ? goneQuestions : nothingToAsk)
  return { kind: 'drawn', skills, seed, first, asked }
}

/** Draws the quiz and loads the bank of its first question; the others come while it is read. */
export async function prepareAttempt(
  setup: QuizSetup,
  circumstances: Circumstances,
  title?: string,
): Promise<Prepared> {
  const { outline, loadBank, now, attemptId, evidence } = circumstances
  const drawn = drawQuiz(setup, circumstances)
  if (drawn.kind === 'problem') return drawn
  const { skills, seed, first, asked } = drawn
  const attempt: Attempt = {
    v: 1,
    attemptId,
    title: title ?? titleOf(setup, outline),
    mode: setup.mode,
    seed,
    skills: setup.questions.length > 0 ? [...new Set(asked.map(({ skill }) => skill))] : [...skills],
    questions: asked.map(({ id, hash, skill }) => ({ id, hash, skill })),
    startedUtc: now,
    deadlineUtc: setup.mode === 'exam' && setup.minutes !== null ? now + setup.minutes * 60_000 : null,
  }
  const bank = await loadBank(first.skill)
  if (bank.kind === 'failed') return problem(bank.reason)
  const questions = await loadQuestions(attempt, [first.skill], loadBank)
  const prepared: Prepared = { kind: 'prepared', attempt, questions }
  // A shared seed asks everybody the same, and who comes first has met nothing yet.
  const isRetake = setup.seed === null && asked.some(({ id }) => evidence.questions.has(id))
  return isRetake ? circumstances.pinVariants(prepared, evidence) : prepared
}

function draw(
  setup: QuizSetup & { readonly seed: string },
  isFresh: boolean,
  { outline: { index }, evidence, now }: DrawCircumstances,
): IndexedQuestion[] {
  const { skills, questions, count, seed } = setup
  if (questions.length > 0)
    return [...new Set(questions)].flatMap(wanted => index.find(({ id }) => id === wanted) ?? [])
  if (isFresh)
    return drawQuestions({ index, skills, count, seed, lastSeen: lastSeenByQuestion(evidence), now })
  // Own banks are not the same everywhere.
  const shipped = index.filter(({ id }) => !isOwnQuestionId(id))
  return drawQuestions({ index: shipped, skills, count, seed, lastSeen: new Map(), now })
}

/** The attempt's questions of these skills by content hash; those that cannot be loaded are left out. */
export async function loadQuestions(
  attempt: Attempt,
  skills: Iterable<string>,
  loadBank: LoadBank,
): Promise<ReadonlyMap<string, Question>> {
  const banks = await Promise.all([...new Set(skills)].map(loadBank))
  const hashes = new Set(attempt.questions.map(({ hash }) => hash))
  return new Map(
    banks
      .flatMap(bank => (bank.kind === 'bank' ? [...bank.questions.values()] : []))
      .filter(({ hash }) => hashes.has(hash))
      .map(({ hash, question }) => [hash, question]),
  )
}

function problem(sentence: string): Problem {
  return { kind: 'problem', sentence }
}

function titleOf(setup: QuizSetup, outline: Outline): string {
  const chosen = outline.skills.filter(({ id }) => setup.skills.includes(id))
  const [first] = chosen
  if (setup.questions.length > 0) return 'Chosen questions'
  if (first === undefined || chosen.length === outline.skills.length) return 'All skills'
  if (chosen.length === 1) return first.name
  const bank = outline.banks.find(({ id }) => id === first.bank)
  const isWholeBank =
    chosen.every(skill => skill.bank === first.bank) &&
    chosen.length === outline.skills.filter(skill => skill.bank === first.bank).length
  return isWholeBank && bank !== undefined ? bank.name : `${first.name} and ${chosen.length - 1} more`
}
