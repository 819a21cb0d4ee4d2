import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleHandOut } from '#src/domain/assignment/assemble-hand-out.ts'
import { type Assignment, assignmentSchema, type PublicKey } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { assignmentHash, banksDigest } from '#src/domain/assignment/assignment-hash.ts'
import { checkForm } from '#src/domain/assignment/check-form.ts'
import { duplicateForm } from '#src/domain/assignment/duplicate-form.ts'
import { formRows } from '#src/domain/assignment/form-draw.ts'
import { makeAssignment, neededQuestions } from '#src/domain/assignment/make-assignment.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { spreadOverSkills } from '#src/domain/assignment/spread-over-skills.ts'
import { withholdKey } from '#src/domain/assignment/withhold-key.ts'
import type { Question } from '#src/domain/question/question.ts'
import { circumstances, now, role, soundForm, stock, tree } from '#tests/domain/assignment/form-samples.ts'

const publicKey: PublicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
const shipped = stock.index.filter(question => !stock.isOwn(question))

function choiceCalled(id: string): Question {
  return {
    id,
    kind: 'single-choice',
    level: 60,
    covers: [],
    stem: `What is ${id}?`,
    options: [
      { id: 'right', text: 'This' },
      { id: 'wrong', text: 'That', reason: 'No.' },
    ],
    key: 'right',
    explanation: 'Because.',
    source: [],
    seconds: 30,
  }
}
const contents = new Map(stock.index.map(({ id, hash }) => [hash, choiceCalled(id)]))
const materials = { assignmentId: 'a'.repeat(32), stock, roles: [role], tree, contents, publicKey }

function make(changes: Partial<AssignmentForm> = {}) {
  const form = soundForm(changes)
  expect(checkForm(form, circumstances)).toEqual([])
  const made = makeAssignment(form, materials)
  expect(assignmentSchema.safeParse(made.assignment).error).toBeUndefined()
  return made
}

function handOutOf(made: ReturnType<typeof make>, extra: { name: string; minutes: number } | null = null) {
  const handOut = assembleHandOut({ ...made, shipped, extra })
  // Whatever is handed out can be opened.
  expect(readHandOut(JSON.parse(JSON.stringify(handOut)))).toEqual({ kind: 'hand-out', handOut })
  return handOut
}

function idsOf({ questions }: Assignment): string[] {
  return questions.kind === 'fixed' ? questions.list.map(({ id }) => id) : []
}

describe('makeAssignment', () => {
  it('pins what was drawn for all, with the questions as they are now', () => {
    const { assignment, paper } = make()
    expect(assignment.questions).toEqual({
      kind: 'fixed',
      shuffled: true,
      list: paper.map(({ id, hash, skill }) => ({ id, hash, skill })),
    })
    expect(paper).toHaveLength(5)
    for (const { id, hash, question } of paper) expect(question).toBe(contents.get(hash) ?? id)
    expect(handOutOf({ assignment, paper })).not.toHaveProperty('questions')
  })

  it('draws the same for the same seed and other questions for another', () => {
    expect(make().assignment).toEqual(make().assignment)
    expect(assignmentHash(make().assignment)).toBe(assignmentHash(make().assignment))
    expect(idsOf(make({ seed: 'tuesday' }).assignment)).not.toEqual(idsOf(make().assignment))
  })

  it('asks single questions in the order chosen, each once', () => {
    const { assignment } = make({
      source: 'questions',
      questions: ['red-3', 'mine-1', 'red-3', 'blue-0'],
      sameForAll: false,
      shuffled: false,
    })
    expect(idsOf(assignment)).toEqual(['red-3', 'mine-1', 'blue-0'])
  })

  it('lets each learner’s app draw, and hands out what it does not have', () => {
    const made = make({ sameForAll: false, skills: ['red', 'mine'], count: 4 })
    expect(made.assignment.questions).toMatchObject({ kind: 'drawn', seed: 'monday' })
    expect(made.assignment.questions).toMatchObject({
      rows: expect.arrayContaining([
        { skill: 'red', levels: [], count: 2 },
        { skill: 'mine', levels: [], count: 2 },
      ]),
    })
    expect(made.paper).toHaveLength(13)
    const { questions = [] } = handOutOf(made)
    expect(questions.map(({ id }) => id)).toEqual(['mine-0', 'mine-1', 'mine-2'])
    const newer = shipped.map(one => ({ ...one, hash: 'another-hash' }))
    expect(assembleHandOut({ ...made, shipped: newer, extra: null }).questions).toHaveLength(3)
  })

  it('keeps of a blueprint what its rows can draw', () => {
    const blueprint = [{ skill: 'red', levels: [20 as const], count: 2 }]
    const { assignment, paper } = make({ source: 'blueprint', sameForAll: false, blueprint })
    expect(assignment.questions).toMatchObject({ rows: blueprint })
    expect(paper.map(({ id }) => id)).toEqual(['red-0', 'red-1', 'red-2', 'red-3'])
  })

  it('makes the terms of a readiness check with the role, asking about everything again', () => {
    const { assignment, paper } = make({
      source: 'check',
      roleId: role.id,
      skills: [],
      mode: 'practice',
      gamma: 0.8,
      budget: 30,
    })
    expect(assignment).toMatchObject({
      mode: 'practice',
      minutes: null,
      questions: {
        kind: 'check',
        terms: {
          roleId: role.id,
          skills: [
            { id: 'red', requiredLevel: 60 },
            { id: 'blue', requiredLevel: 40 },
          ],
          gamma: 0.8,
          budget: 30,
          again: true,
        },
      },
    })
    expect(paper).toHaveLength(15)
  })

  it('names a role of the instructor’s own in the terms, with what it requires, and travels with it', () => {
    const required = { red: { level: 85, evidence: 'J' as const } }
    const own = {
      ...role,
      id: 'administrator-1a2b3c4d',
      name: 'Night\u202e shift ',
      required,
      basedOn: role.id,
      updatedUtc: '',
      summary: 'Ours.',
      vintage: '2026',
      notes: [],
    }
    const form = soundForm({ source: 'check', roleId: own.id, skills: [], mode: 'practice' })
    const made = makeAssignment(form, { ...materials, roles: [own, role] })
    expect(made.assignment.questions).toMatchObject({
      terms: { roleId: own.id, roleName: 'Night shift', skills: [{ id: 'red', requiredLevel: 85 }] },
    })
    const handOut = handOutOf(made)
    expect(readHandOut(JSON.parse(JSON.stringify(packHandOut(handOut))))).toEqual({
      kind: 'hand-out',
      handOut,
    })
    expect(JSON.stringify(handOut)).not.toContain('Ours.')
    const shipped = make({ source: 'check', roleId: role.id, skills: [], mode: 'practice' })
    expect(JSON.stringify(shipped.assignment)).not.toContain('roleName')
  })

  it('hands own questions out with their content, and only those', () => {
    const made = make({ source: 'questions', questions: ['red-1', 'mine-0', 'mine-2'] })
    const { questions = [] } = handOutOf(made)
    expect(questions.map(({ id }) => id)).toEqual(['mine-0', 'mine-2'])
    expect(questions.map(({ question }) => question)).toEqual(['mine-0', 'mine-2'].map(choiceCalled))
  })

  it('hands shipped questions out with their content once the app has other versions of them', () => {
    const made = make({ source: 'questions', questions: ['red-1', 'red-2'] })
    const newer = shipped.map(one => (one.id === 'red-1' ? { ...one, hash: 'another-hash' } : one))
    const { questions = [] } = assembleHandOut({ ...made, shipped: newer, extra: null })
    expect(questions.map(({ id }) => id)).toEqual(['red-1'])
  })

  it('hands out no key where the instructor scores, and keeps what scores the responses', () => {
    const made = make({ grading: 'instructor', feedback: 'none' })
    const handOut = handOutOf(made)
    expect(JSON.stringify(handOut)).not.toMatch(/right|wrong|Because|No\./)
    expect(handOut.questions).toHaveLength(5)
    for (const { id, hash, question } of made.paper) {
      const withholding = withholdKey(question)
      expect(withholding).toMatchObject({ kind: 'withheld', keyed: question })
      const asked = stock.index.find(one => one.id === id)
      expect(hash).toBe(`${withholding.kind === 'withheld' ? withholding.hash : ''}:${asked?.hash}`)
      // "That" comes before "This".
      expect(question).toMatchObject({ key: 'b' })
    }
  })

  it('gives one learner more time without making another version', () => {
    const made = make({ minutes: 30 })
    const extra = { name: 'Zoë', minutes: 15 }
    expect(handOutOf(made, extra)).toEqual({ ...handOutOf(made), extra })
  })

  it('cleans what was typed', () => {
    const { assignment } = make({
      title: ' Colours\u202e ',
      instructor: 'Dr.\tAda',
      note: ' one \r\n\r\ntwo\u200b\n',
    })
    expect(assignment).toMatchObject({ title: 'Colours', instructor: 'Dr. Ada', note: 'one\n\ntwo' })
  })

  it('says which banks it was made with, without the instructor’s own', () => {
    expect(make().assignment.banks).toBe(banksDigest(shipped))
  })

  it('does not make anything of what is missing', () => {
    expect(() => makeAssignment(soundForm(), { ...materials, contents: new Map() })).toThrow(/is missing/)
  })
})

describe('neededQuestions', () => {
  it('are all that can be asked', () => {
    const drawn = neededQuestions(soundForm({ skills: ['red', 'blue'], count: 12 }), materials)
    expect(drawn.filter(({ skill }) => skill === 'blue')).toHaveLength(5)
    expect(drawn.filter(({ skill }) => skill === 'red')).toHaveLength(7)
  })
})

describe('spreadOverSkills', () => {
  it('is even, never more than there is, and in rows that are allowed', () => {
    const index = fc.array(
      fc.record({ id: fc.integer({ min: 0, max: 300 }).map(String), skill: fc.constantFrom('a', 'b', 'c') }),
      { maxLength: 400 },
    )
    fc.assert(
      fc.property(index, fc.integer({ min: 1, max: 200 }), fc.string(), (questions, count, seed) => {
        const held = questions.map(({ id, skill }) => {
          return { id: `${skill}-${id}`, skill, level: 20, kind: 'numeric', hash: 'h' } as const
        })
        const rows = spreadOverSkills({ index: held, skills: ['c', 'a', 'a'], count, seed })
        expect(rows).toEqual(spreadOverSkills({ index: held.toReversed(), skills: ['a', 'c'], count, seed }))
        const asked = (skill: string) =>
          rows.filter(row => row.skill === skill).reduce((sum, row) => sum + row.count, 0)
        const has = (skill: string) =>
          new Set(held.filter(one => one.skill === skill).map(({ id }) => id)).size
        expect(asked('b')).toBe(0)
        expect(asked('a') + asked('c')).toBe(Math.min(count, has('a') + has('c')))
        expect(asked('a')).toBeLessThanOrEqual(has('a'))
        for (const [one, other] of [
          ['a', 'c'],
          ['c', 'a'],
        ] as const)
          expect(asked(one) <= asked(other) + 1 || asked(other) === has(other)).toBe(true)
        expect(rows.every(row => row.count >= 1 && row.count <= 50)).toBe(true)
      }),
    )
  })
})

describe('duplicateForm', () => {
  it('asks the same under another title and at no time yet', () => {
    const form = soundForm({ opensUtc: now, closesUtc: now + 1 })
    const copy = duplicateForm(form)
    expect(copy).toEqual({ ...form, title: 'Colours (copy)', opensUtc: null, closesUtc: null })
    expect(formRows(copy, stock)).toEqual(formRows(form, stock))
    expect(duplicateForm(soundForm({ title: 'x'.repeat(120) })).title).toHaveLength(120)
    expect(duplicateForm(soundForm({ title: '' })).title).toBe('')
  })
})
