import { describe, expect, it } from 'vitest'
import { printProblem } from '#src/build/print-problem.ts'
import { checkQuizFiles } from '#src/build/read-quizzes.ts'
import { quizTexts } from '#tests/build/quiz-texts.ts'
import { sampleInterviewQuestion as sample } from '#tests/domain/interview/sample-guide.ts'

const soft = { ...sample, id: 'soft', skills: ['soft-detail'], minutes: 6 }
const hl7 = { ...sample, id: 'hl7', skills: ['hl7-syntax'], minutes: 9 }
const guides = {
  'hl7.yaml': {
    domain: 'hl7',
    questions: [hl7, ...['b', 'c', 'd'].map(end => ({ ...hl7, id: `hl7-${end}` }))],
  },
  'soft-skills.yaml': { domain: 'soft-skills', questions: [soft] },
}
const sets = [
  { role: 'reader', minutes: 15, questions: ['soft', 'hl7'] },
  { role: 'reader', minutes: 30, questions: ['soft', 'hl7', 'hl7-b'] },
  { role: 'reader', minutes: 45, questions: ['soft', 'hl7', 'hl7-b', 'hl7-c', 'hl7-d'] },
]

/** Reads the small folder with a domain of soft skills and these files of interviews; JSON is YAML too. */
async function read(files: Readonly<Record<string, unknown>>) {
  const texts = await quizTexts()
  const edit = (file: string, from: RegExp, to: string) => {
    const path = `quizzes/${file}.yaml`
    const before = texts.get(path) ?? ''
    expect(before).toMatch(from)
    texts.set(path, before.replace(from, to))
  }
  edit('skills', /^banks:/m, '  - { id: soft-skills, name: Soft, summary: Soft. }\nbanks:')
  edit(
    'skills',
    /^skills:/m,
    '  - { id: soft, name: Soft, domain: soft-skills, summary: Soft. }\nskills:\n  - { id: soft-detail, bank: soft, name: Detail, definition: Sees., cite: [A], subTopics: [{ id: a, name: A }] }',
  )
  edit('roles', /hl7: 40 }/, 'hl7: 40, soft-skills: 0 }')
  edit('roles', /(hl7-syntax: .*)/, '$1\n      soft-detail: { level: 60, evidence: J }')
  const bank = texts.get('quizzes/hl7/hl7-syntax.yaml') ?? ''
  texts.set('quizzes/soft/soft-detail.yaml', bank)
  for (const [file, value] of Object.entries(files))
    texts.set(`quizzes/interview/${file}`, JSON.stringify(value, null, 2))
  const quizzes = checkQuizFiles(texts)
  const problems = quizzes.problems.filter(({ file }) => file.startsWith('quizzes/interview/'))
  return { ...quizzes, problems: problems.map(printProblem) }
}

describe('the folder of interviews', () => {
  it('gives questions in the order of the domains, and the sets', async () => {
    const { interview, interviewSets, problems } = await read({ ...guides, 'sets.yaml': { sets } })
    expect(problems).toEqual([])
    expect(interview.map(({ id }) => id)).toEqual(['hl7', 'hl7-b', 'hl7-c', 'hl7-d', 'soft'])
    expect(interviewSets).toEqual(sets)
  })

  it('may be missing as a whole, but not the sets alone', async () => {
    expect((await read({})).problems).toEqual([])
    expect((await read(guides)).problems).toEqual(['quizzes/interview/sets.yaml:1:1 This file is missing.'])
  })

  it('is checked: file, line and path are named', async () => {
    const wrong = sets.map((set, at) => (at === 1 ? { ...set, questions: ['soft', 'hl7', 'hl7-z'] } : set))
    expect((await read({ ...guides, 'sets.yaml': { sets: wrong } })).problems).toEqual([
      'quizzes/interview/sets.yaml:17:9 sets[1].questions[2]: There is no interview question "hl7-z". Use one of this folder.',
    ])
    const [first, ...others] = sets
    const longer = [{ ...first, minutes: 20 }, ...others]
    expect((await read({ ...guides, 'sets.yaml': { sets: longer } })).problems).toEqual([
      expect.stringMatching(/^quizzes\/interview\/sets\.yaml:\d+:\d+ sets\[0\]\.minutes: /),
    ])
  })

  it('is not compared with its sets while a question cannot be read', async () => {
    const broken = {
      ...guides,
      'soft-skills.yaml': { domain: 'soft-skills', questions: [{ ...soft, level: 50 }] },
    }
    expect((await read({ ...broken, 'sets.yaml': { sets } })).problems).toEqual([
      expect.stringContaining('soft-skills.yaml'),
    ])
  })

  it('has an id once over all domains, and files that say which domain they are', async () => {
    const twice = { 'soft-skills.yaml': { domain: 'hl7', questions: [{ ...soft, id: 'hl7' }] } }
    expect((await read({ ...guides, ...twice, 'sets.yaml': { sets } })).problems).toEqual([
      expect.stringContaining('domain: The name of the file says soft-skills, so this must say so too.'),
      expect.stringContaining('questions[0].id: The id "hl7" is taken in another domain.'),
      expect.stringContaining(
        'questions[0].skills[0]: The main skill soft-detail is of the domain soft-skills.',
      ),
    ])
  })
})
