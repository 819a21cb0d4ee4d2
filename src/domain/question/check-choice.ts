import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

type ChoiceQuestion = Extract<AuthoredQuestion, { kind: 'single-choice' | 'multi-select' }>

/** "All of the above" and its kin: shuffled options have no above, and they give the key away. */
const catchAll =
  /\b(?:all|none|any|both|neither) of (?:the )?(?:(?:above|below|options|other options)\b|(?:these|others)\W*$)/i

/** Rules of single choice and multi-select across fields. */
export function checkChoice(question: ChoiceQuestion): Problem[] {
  const { options } = question
  const key = question.kind === 'single-choice' ? [question.key] : question.key
  return [
    ...repeatedIds('options', options),
    ...checkKey(question, key),
    ...options.flatMap((option, index): Problem[] => {
      if (!catchAll.test(option.text)) return []
      const message = `Option "${option.id}" speaks of other options, which are shuffled. Write an option that stands alone.`
      return [{ path: ['options', index, 'text'], message }]
    }),
  ]
}

function checkKey(question: ChoiceQuestion, key: readonly string[]): Problem[] {
  const ids = question.options.map(({ id }) => id)
  const problems = key.flatMap((id, index): Problem[] => {
    const path = question.kind === 'single-choice' ? ['key'] : ['key', index]
    if (!ids.includes(id))
      return [{ path, message: `The key names "${id}", which is no option. Use one of ${ids.join(', ')}.` }]
    if (key.indexOf(id) < index)
      return [{ path, message: `The key names "${id}" twice. Leave one of them out.` }]
    return []
  })
  if (ids.every(id => key.includes(id)))
    problems.push({
      path: ['key'],
      message: 'Every option is right, so ticking all needs no knowledge. Add a wrong one.',
    })
  return problems
}
