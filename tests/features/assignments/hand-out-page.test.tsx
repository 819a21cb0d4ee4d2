import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { decodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { readAssignment } from '#src/state/assigning/assignment-records.ts'
import { saveForm } from '#src/state/assigning/edit-assignments.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { showInstructor } from '#tests/features/assignments/show-instructor.tsx'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const id = 'a'.repeat(32)
const slow = { timeout: 15_000 }

/** The page of an assignment that was handed out. */
async function showHandedOut(changes: Parameters<typeof readyForm>[1] = {}) {
  const instructor = await instructorDevice()
  await saveForm(instructor.store, id, readyForm(instructor.kid, changes))
  const outcome = await handOutAssignment(instructor.store, id)
  expect(outcome.kind).toBe('handed-out')
  const view = await showInstructor(`/assignments/${id}`, instructor)
  await screen.findByRole('heading', { name: 'Week 3' })
  return view
}

async function rosterOf({ store }: Awaited<ReturnType<typeof instructorDevice>>) {
  const reading = await readAssignment(store, id)
  return reading.kind === 'read' ? reading.assignment?.value.roster : undefined
}

function linkShown(): string {
  return screen.getByLabelText<HTMLTextAreaElement>('Link of the assignment').value
}

describe('the page of an assignment that was handed out', () => {
  it('gives a link that opens the assignment, to be copied', async () => {
    const { person, instructor } = await showHandedOut()
    const decoded = decodeLinkPayload(linkShown())
    const reading = decoded.kind === 'payload' ? readHandOut(decoded.value) : decoded
    expect(reading).toMatchObject({
      kind: 'hand-out',
      handOut: { assignment: { assignmentId: id, title: 'Week 3' }, extra: null },
    })
    await person.click(screen.getByRole('button', { name: 'Copy the link' }))
    expect(await navigator.clipboard.readText()).toBe(linkShown())
    expect(screen.getByText(/characters/)).toHaveTextContent(linkShown().length.toLocaleString('en'))
    expect(screen.getByText(instructor.key.fingerprint)).toBeVisible()
  })

  it('shows a QR code where a camera can read it, and says why not elsewhere', async () => {
    const { unmount } = await showHandedOut()
    expect(screen.getByRole('img', { name: /QR code of the link/ })).toBeVisible()
    unmount()
    await showHandedOut({ skills: ['hl7-adt', 'dicom-web', 'sec-privacy'], count: 50 })
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull()
    expect(screen.getByText(/No QR code: cameras read links of at most 1,200 characters/)).toBeVisible()
  })

  it('gives a file instead of a link that mail programs would cut', async () => {
    const downloads = watchDownloads()
    const { person } = await showHandedOut({ grading: 'instructor', feedback: 'none', count: 30 })
    expect(screen.getByText(/too long for a link: .* because 30 questions travel along/)).toBeVisible()
    expect(
      screen.getByText(
        /Save the file week-3-aaaaaaaa\.pacsready-assignment, go to .*#\/assigned and open it there/,
      ),
    ).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Save the assignment file' }))
    const [download] = downloads
    expect(download?.name).toBe('week-3-aaaaaaaa.pacsready-assignment')
    const reading = readHandOut(JSON.parse((await download?.file.text()) ?? ''))
    expect(reading).toMatchObject({ kind: 'hand-out', handOut: { assignment: { grading: 'instructor' } } })
    expect(reading.kind === 'hand-out' && reading.handOut.questions).toHaveLength(30)
  })

  it('takes a roster by lines, says what is wrong with which, and keeps it', async () => {
    const { person, instructor } = await showHandedOut({ minutes: 30 })
    await person.type(screen.getByLabelText('Add learners'), 'Zoë Brown\nAnn Lee\nann lee')
    await person.click(screen.getByRole('button', { name: 'Add these' }))
    expect(await screen.findByText('3 were added.')).toBeVisible()
    expect(screen.getByText(/^Line 3: The same name/)).toBeVisible()
    expect(screen.getByText('Ann Lee · ann lee')).toBeVisible()
    await waitFor(async () => expect(await rosterOf(instructor)).toHaveLength(3), slow)
    expect(await screen.findByText(/^Saved/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Take ann lee off the roster' }))
    await waitFor(async () => expect(await rosterOf(instructor)).toHaveLength(2), slow)

    const csv = fileToUpload('class.csv', new TextEncoder().encode('Name,Class\nZoë Brown,\nBob,4b').buffer)
    await person.upload(screen.getByLabelText(/from a CSV file/), csv)
    expect(await screen.findByText('One was added. One was there already.')).toBeVisible()
    await waitFor(async () => expect(await rosterOf(instructor)).toHaveLength(3), slow)
  })

  it('gives a learner more time with a link of their own', async () => {
    const { person, instructor } = await showHandedOut({ minutes: 30 })
    await person.type(screen.getByLabelText('Add learners'), 'Zoë Brown')
    await person.click(screen.getByRole('button', { name: 'Add these' }))
    const row = within(await screen.findByRole('listitem', { name: 'Zoë Brown' }))
    expect(row.queryByRole('button', { name: /Copy the link/ })).toBeNull()
    const minutes = row.getByLabelText('Extra minutes of Zoë Brown')
    await person.clear(minutes)
    await person.type(minutes, '15')
    await person.click(await row.findByRole('button', { name: 'Copy the link of Zoë Brown' }))
    const own = await navigator.clipboard.readText()
    expect(own).not.toBe(linkShown())
    const decoded = decodeLinkPayload(own)
    expect(decoded.kind === 'payload' && readHandOut(decoded.value)).toMatchObject({
      handOut: { extra: { name: 'Zoë Brown', minutes: 15 } },
    })
    await waitFor(async () => expect(await rosterOf(instructor)).toMatchObject([{ extraMinutes: 15 }]), slow)
  })

  it('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { person } = await showHandedOut()
    await person.click(screen.getByRole('button', { name: 'Print slip and QR code' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it('says that a draft was not handed out, and that others are not here', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    const { unmount } = await showInstructor(`/assignments/${id}`, instructor)
    expect(await screen.findByRole('link', { name: 'Go on writing' })).toBeVisible()
    unmount()
    await showInstructor(`/assignments/${'b'.repeat(32)}`, instructor)
    expect(await screen.findByText('This assignment is not on this device.')).toBeVisible()
  })
})
