import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

type MatchingQuestion = Extract<AuthoredQuestion, { kind: 'matching' }>

/** Rules of matching across fields: answers exist and fit one prompt at most. */
export function checkMatching(question: MatchingQuestion): Problem[] {
  const problems = [...repeatedIds('prompts', question.prompts), ...repeatedIds('answers', question.answers)]
  const used = question.prompts.map(({ answer }) => answer)
  for (const [index, { id, answer }] of question.prompts.entries()) {
    const path = ['prompts', index, 'answer']
    if (!question.answers.some(candidate => candidate.id === answer))
      problems.push({
        path,
        message: `Prompt "${id}" names answer "${answer}", which does not exist. Use an id of answers.`,
      })
    else if (used.indexOf(answer) < index)
      problems.push({
        path,
        message: `Answer "${answer}" is right for two prompts. Give prompt "${id}" an answer of its own.`,
      })
  }
  return problems
}
