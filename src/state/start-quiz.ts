import type { BankQuestion, LoadBank } from '#src/content/bank-loader.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import { type Evidence, lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { drawQuestions } from '#src/domain/quiz/draw-questions.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'

/** An attempt ready to be kept, with the questions it asks by content hash. */
export type Prepared =
  | {
      readonly kind: 'prepared'
      readonly attempt: Attempt
      readonly questions: ReadonlyMap<string, Question>
    }
  /** A sentence that says what is wrong and what to do. */
  | { readonly kind: 'problem'; readonly sentence: string }

interface Circumstances {
  readonly outline: Outline
  readonly evidence: Evidence
  readonly loadBank: LoadBank
  readonly now: number
  readonly attemptId: string
}

/** Draws the quiz, loads what it asks and pins it. A shared seed draws the same for everybody, seen or not. */
export async function prepareAttempt(setup: QuizSetup, circumstances: Circumstances): Promise<Prepared> {
  const { outline, evidence, loadBank, now, attemptId } = circumstances
  const skills = setup.skills.length > 0 ? setup.skills : outline.skills.map(({ id }) => id)
  const unknown = skills.filter(skill => !outline.skills.some(({ id }) => id === skill))
  if (unknown.length > 0) return problem(`This app has no skill called ${unknown.join(', ')}. Choose others.`)

  const seed = setup.seed ?? attemptId.slice(0, 8)
  const lastSeen = setup.seed === null ? lastSeenByQuestion(evidence) : new Map<string, number>()
  const asked =
    setup.questions.length > 0
      ? outline.index.filter(({ id }) => setup.questions.includes(id))
      : drawQuestions({ index: outline.index, skills, count: setup.count, seed, lastSeen, now })
  if (asked.length === 0) return problem('There are no questions in this choice. Choose more skills.')

  const banks = await Promise.all([...new Set(asked.map(({ skill }) => skill))].map(loadBank))
  const failed = banks.find(bank => bank.kind === 'failed')
  if (failed !== undefined) return problem(failed.reason)
  const found = new Map<string, BankQuestion>(
    banks.flatMap(bank => (bank.kind === 'bank' ? [...bank.questions] : [])),
  )
  const pinned = asked.flatMap(({ id, skill }) => {
    const question = found.get(id)
    return question === undefined ? [] : [{ id, skill, ...question }]
  })
  const deadlineUtc = setup.mode === 'exam' && setup.minutes !== null ? now + setup.minutes * 60_000 : null
  return {
    kind: 'prepared',
    attempt: {
      v: 1,
      attemptId,
      title: titleOf(setup, outline),
      mode: setup.mode,
      seed,
      skills: [...skills],
      questions: pinned.map(({ id, hash, skill }) => ({ id, hash, skill })),
      startedUtc: now,
      deadlineUtc,
    },
    questions: new Map(pinned.map(({ hash, question }) => [hash, question])),
  }
}

function problem(sentence: string): Prepared {
  return { kind: 'problem', sentence }
}

function titleOf(setup: QuizSetup, outline: Outline): string {
  const chosen = outline.skills.filter(({ id }) => setup.skills.includes(id))
  const [first] = chosen
  if (first === undefined || chosen.length === outline.skills.length) return 'All skills'
  if (chosen.length === 1) return first.name
  const bank = outline.banks.find(({ id }) => id === first.bank)
  const isWholeBank =
    chosen.every(skill => skill.bank === first.bank) &&
    chosen.length === outline.skills.filter(skill => skill.bank === first.bank).length
  return isWholeBank && bank !== undefined ? bank.name : `${first.name} and ${chosen.length - 1} more`
}
