import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ownBankSchema } from '#src/domain/question/own-bank.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import {
  asYaml,
  bankIn,
  bankOf,
  fileOf,
  problemsIn,
  readAsJson,
  readText,
  smallQuestion,
} from '#tests/exchange/own-bank/own-bank-files.ts'

const samples = Object.values(sampleQuestions).map(question => ({ skill: 'hl7-syntax', ...question }))

describe('readOwnBank', () => {
  it('reads a question with nothing but what it needs, and fills in the rest', async () => {
    const bank = bankIn(await readAsJson(bankOf(smallQuestion)))
    expect(bank).toMatchObject({ bankId: 'ct-quiz', name: 'CT quiz' })
    expect(bank.questions).toEqual([
      {
        id: 'own-7-ct-quiz-q1',
        skill: 'hl7-syntax',
        hash: expect.stringMatching(/^[\w-]{12}$/),
        question: expect.objectContaining({
          covers: [],
          source: [],
          seconds: typicalSeconds['single-choice'],
        }),
      },
    ])
  })

  it('reads every kind, with all that shipped questions have', async () => {
    const bank = bankIn(await readAsJson(bankOf(...samples)))
    expect(bank.questions.map(({ question }) => question.kind)).toEqual(samples.map(({ kind }) => kind))
    expect(ownBankSchema.parse(bank)).toEqual(bank)
  })

  it('gives the same bank from JSON and from YAML', async () => {
    const value = bankOf(...samples)
    const fromYaml = await readText('bank.yaml', asYaml(value))
    expect(fromYaml).toEqual(await readAsJson(value))
    expect(await readText('bank.yml', asYaml(value))).toEqual(fromYaml)
  })

  it('reads a file as shipped banks are, named after itself', async () => {
    const { skill: _skill, ...question } = smallQuestion
    const file = asYaml({ skill: 'hl7-syntax', questions: [question] })
    const bank = bankIn(await readText('My HL7 quiz (2).yaml', file))
    expect(bank).toMatchObject({ bankId: 'my-hl7-quiz', name: 'My HL7 quiz (2)' })
    expect(bank.questions[0]).toMatchObject({ id: 'own-11-my-hl7-quiz-q1', skill: 'hl7-syntax' })
  })

  it('reads a shipped bank file but for its changing numbers, which it names', async () => {
    const text = await readFile('quizzes/hl7/hl7-syntax.yaml', 'utf8')
    const catalog = await import('virtual:catalog')
    const reading = await readOwnBank(fileOf('hl7.yaml', text), { skills: catalog.default.skills })
    const problems = problemsIn(reading)
    expect(problems.length).toBeGreaterThan(0)
    // A placeholder in place of a number is the other thing to see of them.
    for (const problem of problems) expect(problem).toMatch(/variants|must be a number/)
  })

  it('takes another id for the bank, and all ids of questions and the hashes follow', async () => {
    const one = bankIn(await readAsJson(bankOf(smallQuestion)))
    const other = bankIn(await readAsJson(bankOf(smallQuestion), { bankId: 'ct-quiz-2' }))
    expect(other.bankId).toBe('ct-quiz-2')
    expect(other.questions[0]?.id).toBe('own-9-ct-quiz-2-q1')
    expect(other.bankHash).not.toBe(one.bankHash)
  })

  it('pins the content, not its name or the way it was written', async () => {
    const one = bankIn(await readAsJson(bankOf(smallQuestion)))
    const renamed = bankIn(await readAsJson({ ...bankOf(smallQuestion), name: 'Another name' }))
    const spaced = bankIn(await readText('b.json', JSON.stringify(bankOf(smallQuestion), null, 7)))
    const { key: _key, ...rest } = smallQuestion
    const turned = bankIn(await readAsJson(bankOf({ key: 'b', ...rest })))
    expect([renamed, spaced, turned].map(({ bankHash }) => bankHash)).toEqual(Array(3).fill(one.bankHash))
    const changed = bankIn(await readAsJson(bankOf({ ...smallQuestion, level: 60 })))
    expect(changed.bankHash).not.toBe(one.bankHash)
    expect(changed.questions[0]?.hash).not.toBe(one.questions[0]?.hash)
  })

  it('tells how far it is', async () => {
    const steps: string[] = []
    const many = Array.from({ length: 45 }, (_, at) => ({ ...smallQuestion, id: `q${at}` }))
    await readAsJson(bankOf(...many), { onStep: ({ step, done, of }) => steps.push(`${step} ${done} ${of}`) })
    expect(steps).toEqual(['parsing 0 0', 'checking 0 45', 'checking 20 45', 'checking 40 45'])
  })

  it('lists everything that is wrong by its line, in all questions, and gives nothing of the file', async () => {
    const value = bankOf(
      { ...smallQuestion, key: 'z' },
      { ...smallQuestion, id: 'q2', level: 50, colour: 'red' },
      { ...smallQuestion, id: 'q3', stem: 'Does <br> end it?' },
      { ...smallQuestion, id: 'q4', skill: 'no-such-skill' },
      { ...smallQuestion },
    )
    const lines = [
      '23 questions[0].key: The key names "z", which is no option. Use one of a, b.',
      '30 questions[1].level: 50 is not possible here. Write one of 20, 40, 60, 75, 90.',
      '44 questions[1].colour: Nothing here is called "colour". Check the spelling or leave it out.',
      '51 questions[2].stem: <br> would be read as HTML. Put it in backticks.',
      '66 questions[3].skill: There is no skill "no-such-skill". Take an id from the list of skills.',
      '86 questions[4].id: Line 7 has a question of this id already. Give each its own.',
    ]
    expect(problemsIn(await readAsJson(value))).toEqual(lines)
  })

  it('names the line of the question that has an id already', async () => {
    const yaml = asYaml(bankOf(smallQuestion, smallQuestion))
    const [problem = ''] = problemsIn(await readText('bank.yaml', yaml))
    expect(problem).toBe('19 questions[1].id: Line 6 has a question of this id already. Give each its own.')
  })

  it.each([
    ['no format', { questions: [smallQuestion] }, /^1 : This is no bank: it must begin with format/],
    [
      'another format',
      { ...bankOf(smallQuestion), format: 'moodle' },
      /format: "moodle" is not possible here/,
    ],
    [
      'a newer version',
      { ...bankOf(smallQuestion), version: 2 },
      /A newer version of PACS Ready wrote this bank/,
    ],
    ['an id with a space', { ...bankOf(smallQuestion), id: 'ct quiz' }, /id: .*lower-case letters/i],
    ['an id too long', { ...bankOf(smallQuestion), id: 'a'.repeat(25) }, /Write at most 24 characters/],
    ['no questions', bankOf(), /too short a list/],
    ['an unknown key', { ...bankOf(smallQuestion), author: 'me' }, /Nothing here is called "author"/],
    ['a list', [smallQuestion], /^1 : This is no bank/],
    ['a question that is a text', bankOf('What?'), /questions\[0\]: This must be keys with values/],
    ['variants', bankOf({ ...smallQuestion, variants: {} }), /Changing numbers work in shipped banks only/],
    ['an unknown second skill', bankOf({ ...smallQuestion, secondSkill: 'x' }), /There is no skill "x"/],
    ['no skill', bankOf({ ...smallQuestion, skill: undefined }), /skill: This is missing/],
    [
      'a long id',
      bankOf({ ...smallQuestion, id: 'q'.repeat(67) }),
      /has 67 characters; in this bank 66 are the most/,
    ],
  ])('refuses %s', async (_what, value, sentence) => {
    expect(problemsIn(await readAsJson(value))[0]).toMatch(sentence)
  })

  it.each(['bank.txt', 'bank', 'bank.json.exe'])('asks for another file than %s', async name => {
    expect(problemsIn(await readText(name, '{}'))).toEqual([
      'Choose a file whose name ends in .json, .yaml, .yml or .csv.',
    ])
  })

  it('lists the first hundred problems and counts the others', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ ...smallQuestion, id: `q${at}`, key: 'z' }))
    const reading = await readAsJson(bankOf(...many))
    expect(reading).toMatchObject({ kind: 'problems', count: 250 })
    expect(problemsIn(reading)).toHaveLength(100)
  })
})
