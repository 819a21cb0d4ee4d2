import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileQuestion } from '#src/build/compile-question.ts'
import { skillsFileSchema } from '#src/domain/catalog/skill.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { authoredQuestionSchema } from '#src/domain/question/question.ts'

const { skills } = skillsFileSchema.parse(parse(readFileSync('quizzes/skills.yaml', 'utf8')))
const guide = readFileSync('quizzes/README.md', 'utf8')
const samples = [...guide.matchAll(/^(`{3,})yaml\n([\s\S]*?)^\1$/gm)].map(([, , yaml = '']) =>
  authoredQuestionSchema.parse(parse(yaml)),
)

describe('the samples of the guide', () => {
  it('show every kind once', () => {
    expect(samples.map(({ kind }) => kind)).toEqual(questionKinds)
  })

  it.each(samples.map(sample => [sample.kind, sample] as const))(
    '%s can be copied as it is',
    (_kind, sample) => {
      const skill = skills.find(({ subTopics }) =>
        sample.covers.every(topic => subTopics.some(({ id }) => id === topic)),
      )
      if (skill === undefined) throw new Error(`no skill has the sub-topics ${sample.covers.join(', ')}`)
      expect(checkQuestion(sample, skill)).toEqual([])
      expect(compileQuestion(sample).problems).toEqual([])
    },
  )
})

it('the chance score the guide names for the case is that of its sample', () => {
  const [, named] = /random play, worked out exactly; it is (\d\.\d\d) here/.exec(guide) ?? []
  const sample = samples.find(({ kind }) => kind === 'branching-case')
  const compiled = sample === undefined ? null : compileQuestion(sample).question
  expect(compiled === null ? null : chanceScore(compiled).toFixed(2)).toBe(named)
})
