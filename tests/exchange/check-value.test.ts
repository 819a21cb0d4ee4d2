import { describe, expect, it } from 'vitest'
import { assignmentSchema } from '#src/domain/assignment/assignment.ts'
import { handOutSchema } from '#src/domain/assignment/hand-out.ts'
import { checkValue } from '#src/exchange/check-value.ts'

const assignment = {
  v: 1,
  assignmentId: 'a'.repeat(32),
  title: 'Ward round',
  instructor: 'R. Doe',
  note: '',
  questions: {
    kind: 'fixed',
    list: [{ id: 'question-one', hash: 'h'.repeat(12), skill: 'hl7-adt' }],
    shuffled: true,
  },
  mode: 'practice',
  minutes: null,
  opensUtc: null,
  closesUtc: null,
  zone: 'Europe/Vienna',
  attempts: 1,
  feedback: 'end',
  ask: { name: true, className: false },
  grading: 'device',
  key: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) },
  banks: 'b'.repeat(12),
}

function check(change: object): string {
  const handOut = {
    format: 'pacsready-assignment',
    version: 1,
    assignment: { ...assignment, ...change },
    extra: null,
  }
  const checked = checkValue(handOutSchema, handOut, 'This link')
  return checked.kind === 'valid' ? 'valid' : checked.sentence
}

describe('checking what a file or link holds', () => {
  it('gives the value when the schema takes it', () => {
    expect(checkValue(assignmentSchema, assignment, 'This link')).toEqual({
      kind: 'valid',
      value: assignment,
    })
  })

  it('says what is wrong at which place', () => {
    const list = [{ id: 'question-one', hash: '', skill: 'hl7-adt' }]
    expect(check({})).toBe('valid')
    expect(check({ questions: { ...assignment.questions, list } })).toMatch(
      /^This link is not as the app writes it at assignment\.questions\.list\[0\]\.hash: This is empty\./,
    )
    expect(check({ minutes: 601 })).toMatch(/ at assignment\.minutes: This is too big\./)
    expect(check({ extra: 1 })).toMatch(/ at assignment\.extra: Nothing here is called "extra"\./)
    expect(checkValue(handOutSchema, 'text', 'This file')).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(
        /^This file is not as the app writes it: This must be keys with values/,
      ),
    })
  })

  it('quotes nothing that could disturb the sentence', () => {
    expect(check({ ['\u202egnp.exe\u0007']: 1 })).toMatch(
      / at assignment\.gnp\.exe: Nothing here is called "gnp\.exe"/,
    )
    expect(check({ ['x'.repeat(5_000)]: 1 })).toHaveLength(300)
  })
})
