import { describe, expect, it } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { decodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { readAssignment } from '#src/state/assigning/assignment-records.ts'
import { saveForm } from '#src/state/assigning/edit-assignments.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { readHandOutForms } from '#src/state/assigning/hand-out-forms.ts'
import { ownBankActions } from '#src/state/own-bank-actions.ts'
import { bankIn, bankOf, readAsJson, smallQuestion } from '#tests/exchange/own-bank/own-bank-files.ts'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const id = 'a'.repeat(32)
const bank = bankIn(
  await readAsJson(bankOf(...[1, 2, 3].map(number => ({ ...smallQuestion, id: `q${number}` })))),
)
const ownIds = bank.questions.map(question => question.id)

/** What learners get of an assignment of an instructor with that bank: out of the link, and out of the file. */
async function handedOut(changes: Partial<AssignmentForm>) {
  const { store, kid } = await instructorDevice()
  await ownBankActions(store).keep(bank, true)
  await saveForm(store, id, readyForm(kid, changes))
  expect(await handOutAssignment(store, id)).toMatchObject({ kind: 'handed-out' })
  const reading = await readAssignment(store, id)
  const record = reading.kind === 'read' ? reading.assignment : null
  const version = record?.value.versions.at(-1)
  if (record === null || version === undefined) throw new Error('nothing was handed out')
  const forms = await readHandOutForms(store, record, version)
  if (forms.kind === 'problem') throw new Error(forms.sentence)
  const decoded = decodeLinkPayload(forms.payloadFor(null))
  const fromLink = decoded.kind === 'payload' ? readHandOut(decoded.value) : decoded
  const fromFile = readHandOut(JSON.parse(forms.fileFor(null).text))
  expect(fromLink).toEqual(fromFile)
  if (fromFile.kind === 'refused') throw new Error(fromFile.sentence)
  return { handOut: fromFile.handOut, text: forms.fileFor(null).text, carried: forms.carried }
}

const shippedId = outline.index[0]?.id ?? ''

describe('questions of the instructor’s own', () => {
  it('travel with the assignment, shipped ones do not', async () => {
    const { handOut, carried } = await handedOut({
      source: 'questions',
      questions: [shippedId, ...ownIds],
    })
    expect(carried).toBe(3)
    expect(handOut.questions?.map(question => question.id)).toEqual(ownIds)
    expect(handOut.questions?.map(({ question }) => question)).toEqual(
      bank.questions.map(({ question }) => question),
    )
  })

  it('travel without key, explanation and ids of the author where the instructor scores', async () => {
    const { handOut, text } = await handedOut({
      source: 'questions',
      questions: ownIds,
      grading: 'instructor',
      feedback: 'none',
    })
    expect(handOut.questions).toHaveLength(3)
    expect(text).not.toContain(smallQuestion.explanation)
    // Without the hash of the content with its key, which would tell when a guess is right.
    for (const { hash } of handOut.questions ?? []) expect(hash).toMatch(/^withheld-[\w-]{12}$/)
  })

  it('travel where each learner’s app draws', async () => {
    const { handOut } = await handedOut({ skills: [smallQuestion.skill], count: 15, sameForAll: false })
    expect(handOut.assignment.questions.kind).toBe('drawn')
    expect(handOut.questions?.map(question => question.id)).toEqual(ownIds)
  })
})
