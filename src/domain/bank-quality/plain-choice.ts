import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** A question with the skill whose file it is in. */
export interface BankQuestion {
  readonly skill: string
  readonly question: Question
}

/** An option as a learner reads it, without markup. */
export interface PlainOption {
  readonly text: string
  readonly isKey: boolean
}

/** A single-choice question reduced to what somebody sees who does not know the subject. */
export interface PlainChoice {
  readonly id: string
  readonly skill: string
  readonly stem: string
  readonly options: readonly PlainOption[]
}

/** The options of a question in which options are ticked; none in other kinds. */
export function plainOptions(question: Question): PlainOption[] {
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') return []
  const keys: readonly string[] = question.kind === 'single-choice' ? [question.key] : question.key
  return question.options.map(({ id, text }) => ({
    text: plainText(text).trim().replaceAll(/\s+/g, ' '),
    isKey: keys.includes(id),
  }))
}

/** The single-choice questions of a bank, the kind that can be guessed by the look of its options. */
export function plainChoices(questions: readonly BankQuestion[]): PlainChoice[] {
  return questions.flatMap(({ skill, question }) =>
    question.kind === 'single-choice'
      ? [{ id: question.id, skill, stem: plainText(question.stem), options: plainOptions(question) }]
      : [],
  )
}
