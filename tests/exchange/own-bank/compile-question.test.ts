import { describe, expect, it } from 'vitest'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import {
  type AuthoredQuestion,
  authoredQuestionSchema,
  questionSchema,
} from '#src/domain/question/question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

/** Paths of all Markdown texts of a question, found by their content. */
function markEveryText(authored: AuthoredQuestion): { marked: unknown; paths: string[] } {
  const paths: string[] = []
  const mark = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry, index) => mark(entry, `${path}[${index}]`))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, mark(entry, path === '' ? key : `${path}.${key}`)]),
      )
    }
    const isMarkdown =
      /(?:^|\.)(?:stem|explanation|reason|harm)$|^reasons\.|(?:^|\.)(?:options|items|prompts|answers|actions|nodes)\[\d\]\.text$/
    if (!isMarkdown.test(path)) return value
    paths.push(path)
    return `${String(value)} <b>`
  }
  return { marked: mark(authored, ''), paths }
}

describe('compileQuestion', () => {
  it.each(questionKinds)('compiles every text of %s and nothing else', kind => {
    const { question, problems } = compileQuestion(sampleQuestions[kind])
    expect(problems).toEqual([])
    expect(questionSchema.parse(question)).toEqual(question)
    // The samples have plain texts only, and plain text stays as it is.
    expect(question).toEqual(sampleQuestions[kind])
  })

  it.each(questionKinds)('names the text of %s that has a problem', kind => {
    const { marked, paths } = markEveryText(sampleQuestions[kind])
    const { problems } = compileQuestion(authoredQuestionSchema.parse(marked))
    const found = problems.map(({ path }) =>
      path
        .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .slice(1),
    )
    expect(found.toSorted()).toEqual(paths.toSorted())
  })
})
