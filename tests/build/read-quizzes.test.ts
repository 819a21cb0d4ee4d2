import { beforeAll, describe, expect, it } from 'vitest'
import { printProblem } from '#src/build/print-problem.ts'
import { checkQuizFiles, readQuizzes } from '#src/build/read-quizzes.ts'
import { questionHashInput } from '#src/domain/question/question-hash.ts'
import { questionSchema } from '#src/domain/question/question.ts'
import { quizTexts } from '#tests/build/quiz-texts.ts'

const syntax = 'quizzes/hl7/hl7-syntax.yaml'
const encoding = 'quizzes/dicom/dicom-encoding.yaml'

interface Fault {
  readonly name: string
  readonly file: string
  /** Text of the good file, and what stands there instead. */
  readonly edit: readonly [from: string, to: string]
  readonly printed: readonly string[]
}

const faults: Fault[] = [
  {
    name: 'an unknown key',
    file: syntax,
    edit: ['    explanation: Field and component.', '    explaination: Field and component.'],
    printed: [
      `${syntax}:34:5 questions[1].explanation: This is missing. Write a text here.`,
      `${syntax}:46:5 questions[1].explaination: Nothing here is called "explaination". Check the spelling or leave it out.`,
    ],
  },
  {
    name: 'a wrong type',
    file: encoding,
    edit: ['accepted: [PN]', 'accepted: [16]'],
    printed: [
      `${encoding}:24:16 questions[1].accepted[0]: This must be a text, and it is a number. Put it in quotes.`,
    ],
  },
  {
    name: 'an id used twice in a file',
    file: syntax,
    edit: ['id: sample-multi-select', 'id: sample-single-choice'],
    printed: [
      `${syntax}:34:5 questions[1].id: The id "sample-single-choice" is taken by ${syntax}:3. Give each question its own, over all banks.`,
    ],
  },
  {
    name: 'an id used in two banks',
    file: syntax,
    edit: ['id: sample-multi-select', 'id: sample-numeric'],
    printed: [
      `${syntax}:34:5 questions[1].id: The id "sample-numeric" is taken by ${encoding}:3. Give each question its own, over all banks.`,
    ],
  },
  {
    name: 'an id like those of imported banks',
    file: syntax,
    edit: ['id: sample-multi-select', 'id: own-7-ct-quiz-q1'],
    printed: [
      `${syntax}:34:5 questions[1].id: Ids that begin with "own-" are those of imported banks. Begin with the skill.`,
    ],
  },
  {
    name: 'sub-topics left out',
    file: syntax,
    edit: ['covers: [separators]', 'covers: []'],
    printed: [`${syntax}:37:5 questions[1].covers: This is too short a list. Write at least 1 entries.`],
  },
  {
    name: 'a skill that is not the one of the file name',
    file: syntax,
    edit: ['skill: hl7-syntax', 'skill: hl7-sintax'],
    printed: [`${syntax}:1:1 skill: The name of the file says hl7-syntax, so this must say hl7-syntax too.`],
  },
  {
    name: 'an unknown second skill',
    file: syntax,
    edit: ['secondSkill: dicom-encoding', 'secondSkill: dicom-decoding'],
    printed: [
      `${syntax}:38:5 questions[1].secondSkill: There is no skill "dicom-decoding". Use one of dicom-encoding, hl7-syntax.`,
    ],
  },
  {
    name: 'an unknown sub-topic',
    file: syntax,
    edit: ['covers: [separators]', 'covers: [seperators]'],
    printed: [
      `${syntax}:37:14 questions[1].covers[0]: "seperators" is no sub-topic of hl7-syntax. Use one or more of fields, separators.`,
    ],
  },
  {
    name: 'no right option',
    file: syntax,
    edit: ['    key: a\n', '    key: e\n'],
    printed: [
      `${syntax}:9:9 questions[0].options[0].reason: Wrong option "a" has no reason. Say why someone believes it and what is true.`,
      `${syntax}:19:5 questions[0].key: The key names "e", which is no option. Use one of a, b, c.`,
    ],
  },
  {
    name: 'no key',
    file: syntax,
    edit: ['    key: a\n', ''],
    printed: [`${syntax}:3:5 questions[0].key: This is missing. Write a text here.`],
  },
  {
    name: 'a missing tolerance',
    file: encoding,
    edit: ['{ value: 1500, tolerance: { percent: 2 } }', '{ value: 1500 }'],
    printed: [`${encoding}:8:5 questions[0].key.tolerance: This is missing. Write keys with values here.`],
  },
  {
    name: 'an unknown kind, without hiding what is wrong elsewhere',
    file: encoding,
    edit: ['kind: numeric\n    level: 20', 'kind: number\n    level: 21'],
    printed: [
      `${encoding}:4:5 questions[0].kind: "number" is not possible here. Write one of single-choice, multi-select, ordering, matching, numeric, short-text, pick-in-artefact, situational-judgement, branching-case, repair.`,
    ],
  },
  {
    name: 'two best actions',
    file: syntax,
    edit: ['rating: 3', 'rating: 4'],
    printed: [
      `${syntax}:89:5 questions[4].actions: Actions "tell" and "mail" share the highest rating 4. Let exactly one action be best, or ask to rate each.`,
    ],
  },
  {
    name: 'an action without a reason',
    file: syntax,
    edit: [', reason: It is read tomorrow.', ''],
    printed: [`${syntax}:91:9 questions[4].actions[1].reason: This is missing. Write a text here.`],
  },
  {
    name: 'a node of a case without a way there',
    file: syntax,
    edit: ['to: typed', 'to: solved'],
    printed: [
      `${syntax}:121:11 questions[5].nodes[3].id: No way leads from the start to "typed". Let an action lead there or leave the node out.`,
    ],
  },
  {
    name: 'an action of a case that costs nothing',
    file: syntax,
    edit: ['minutes: 60', 'minutes: 0'],
    printed: [
      `${syntax}:119:56 questions[5].nodes[1].actions[2].minutes: This is too small. Write at least 1.`,
    ],
  },
  {
    name: 'HTML in what an action brings',
    file: syntax,
    edit: ['reason: That was it.', 'reason: That <br> was it.'],
    printed: [
      `${syntax}:117:91 questions[5].nodes[1].actions[0].reason: <br> would be read as HTML. Put it in backticks.`,
    ],
  },
  {
    name: 'a key of a repair that does not do what is wanted',
    file: syntax,
    edit: ['key: { ScheduledStationAETitle: CT_EAST1 }', 'key: { ScheduledStationAETitle: CT_WEST1 }'],
    printed: [`${syntax}:150:5 questions[6].key: The key does not do what is wanted: the rows are r4.`],
  },
  {
    name: 'a repair of an unknown system',
    file: syntax,
    edit: ['system: query', 'system: hl7'],
    printed: [
      `${syntax}:139:5 questions[6].system: "hl7" is not possible here. Write one of query, ae-config.`,
    ],
  },
  {
    name: 'HTML in the reason of a field',
    file: syntax,
    edit: ['No scanner is called', 'No <b>scanner is called'],
    printed: [
      `${syntax}:151:45 questions[6].reasons.ScheduledStationAETitle: <b> would be read as HTML. Put it in backticks.`,
    ],
  },
  {
    name: 'HTML in a text',
    file: syntax,
    edit: ['          only there.', '          only there.<br>'],
    printed: [
      `${syntax}:18:22 questions[0].options[2].reason: <br> would be read as HTML. Put it in backticks.`,
    ],
  },
  {
    name: 'an HL7 text outside backticks',
    file: syntax,
    edit: ['`^~\\&`', '^~\\& '],
    printed: [
      `${syntax}:26:21 questions[0].explanation: Markdown changes \\& in prose. Put the text in backticks.`,
    ],
  },
  {
    name: 'a key written twice',
    file: syntax,
    edit: ['    level: 60\n', '    level: 60\n    level: 75\n'],
    printed: [`${syntax}:37:5 This is not the YAML we read: Map keys must be unique.`],
  },
  {
    name: 'no questions',
    file: encoding,
    edit: ['questions:\n', 'question:\n'],
    printed: [
      `${encoding}:1:1 questions: This is missing. Write a list here.`,
      `${encoding}:2:1 question: Nothing here is called "question". Check the spelling or leave it out.`,
    ],
  },
  {
    name: 'a bank in an unknown domain',
    file: 'quizzes/skills.yaml',
    edit: ['name: DICOM, domain: dicom', 'name: DICOM, domain: dicm'],
    printed: ['quizzes/skills.yaml:5:31 banks[0].domain: There is no "dicm". Use one of dicom, hl7.'],
  },
  {
    name: 'a skill that a role says nothing about',
    file: 'quizzes/skills.yaml',
    edit: [
      '  - id: hl7-syntax\n',
      '  - { id: hl7-adt, bank: hl7, name: ADT, definition: A., cite: [B], subTopics: [{ id: c, name: D }] }\n  - id: hl7-syntax\n',
    ],
    printed: [
      'quizzes/roles.yaml:15:5 roles[0].required: hl7-adt is missing. Name it, with 0 if it does not matter.',
    ],
  },
  {
    name: 'shares that do not add up',
    file: 'quizzes/roles.yaml',
    edit: ['dicom: 60', 'dicom: 50'],
    printed: [
      'quizzes/roles.yaml:14:5 roles[0].importance: The shares add up to 90. Make them add up to 100.',
    ],
  },
  {
    name: 'a role that requires an unknown skill',
    file: 'quizzes/roles.yaml',
    edit: ['hl7-syntax: { level: 60', 'hl7-sintax: { level: 60'],
    printed: [
      'quizzes/roles.yaml:15:5 roles[0].required: hl7-syntax is missing. Name it, with 0 if it does not matter.',
      'quizzes/roles.yaml:17:7 roles[0].required.hl7-sintax: There is no "hl7-sintax". Use one of dicom-encoding, hl7-syntax.',
    ],
  },
  {
    name: 'an erratum on a question that does not exist',
    file: 'quizzes/errata.yaml',
    edit: ['questionId: sample-ordering', 'questionId: sample-order'],
    printed: [
      'quizzes/errata.yaml:2:5 errata[0].questionId: There is no question "sample-order". Correct the id, or write withdrawn: true if it left its bank.',
    ],
  },
  {
    name: 'a withdrawn question that is still asked',
    file: 'quizzes/errata.yaml',
    edit: ['    date:', '    withdrawn: true\n    date:'],
    printed: [
      'quizzes/errata.yaml:4:5 errata[0].withdrawn: The question "sample-ordering" is still in its bank.',
    ],
  },
]

let good: ReadonlyMap<string, string>

beforeAll(async () => {
  good = await quizTexts()
})

function printed(texts: ReadonlyMap<string, string>): string[] {
  return checkQuizFiles(texts).problems.map(printProblem)
}

describe('readQuizzes', () => {
  it('reads questions of every kind, compiled and hashed', async () => {
    const { problems, banks, skills, roles, errata } = await readQuizzes('tests/build/fixtures/good')
    expect(problems).toEqual([])
    expect(banks.map(({ skill, questions }) => [skill.id, questions.length])).toEqual([
      ['dicom-encoding', 3],
      ['hl7-syntax', 7],
    ])
    expect([skills.skills.length, roles.roles.length, errata.length]).toEqual([2, 1, 1])
    for (const { question, hash, authored } of banks.flatMap(bank => bank.questions)) {
      expect(questionSchema.safeParse(question).success).toBe(true)
      expect(hash).toMatch(/^[\w-]{12}$/)
      expect(questionHashInput(authored)).not.toBe(questionHashInput({ ...authored, seconds: 61 }))
    }
  })

  it.each(faults)('says where and how to repair $name', ({ file, edit: [from, to], printed: expected }) => {
    const text = good.get(file) ?? ''
    expect(text.split(from)).toHaveLength(2)
    expect(
      printed(
        new Map(good).set(
          file,
          text.replace(from, () => to),
        ),
      ),
    ).toEqual(expected)
  })

  it('asks for the file of a skill that a role requires', () => {
    const texts = new Map(good)
    texts.delete(encoding)
    expect(printed(texts)).toEqual([
      'quizzes/skills.yaml:8:5 skills[0]: Write quizzes/dicom/dicom-encoding.yaml: the role reader requires this skill, so it needs questions.',
    ])
  })

  it('refuses files that no skill asked for', () => {
    const text = good.get(encoding) ?? ''
    expect(
      printed(new Map(good).set('quizzes/hl7/dicom-encoding.yaml', text).set('quizzes/hl7/x.yml', '')),
    ).toEqual([
      `quizzes/hl7/dicom-encoding.yaml:1:1 The skill dicom-encoding belongs to the bank dicom. Move this file to ${encoding}.`,
      'quizzes/hl7/x.yml:1:1 There is no skill "x". Name a bank file after a skill of skills.yaml.',
    ])
  })

  it('refuses an erratum on the question as it is now', () => {
    const question = checkQuizFiles(good).banks[1]?.questions[2]
    const file = 'quizzes/errata.yaml'
    const text = (good.get(file) ?? '').replace('abcdefghijk-', question?.hash ?? '')
    expect(printed(new Map(good).set(file, text))).toEqual([
      `${file}:3:5 errata[0].hashes: ${question?.hash} is the question as it is now. Correct the question first.`,
    ])
  })

  it('says which file of the catalog is missing', () => {
    const texts = new Map(good)
    texts.delete('quizzes/roles.yaml')
    expect(printed(texts)).toEqual(['quizzes/roles.yaml:1:1 This file is missing.'])
  })
})
