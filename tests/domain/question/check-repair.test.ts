import { describe, expect, it } from 'vitest'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { type AuthoredQuestion, authoredQuestionSchema } from '#src/domain/question/question.ts'
import { sampleAeRepair as node } from '#tests/domain/question/sample-ae-repair.ts'
import { sampleQuestions, sampleSkill } from '#tests/domain/question/sample-questions.ts'

type QueryQuestion = Extract<AuthoredQuestion, { kind: 'repair'; system: 'query' }>

function sampleQuery(): QueryQuestion {
  const { repair } = sampleQuestions
  if (repair.system !== 'query') throw new Error('The sample is a query')
  return repair
}
const query = sampleQuery()
const [title, modality] = query.keys
const [first, ...others] = query.rows
if (title === undefined || modality === undefined || first === undefined)
  throw new Error('The sample lacks parts')

type Case = [what: string, question: AuthoredQuestion, path: (string | number)[], message: string]

const cases: Case[] = [
  [
    'a row id twice',
    { ...query, rows: [...query.rows, { ...first, values: {} }] },
    ['rows', 4, 'id'],
    '"r1" is used twice',
  ],
  [
    'an attribute of a row that is unknown',
    { ...query, rows: [{ ...first, values: { ...first.values, Patient: 'A' } }, ...others] },
    ['rows', 0, 'values', 'Patient'],
    'The simulator knows no attribute "Patient".',
  ],
  [
    'a date of a row that is none',
    { ...query, rows: [{ ...first, values: { ...first.values, StudyDate: '11.03.2026' } }, ...others] },
    ['rows', 0, 'values', 'StudyDate'],
    '"11.03.2026" is not valid for DA.',
  ],
  [
    'rows that look alike',
    { ...query, columns: ['Modality'], rows: query.rows.slice(1), wanted: ['r2'] },
    ['rows', 1],
    '"r3" looks like another',
  ],
  [
    'an unknown column',
    { ...query, columns: ['PatientName', 'Name'] },
    ['columns', 1],
    'no attribute "Name"',
  ],
  [
    'an unknown key',
    { ...query, keys: [title, modality, { attribute: 'Name', start: '' }], key: { ...query.key, Name: '' } },
    ['keys', 2, 'attribute'],
    'no attribute "Name"',
  ],
  [
    'limit in C-FIND',
    {
      ...query,
      keys: [title, modality, { attribute: 'limit', start: '' }],
      key: { ...query.key, limit: '' },
    },
    ['keys', 2, 'attribute'],
    'limit is for the service qido only.',
  ],
  [
    'a level in a worklist',
    {
      ...query,
      keys: [title, modality, { attribute: 'QueryRetrieveLevel', start: '' }],
      key: { ...query.key, QueryRetrieveLevel: '' },
    },
    ['keys', 2, 'attribute'],
    'for the service study-root only',
  ],
  [
    'a date with its time in QIDO-RS',
    {
      ...query,
      service: 'qido',
      keys: [title, modality, { attribute: 'StudyDate', start: '' }, { attribute: 'StudyTime', start: '' }],
      key: { ...query.key, StudyDate: '', StudyTime: '' },
    },
    ['keys', 2, 'attribute'],
    'together with its time',
  ],
  [
    'a wanted row that is not there',
    { ...query, wanted: ['r1', 'r9'] },
    ['wanted', 1],
    'There is no row "r9". Use one of r1, r2, r3, r4.',
  ],
  ['a row wanted twice', { ...query, wanted: ['r1', 'r1'] }, ['wanted', 1], '"r1" is wanted twice.'],
  [
    'a key twice',
    { ...query, keys: [title, modality, modality] },
    ['keys', 2],
    'There are two fields "Modality".',
  ],
  [
    'a start that is no choice',
    { ...query, keys: [{ ...title, start: 'CT' }, modality] },
    ['keys', 0, 'choices'],
    '"CT" is start or key, but no choice.',
  ],
  [
    'a key that is no choice',
    { ...query, key: { ...query.key, ScheduledStationAETitle: 'CT_EAST?' } },
    ['keys', 0, 'choices'],
    '"CT_EAST?" is start or key',
  ],
  [
    'a choice twice',
    { ...query, keys: [{ ...title, choices: ['CT_EAST', 'CT_EAST1', '', ''] }, modality] },
    ['keys', 0, 'choices'],
    '"" is twice',
  ],
  [
    'a field the key leaves out',
    { ...query, key: { ScheduledStationAETitle: 'CT_EAST1' } },
    ['key'],
    'The key has no value for "Modality".',
  ],
  [
    'a key for no field',
    { ...query, key: { ...query.key, PatientID: '' } },
    ['key', 'PatientID'],
    'There is no field "PatientID".',
  ],
  [
    'a reason for no field',
    { ...query, reasons: { PatientID: 'Why.' } },
    ['reasons', 'PatientID'],
    'There is no field "PatientID". Use one of ScheduledStationAETitle, Modality.',
  ],
  [
    'a key that does something else',
    { ...query, wanted: ['r1'] },
    ['key'],
    'The key does not do what is wanted: the rows are r1, r2.',
  ],
  [
    'a start that does it already',
    { ...query, keys: [{ ...title, start: 'CT_EAST1' }, modality] },
    ['key'],
    'The start values do what is wanted already.',
  ],
  [
    'starts that are wrong together only',
    {
      ...query,
      keys: [
        { attribute: 'PatientName', start: '*' },
        { attribute: 'ScheduledStationAETitle', start: '' },
      ],
      key: { PatientName: 'Sample^Ann', ScheduledStationAETitle: 'CT_EAST1' },
      wanted: ['r1'],
      rows: [
        first,
        ...others.map(row => ({ ...row, values: { ...row.values, ScheduledStationAETitle: 'X' } })),
      ],
      reasons: undefined,
    },
    ['key'],
    'Every start value works together with the key for the others',
  ],
  [
    'an unknown SOP class',
    { ...node, goal: { ...node.goal, sopClass: 'CTStorage' } },
    ['goal', 'sopClass'],
    'no SOP class "CTStorage"',
  ],
  [
    'an unknown transfer syntax',
    { ...node, goal: { ...node.goal, transferSyntax: 'JPEG' } },
    ['goal', 'transferSyntax'],
    'no transfer syntax "JPEG"',
  ],
  [
    'TLS without its choices',
    { ...node, fields: [...node.fields, { name: 'tls', start: 'off' }], key: { ...node.key, tls: 'off' } },
    ['fields', 5],
    'The field tls needs the choices on and off.',
  ],
  [
    'a text for ticks',
    { ...node, key: { ...node.key, proposed: 'JPEGLosslessSV1' } },
    ['key', 'proposed'],
    'is a list, so this must be, too.',
  ],
  ['a key that gets stuck', { ...node, key: { ...node.key, port: '104' } }, ['key'], 'connection refused'],
  [
    'a SOP class the peer does not take',
    { ...node, goal: { ...node.goal, sopClass: 'MRImageStorage' } },
    ['key'],
    'The key does not do what is wanted: Not sent: no presentation context for MR Image Storage',
  ],
]

describe('the rules of a repair', () => {
  it.each(cases)('report: %s', (_what, question, path, message) => {
    expect(checkQuestion(question, sampleSkill)).toEqual([
      { path, message: expect.stringContaining(message) },
    ])
  })

  it('are content with both samples', () => {
    expect(checkQuestion(query, sampleSkill)).toEqual([])
    expect(checkQuestion(node, sampleSkill)).toEqual([])
  })

  it.each<[string, unknown]>([
    ['three rows', { ...query, rows: query.rows.slice(1) }],
    ['an unknown service', { ...query, service: 'mwl' }],
    ['an unknown system', { ...query, system: 'hl7' }],
    ['no keys', { ...query, keys: [] }],
    ['one choice', { ...query, keys: [{ ...title, choices: ['CT_EAST'] }, modality] }],
    ['an unknown setting', { ...node, fields: [{ name: 'timeout', start: '30' }] }],
    ['a port that is 0', { ...node, peer: { ...node.peer, port: 0 } }],
    ['transfer syntaxes without choices', { ...node, fields: [{ name: 'proposed', start: [] }] }],
  ])('are not asked about %s: the schema refuses it', (_what, question) => {
    expect(authoredQuestionSchema.safeParse(query).success).toBe(true)
    expect(authoredQuestionSchema.safeParse(node).success).toBe(true)
    expect(authoredQuestionSchema.safeParse(question).success).toBe(false)
  })
})
