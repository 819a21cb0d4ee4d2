import { describe, expect, it } from 'vitest'
import { checkBankFile } from '#src/domain/question/check-bank-file.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { type AuthoredQuestion, authoredQuestionSchema } from '#src/domain/question/question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Rating } from '#src/domain/question/rating.ts'
import {
  sampleDump,
  sampleQuestions as sample,
  sampleRateEach,
  sampleSkill,
} from '#tests/domain/question/sample-questions.ts'

const single = sample['single-choice']
const multi = sample['multi-select']
const { ordering, matching, numeric } = sample
const short = sample['short-text']
const pick = sample['pick-in-artefact']

const judgement = sample['situational-judgement']
/** The sample's actions with other ratings. */
const rated = (...ratings: Rating[]) =>
  judgement.actions.map((action, at) => ({ ...action, rating: ratings[at] ?? action.rating }))

type Case = [what: string, question: AuthoredQuestion, path: (string | number)[], message: string]

const cases: Case[] = [
  [
    'unknown sub-topic',
    { ...single, covers: ['fields', 'mllp'] },
    ['covers', 1],
    '"mllp" is no sub-topic of hl7-syntax',
  ],
  ['repeated sub-topic', { ...single, covers: ['fields', 'fields'] }, ['covers', 1], 'listed twice'],
  [
    'second skill the same',
    { ...single, secondSkill: 'hl7-syntax' },
    ['secondSkill'],
    'skill of this file already',
  ],
  [
    'HL7 artefact that does not parse',
    { ...single, artefact: { format: 'hl7', title: 'Message', text: 'MSH|^~\\&|A\npid|1' } },
    ['artefact', 'text'],
    'Line 2 of the HL7 message',
  ],
  [
    'key without option',
    { ...single, key: 'z', options: single.options.slice(1) },
    ['key'],
    'Use one of b, c, d',
  ],
  [
    'repeated option id',
    { ...single, options: [...single.options, { id: 'b', text: 'Again', reason: 'Why.' }] },
    ['options', 4, 'id'],
    'used twice',
  ],
  [
    'wrong option without reason',
    {
      ...single,
      options: [
        { id: 'a', text: 'Right' },
        { id: 'b', text: 'Wrong' },
      ],
    },
    ['options', 1, 'reason'],
    'Say why someone believes it',
  ],
  ...[
    'All of the above',
    'None of the above.',
    'both of these',
    'Neither of the options',
    'all of the others',
  ].map((text): Case => [
    `option "${text}"`,
    {
      ...single,
      options: [
        { id: 'a', text: 'Right' },
        { id: 'b', text, reason: 'Why.' },
      ],
    },
    ['options', 1, 'text'],
    'Write an option that stands alone',
  ]),
  ['multi-select key without option', { ...multi, key: ['a', 'b', 'z'] }, ['key', 2], 'no option'],
  ['multi-select key repeated', { ...multi, key: ['a', 'b', 'a'] }, ['key', 2], 'twice'],
  ['every option keyed', { ...multi, key: ['a', 'b', 'c', 'd', 'e'] }, ['key'], 'Add a wrong one'],
  [
    'ordering key too short',
    { ...ordering, key: ['request', 'accept', 'store'] },
    ['key'],
    '"release" is missing',
  ],
  [
    'ordering key with a stranger',
    { ...ordering, key: [...ordering.key, 'abort'] },
    ['key', 4],
    '"abort", which is no item',
  ],
  ['ordering key repeated', { ...ordering, key: [...ordering.key, 'accept'] }, ['key', 4], 'twice'],
  [
    'matching answer missing',
    {
      ...matching,
      prompts: matching.prompts.map(prompt => ({
        ...prompt,
        answer: prompt.answer === 'orc' ? 'orx' : prompt.answer,
      })),
      answers: matching.answers.filter(({ id }) => id !== 'orc'),
    },
    ['prompts', 1, 'answer'],
    'does not exist',
  ],
  [
    'matching answer right twice',
    {
      ...matching,
      prompts: matching.prompts.map(prompt => ({
        ...prompt,
        answer: prompt.answer === 'orc' ? 'pid' : prompt.answer,
      })),
      answers: matching.answers.filter(({ id }) => id !== 'orc'),
    },
    ['prompts', 1, 'answer'],
    'right for two prompts',
  ],
  [
    'leftover without reason',
    { ...matching, answers: [...matching.answers, { id: 'evn', text: 'EVN' }] },
    ['answers', 4, 'reason'],
    'fits no prompt and has no reason',
  ],
  [
    'first factor not 1',
    { ...numeric, units: [{ name: 'GB', factor: 1000 }] },
    ['units', 0, 'factor'],
    'must be 1',
  ],
  [
    'unit twice',
    {
      ...numeric,
      units: [
        { name: 'MB', factor: 1 },
        { name: 'MB', factor: 2 },
      ],
    },
    ['units', 1, 'name'],
    'listed twice',
  ],
  [
    'slip counts as right',
    { ...numeric, slips: [{ value: 1530, reason: 'Why.' }] },
    ['slips', 0, 'value'],
    'counts as right',
  ],
  [
    'slip twice',
    {
      ...numeric,
      slips: [
        { value: 1, reason: 'Why.' },
        { value: 1, reason: 'Why.' },
      ],
    },
    ['slips', 1, 'value'],
    'listed twice',
  ],
  [
    'percent of zero',
    { ...numeric, key: { value: 0, tolerance: { percent: 5 } } },
    ['key', 'tolerance'],
    'absolute tolerance',
  ],
  ['accepted twice', { ...short, accepted: ['MSH-10', '"msh‑10".'] }, ['accepted', 1], 'there already'],
  ['blank form', { ...short, accepted: ['MSH-10', '  '] }, ['accepted', 1], 'blank'],
  [
    'slip accepted',
    { ...short, slips: [{ text: 'msh-10.', reason: 'Why.' }] },
    ['slips', 0, 'text'],
    'also accepted',
  ],
  [
    'text slip twice',
    {
      ...short,
      slips: [
        { text: 'MSH-9', reason: 'Why.' },
        { text: ' msh-9', reason: 'Why.' },
      ],
    },
    ['slips', 1, 'text'],
    'there already',
  ],
  ['pick does not fit the artefact', { ...pick, pick: 'line' }, ['artefact'], 'Use dicom-dump'],
  [
    'pick in a broken message',
    { ...pick, artefact: { ...pick.artefact, text: 'PID|1' } },
    ['artefact'],
    'Line 1 of the HL7 message: The message must begin with MSH.',
  ],
  ['pick key not found', { ...pick, key: ['PID-2.1'] }, ['key', 0], 'does not exist'],
  [
    'pick slip not found',
    { ...pick, slips: [{ at: 'PV1-2.1', reason: 'Why.' }] },
    ['slips', 0, 'at'],
    'does not exist',
  ],
  [
    'pick slip is a key',
    { ...pick, slips: [{ at: 'PID-3~1.1', reason: 'Why.' }] },
    ['slips', 0, 'at'],
    'a key already',
  ],
  ['pick key twice', { ...pick, key: ['PID-3.1', 'PID[1]-3.1'] }, ['key', 1], 'a key already'],
  [
    'quoted text on two lines',
    {
      ...pick,
      artefact: { format: 'dicom-dump', title: 'Dump', text: sampleDump },
      pick: 'line',
      key: ['20260301'],
      slips: [{ at: 'PatientID', reason: 'Why.' }],
    },
    ['key', 0],
    'on lines 2, 3',
  ],
  [
    'everything keyed',
    {
      ...pick,
      artefact: { format: 'log', title: 'Log', text: 'open\nclose' },
      pick: 'line',
      key: ['open', 'close'],
      slips: [],
    },
    ['key'],
    'All 2 places are keyed',
  ],
  [
    'action id twice',
    {
      ...judgement,
      actions: judgement.actions.map(action => ({
        ...action,
        id: action.id === 'manual' ? 'listen' : action.id,
      })),
    },
    ['actions', 1, 'id'],
    'used twice',
  ],
  [
    'action text twice',
    {
      ...judgement,
      actions: judgement.actions.map(action => ({
        ...action,
        text: action.id === 'manual' ? ' listen  First' : action.text,
      })),
    },
    ['actions', 1, 'text'],
    'Action "manual" says the same',
  ],
  [
    'two best actions',
    { ...judgement, actions: rated(4, 2, 1, 4) },
    ['actions'],
    'Actions "listen" and "ticket" share the highest rating 4.',
  ],
  [
    'two worst actions',
    { ...judgement, actions: rated(3, 1, 1, 2) },
    ['actions'],
    'Actions "manual" and "refuse" share the lowest rating 1.',
  ],
  [
    'two ratings only',
    { ...sampleRateEach, actions: rated(4, 2, 2, 4) },
    ['actions'],
    'two different ratings only',
  ],
  ['one rating only', { ...sampleRateEach, actions: rated(3, 3, 3, 3) }, ['actions'], 'one rating only'],
]

describe('checkQuestion', () => {
  it.each(questionKinds)('finds nothing wrong with the sample of %s', kind => {
    expect(authoredQuestionSchema.safeParse(sample[kind]).success).toBe(true)
    expect(checkQuestion(sample[kind], sampleSkill)).toEqual([])
  })

  it.each(cases)('reports: %s', (_what, question, path, message) => {
    expect(checkQuestion(question, sampleSkill)).toEqual([
      { path, message: expect.stringContaining(message) },
    ])
  })

  it('takes two best actions where each is to be rated, and middling best ones where one is alone', () => {
    expect(checkQuestion({ ...sampleRateEach, actions: rated(4, 4, 1, 2) }, sampleSkill)).toEqual([])
    expect(checkQuestion({ ...judgement, actions: rated(3, 2, 1, 2) }, sampleSkill)).toEqual([])
  })

  it.each([
    ['three actions', { ...judgement, actions: judgement.actions.slice(1) }],
    ['six actions', { ...judgement, actions: [...judgement.actions, ...judgement.actions.slice(2)] }],
    [
      'an action without a reason',
      { ...judgement, actions: judgement.actions.map(({ id, text, rating }) => ({ id, text, rating })) },
    ],
    ['a rating of 5', { ...judgement, actions: judgement.actions.map(action => ({ ...action, rating: 5 })) }],
    ['a key that claims more', { ...judgement, key: 'rated' }],
  ])('does not let %s through its schema', (_what, question) => {
    expect(authoredQuestionSchema.safeParse(question).success).toBe(false)
  })

  it('lets an option speak of one of several things', () => {
    const options = [
      { id: 'a', text: 'One of the others waits' },
      { id: 'b', text: 'All of these tags are sent', reason: 'Why.' },
    ]
    expect(checkQuestion({ ...single, options }, sampleSkill)).toEqual([])
  })
})

describe('checkBankFile', () => {
  it('finds nothing wrong with a good file', () => {
    expect(checkBankFile({ skill: 'hl7-syntax', questions: [single, multi] }, sampleSkill)).toEqual([])
  })

  it('reports ids used twice and the problems of each question with their whole path', () => {
    const questions = [single, { ...single, key: 'z', options: single.options.slice(1) }]
    expect(checkBankFile({ skill: 'hl7-syntax', questions }, sampleSkill)).toEqual([
      { path: ['questions', 1, 'id'], message: expect.stringContaining('sample-single-choice') },
      { path: ['questions', 1, 'key'], message: expect.stringContaining('Use one of b, c, d') },
    ])
  })
})
