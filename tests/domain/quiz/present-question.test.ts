import { describe, expect, it } from 'vitest'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import type { Question } from '#src/domain/question/question.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const questions: Question[] = Object.values(sampleQuestions)
const seeds = Array.from({ length: 30 }, (_, at) => `seed-${at}`)

/** The lists whose order may differ, sorted at every depth, so that two presentations can be compared as sets. */
function withoutOrder(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => withoutOrder(part))
    const mayDiffer = ['options', 'items', 'prompts', 'answers', 'actions'].includes(name)
    return mayDiffer ? parts.map(part => canonicalJson(part)).toSorted() : parts
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutOrder(part, key)]))
}

describe('presentQuestion', () => {
  it.each(questions.map(question => [question.kind, question] as const))(
    'shows a %s question the same for the same seed, and keeps all of it',
    (_, question) => {
      for (const seed of seeds) {
        expect(presentQuestion(question, seed)).toEqual(presentQuestion(question, seed))
        expect(withoutOrder(presentQuestion(question, seed))).toEqual(withoutOrder(question))
      }
    },
  )

  it.each([
    'single-choice',
    'multi-select',
    'ordering',
    'matching',
    'situational-judgement',
    'branching-case',
  ] as const)('shows the parts of a %s question in another order for another seed', kind => {
    const shown = seeds.map(seed => canonicalJson(presentQuestion(sampleQuestions[kind], seed)))
    expect(new Set(shown).size).toBeGreaterThan(10)
  })

  it.each(['numeric', 'short-text', 'pick-in-artefact', 'repair'] as const)(
    'leaves a %s question alone',
    kind => {
      for (const seed of seeds)
        expect(presentQuestion(sampleQuestions[kind], seed)).toBe(sampleQuestions[kind])
    },
  )

  it('shuffles prompts and answers of a matching question independently', () => {
    const rank = (order: readonly { readonly id: string }[]) => order.map(({ id }) => id).join()
    const pairs = seeds.map(seed => {
      const shown = presentQuestion(sampleQuestions.matching, seed)
      if (shown.kind !== 'matching') throw new Error('the kind changed')
      return [rank(shown.prompts), rank(shown.answers)]
    })
    const prompts = new Map<string | undefined, Set<string | undefined>>()
    for (const [prompt, answer] of pairs) prompts.set(prompt, (prompts.get(prompt) ?? new Set()).add(answer))
    expect([...prompts.values()].some(answers => answers.size > 1)).toBe(true)
  })
})
