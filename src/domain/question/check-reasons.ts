import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

type Choice = Extract<AuthoredQuestion, { kind: 'single-choice' | 'multi-select' }>
type Matching = Extract<AuthoredQuestion, { kind: 'matching' }>

/** Wrong options and answers that fit nothing must say why somebody believes them; the schema cannot see which these are. */
export function checkReasons(question: AuthoredQuestion): Problem[] {
  switch (question.kind) {
    case 'single-choice':
      return checkOptions(question, [question.key])
    case 'multi-select':
      return checkOptions(question, question.key)
    case 'matching':
      return checkLeftovers(question)
    case 'ordering':
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'situational-judgement':
    case 'branching-case':
    case 'repair':
      return []
  }
}

function checkOptions({ options }: Choice, key: readonly string[]): Problem[] {
  return options.flatMap(({ id, reason }, index) => {
    if (key.includes(id) || reason !== undefined) return []
    const message = `Wrong option "${id}" has no reason. Say why someone believes it and what is true.`
    return [{ path: ['options', index, 'reason'], message }]
  })
}

function checkLeftovers({ prompts, answers }: Matching): Problem[] {
  const used = prompts.map(({ answer }) => answer)
  return answers.flatMap(({ id, reason }, index) => {
    if (used.includes(id) || reason !== undefined) return []
    const message = `Answer "${id}" fits no prompt and has no reason. Say why it tempts and why it fits none.`
    return [{ path: ['answers', index, 'reason'], message }]
  })
}
