import { describe, expect, it } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { assembleHandOut } from '#src/domain/assignment/assemble-hand-out.ts'
import { makeAssignment, neededQuestions } from '#src/domain/assignment/make-assignment.ts'
import { newForm } from '#src/domain/assignment/new-form.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { decodeLinkPayload, encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { shippedQuestions } from '#tests/domain/assignment/shipped-questions.ts'

const note = `Please work alone and without books or the net. You have the whole week, but only one attempt; close other
programs first. Questions about the quiz by mail before Wednesday, please. Send the result file back by mail.`
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const
const questions = await shippedQuestions()
const byId = new Map(questions.map(question => [question.id, question]))
const stock = { index: outline.index, isOwn: () => false }
const contents = new Map(
  outline.index.flatMap(({ id, hash }) => {
    const question = byId.get(id)
    return question === undefined ? [] : [[hash, question] as const]
  }),
)

/** The payload of an assignment over all skills with so many questions. */
function payloadOf(count: number, changes: { note?: string; sameForAll?: boolean } = {}): string {
  const form = {
    ...newForm({ seed: 'a1b2c3d4', zone: 'America/Argentina/Buenos_Aires' }),
    title: 'Week 7: everything so far, before the certification exam',
    instructor: 'Dr. Maria-Theresia Hohenwarter',
    skills: outline.skills.map(({ id }) => id),
    count,
    minutes: 90,
    opensUtc: 1_768_000_000_000,
    closesUtc: 1_768_500_000_000,
    ...changes,
  }
  const materials = {
    assignmentId: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    stock,
    roles: outline.roles,
    tree: skillTreeOf(outline),
    contents,
    publicKey: key,
  }
  if (changes.sameForAll !== false) expect(neededQuestions(form, materials)).toHaveLength(count)
  const made = makeAssignment(form, materials)
  const handOut = assembleHandOut({ ...made, shipped: outline.index, extra: { name: 'Zoë', minutes: 20 } })
  const payload = encodeLinkPayload(packHandOut(handOut))
  const decoded = decodeLinkPayload(payload)
  expect(decoded.kind === 'payload' && readHandOut(decoded.value)).toEqual({ kind: 'hand-out', handOut })
  return payload
}

describe('the link of an assignment', () => {
  it('has less than 8,000 characters for the most questions an assignment may ask', () => {
    expect(payloadOf(200, { note: note.repeat(4) }).length).toBeLessThan(7_500)
  })

  it('is short enough for a QR code where a dozen questions are asked', () => {
    expect(payloadOf(12, { note: '' }).length).toBeLessThan(1_100)
  })

  it('is short however much is drawn for each learner', () => {
    expect(payloadOf(200, { sameForAll: false }).length).toBeLessThan(1_200)
  })
})
