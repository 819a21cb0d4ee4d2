import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { readBank } from '#src/build/read-bank.ts'
import { readYaml } from '#src/exchange/own-bank/yaml-source.ts'
import { skillsFileSchema } from '#src/domain/catalog/skill.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { checkGuide } from '#src/domain/interview/check-guide.ts'
import { interviewFileSchema } from '#src/domain/interview/guide.ts'
import { authoredQuestionSchema } from '#src/domain/question/question.ts'
import { checkInterviewFacts } from '#tests/quizzes/facts/check-interview-facts.ts'

const catalog = skillsFileSchema.parse(parse(readFileSync('quizzes/skills.yaml', 'utf8')))
const { skills } = catalog
const guide = readFileSync('quizzes/README.md', 'utf8')
const written = [...guide.matchAll(/^(`{3,})yaml\n([\s\S]*?)^\1$/gm)].map(([, , yaml = '']) => yaml)
const isTemplate = (yaml: string) => yaml.includes('\nvariants:')
const isInterview = (yaml: string) => yaml.includes('\nform:')
const samples = written
  .filter(yaml => !isTemplate(yaml) && !isInterview(yaml))
  .map(yaml => authoredQuestionSchema.parse(parse(yaml)))

function skillOf(covers: readonly string[]) {
  const skill = skills.find(({ subTopics }) =>
    covers.every(topic => subTopics.some(({ id }) => id === topic)),
  )
  if (skill === undefined) throw new Error(`no skill has the sub-topics ${covers.join(', ')}`)
  return skill
}

describe('the samples of the guide', () => {
  it('show every kind once', () => {
    expect(samples.map(({ kind }) => kind)).toEqual(questionKinds)
  })

  it.each(samples.map(sample => [sample.kind, sample] as const))(
    '%s can be copied as it is',
    (_kind, sample) => {
      expect(checkQuestion(sample, skillOf(sample.covers))).toEqual([])
      expect(compileQuestion(sample).problems).toEqual([])
    },
  )

  it('show one question with changing numbers, whose first showing says what the sample of its kind says', () => {
    const [template = '', ...others] = written.filter(isTemplate)
    expect(others).toEqual([])
    const skill = skillOf(['growth-arithmetic'])
    const indented = template.replaceAll(/^/gm, '    ').replace('    id:', '  - id:')
    const { questions, problems } = readBank(
      readYaml('README.md', `skill: ${skill.id}\nquestions:\n${indented}`),
      skill,
    )
    expect(problems).toEqual([])
    const [question] = questions
    expect(question?.variants?.read.further.length).toBeGreaterThan(50)
    expect(question?.authored).toMatchObject({
      key: samples.flatMap(sample => (sample.kind === 'numeric' ? sample.key : []))[0],
      stem: expect.stringContaining(
        'A site adds 40,000 studies a year at 150 MB on average and keeps two copies.',
      ),
    })
  })
})

it('the sample of an interview question can be copied as it is', () => {
  const questions = written.filter(isInterview).map((yaml): unknown => parse(yaml))
  expect(questions).toHaveLength(1)
  const file = interviewFileSchema.parse({ domain: 'troubleshooting', questions })
  expect(checkGuide(file, catalog)).toEqual([])
  expect(file.questions.flatMap(checkInterviewFacts)).toEqual([])
})

it('the chance score the guide names for the case is that of its sample', () => {
  const [, named] = /random play, worked out exactly; it is (\d\.\d\d) here/.exec(guide) ?? []
  const sample = samples.find(({ kind }) => kind === 'branching-case')
  const compiled = sample === undefined ? null : compileQuestion(sample).question
  expect(compiled === null ? null : chanceScore(compiled).toFixed(2)).toBe(named)
})

it('the fields of a node that the guide shows make a sound repair', () => {
  const [, fields = ''] = /^```text\n(system: ae-config\n[\s\S]*?)^```$/m.exec(guide) ?? []
  const { id, kind, level, covers, stem, explanation, source, seconds } =
    samples.find(sample => sample.kind === 'repair') ?? {}
  const common = { id, kind, level, covers, stem, explanation, source, seconds }
  const node = authoredQuestionSchema.parse({ ...common, ...parse(fields) })
  expect(node).toMatchObject({ system: 'ae-config' })
  expect(checkQuestion(node, skillOf(node.covers))).toEqual([])
  expect(compileQuestion(node).problems).toEqual([])
})
