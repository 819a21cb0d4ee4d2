import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readAssignments } from '#src/state/assigning/assignment-records.ts'
import { saveForm } from '#src/state/assigning/edit-assignments.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { showInstructor } from '#tests/features/assignments/show-instructor.tsx'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const one = 'a'.repeat(32)
const two = 'b'.repeat(32)

/** A device with a draft and an assignment that was handed out. */
async function busyInstructor() {
  const instructor = await instructorDevice()
  const { store, kid, device } = instructor
  const closesUtc = device.clock.now + 3_600_000
  await saveForm(store, one, readyForm(kid, { title: 'Monday', closesUtc }))
  await handOutAssignment(store, one)
  await saveForm(store, two, readyForm(kid, { title: 'Draft of Tuesday' }))
  return instructor
}

async function countOf({ store }: Awaited<ReturnType<typeof instructorDevice>>): Promise<number> {
  const reading = await readAssignments(store)
  return reading.kind === 'read' ? reading.assignments.length : -1
}

describe('the list of assignments', () => {
  it('explains the three steps while there is nothing', async () => {
    await showInstructor('/assignments')
    expect(await screen.findByText(/Make a key, once for a course/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Write an assignment' })).toHaveAttribute(
      'href',
      '#/assignments/new',
    )
    expect(screen.getByRole('link', { name: 'Make a key' })).toHaveAttribute('href', '#/keys')
  })

  it('says how an assignment stands and leads to its results', async () => {
    const instructor = await busyInstructor()
    const { unmount } = await showInstructor('/assignments', instructor)
    const item = within(await screen.findByRole('listitem', { name: 'Monday' }))
    expect(item.getByText(/^Open until Sat, 31 Jan 2026/)).toBeVisible()
    expect(item.getByText(/no results yet/)).toBeVisible()
    expect(item.getByRole('link', { name: 'Collect' })).toHaveAttribute('href', `#/class/${one}/collect`)
    unmount()
    instructor.device.clock.now += 3_600_000
    await showInstructor('/assignments', instructor)
    expect(await screen.findByText(/^Closed since/)).toBeVisible()
  })

  it('archives, and brings back', async () => {
    const { person } = await showInstructor('/assignments', await busyInstructor())
    await person.click(await screen.findByRole('button', { name: 'Archive' }))
    await person.click(await screen.findByText('Archive (1)'))
    await person.click(screen.getByRole('button', { name: 'Bring back' }))
    expect(await screen.findByRole('heading', { name: 'Handed out' })).toBeVisible()
    expect(screen.queryByText('Archive (1)')).toBeNull()
  })

  it('deletes a draft, and brings it back', async () => {
    const { person, instructor } = await showInstructor('/assignments', await busyInstructor())
    await person.click(await screen.findByRole('button', { name: 'Delete' }))
    expect(await screen.findByText(/was deleted/)).toHaveTextContent(
      'The draft “Draft of Tuesday” was deleted.',
    )
    expect(await countOf(instructor)).toBe(1)
    await person.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('link', { name: 'Draft of Tuesday' })).toBeVisible()
    expect(await countOf(instructor)).toBe(2)
  })

  it('duplicates into a draft and opens it', async () => {
    const { person, instructor } = await showInstructor('/assignments', await busyInstructor())
    const item = within(await screen.findByRole('listitem', { name: 'Monday' }))
    await person.click(item.getByRole('button', { name: 'Duplicate' }))
    expect(await screen.findByLabelText('Title')).toHaveValue('Monday (copy)')
    expect(await countOf(instructor)).toBe(3)
  })

  it('shows what another tab has written, without being asked', async () => {
    const instructor = await busyInstructor()
    await showInstructor('/assignments', instructor)
    await screen.findByRole('link', { name: 'Draft of Tuesday' })
    await saveForm(
      instructor.store,
      'c'.repeat(32),
      readyForm(instructor.kid, { title: 'Draft of Wednesday' }),
    )
    expect(await screen.findByRole('link', { name: 'Draft of Wednesday' }, { timeout: 10_000 })).toBeVisible()
  })

  it('reads several together', async () => {
    const instructor = await busyInstructor()
    await handOutAssignment(instructor.store, two)
    const { person } = await showInstructor('/assignments', instructor)
    const boxes = await screen.findAllByRole('checkbox', { name: 'Read with others' })
    for (const box of boxes) await person.click(box)
    const link = screen.getByRole('link', { name: 'Read these 2 together' })
    expect(link.getAttribute('href')?.slice('#/class/'.length).split(',').toSorted()).toEqual([one, two])
    expect(screen.getByRole('link', { name: 'See them side by side' })).toHaveAttribute(
      'href',
      `${link.getAttribute('href')}/side-by-side`,
    )
  })

  it('says that nothing could be read, and tries again', async () => {
    const instructor = await busyInstructor()
    const { device } = instructor
    const services = device.services({
      loadClassTools: () => Promise.reject(new TypeError('Failed to fetch')),
    })
    const broken = { ...instructor, device: { ...device, services: () => services } }
    await showInstructor('/assignments', broken)
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded. Your data are untouched/)
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
