import type { BankQuestion, PlainChoice } from '#src/domain/bank-quality/plain-choice.ts'
import type { Question } from '#src/domain/question/question.ts'

const rest = {
  level: 60,
  covers: ['a'],
  explanation: 'Because.',
  source: [{ standard: 'S', section: '1', edition: '1' }],
  seconds: 60,
} as const

/** A plain choice; the option that begins with `*` is the key. */
export function makeChoice(id: string, stem: string, ...options: readonly string[]): PlainChoice {
  return {
    id,
    skill: 's',
    stem,
    options: options.map(text => ({ text: text.replace(/^\*/, ''), isKey: text.startsWith('*') })),
  }
}

/** A question of a bank, single choice with one `*` option and multi-select with more. */
export function makeQuestion(
  id: string,
  stem: Question['stem'],
  ...options: readonly string[]
): BankQuestion {
  const made = options.map((text, at) => ({ id: `o${at}`, text: text.replace(/^\*/, '') }))
  const key = options.flatMap((text, at) => (text.startsWith('*') ? [`o${at}`] : []))
  const [first = 'o0', ...more] = key
  const question: Question =
    more.length === 0
      ? {
          ...rest,
          covers: ['a'],
          source: [...rest.source],
          id,
          stem,
          kind: 'single-choice',
          options: made,
          key: first,
        }
      : {
          ...rest,
          covers: ['a'],
          source: [...rest.source],
          id,
          stem,
          kind: 'multi-select',
          options: made,
          key,
        }
  return { skill: 's', question }
}
