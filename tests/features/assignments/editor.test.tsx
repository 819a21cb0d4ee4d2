import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAssignments } from '#src/state/assigning/assignment-records.ts'
import { saveForm } from '#src/state/assigning/edit-assignments.ts'
import { copyRole, saveRole } from '#src/state/edit-roles.ts'
import { settledCatalog } from '#src/state/settled-catalog.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { showInstructor } from '#tests/features/assignments/show-instructor.tsx'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const id = 'a'.repeat(32)
const slow = { timeout: 15_000 }

// jsdom has no layout to scroll.
beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined
})

async function storedForm({ store }: Awaited<ReturnType<typeof instructorDevice>>) {
  const reading = await readAssignments(store)
  return reading.kind === 'read' ? reading.assignments[0]?.value : undefined
}

describe('writing an assignment', () => {
  it('is kept as it is written, and says so only then', async () => {
    const { instructor, person } = await showInstructor('/assignments/new')
    await person.type(await screen.findByLabelText('Title'), 'Week 3')
    expect(screen.getByText(/Not saved yet|Saving…/)).toBeVisible()
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, slow)).toBeVisible()
    expect((await storedForm(instructor))?.form.title).toBe('Week 3')
  })

  it('begins with the skills a class is behind on, as practice', async () => {
    const { instructor, person } = await showInstructor('/assignments/new/hl7-adt,dicom-web')
    await person.type(await screen.findByLabelText('Title'), 'Again')
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, slow)).toBeVisible()
    expect((await storedForm(instructor))?.form).toMatchObject({
      source: 'skills',
      skills: ['hl7-adt', 'dicom-web'],
      mode: 'practice',
      feedback: 'each',
    })
  })

  it('is kept when the page is left before the next pause', async () => {
    const { instructor, person, unmount } = await showInstructor('/assignments/new')
    await person.type(await screen.findByLabelText('Title'), 'W')
    unmount()
    await waitFor(async () => expect((await storedForm(instructor))?.form.title).toBe('W'))
  })

  it('says what is missing only when it is to be handed out, and leads to each field', async () => {
    const { instructor, person } = await showInstructor('/assignments/new')
    await screen.findByLabelText('Title')
    expect(screen.queryByText('Give the assignment a title.')).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Hand out' }))
    const heading = await screen.findByRole('heading', { name: /Not handed out yet: 3 things/ })
    await waitFor(() => expect(heading).toHaveFocus())
    await person.click(screen.getByRole('button', { name: 'Give the assignment a title.' }))
    const title = screen.getByLabelText('Title')
    expect(title).toHaveFocus()
    expect(title).toBeInvalid()
    expect(title).toHaveAccessibleDescription('Give the assignment a title.')
    await person.type(title, 'Week 3')
    await waitFor(() => expect(title).toBeValid())
    expect((await storedForm(instructor))?.versions).toEqual([])
  })

  it('hands out when all is there', async () => {
    const { instructor, person } = await showInstructor('/assignments/new')
    await person.type(await screen.findByLabelText('Title'), 'Week 3')
    await person.type(screen.getByLabelText('Your name, as learners know you'), 'Dr. Ada')
    await person.click(screen.getByRole('checkbox', { name: 'All of HL7 and integration' }))
    await person.click(screen.getByRole('button', { name: 'Hand out' }))
    expect(await screen.findByRole('heading', { name: 'Week 3', level: 1 }, slow)).toBeVisible()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Link of the assignment').value).toMatch(
      /#\/assignment\/1\.[\w-]+\.[\da-f]{8}$/,
    )
    expect((await storedForm(instructor))?.versions).toHaveLength(1)
  })

  it('warns about versions where one was handed out', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    await handOutAssignment(instructor.store, id)
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    expect(await screen.findByText(/Version 1 was handed out/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Draw other questions' }))
    await person.click(screen.getByRole('button', { name: 'Hand out as a new version' }))
    expect(await screen.findByRole('cell', { name: '2' }, slow)).toBeVisible()
    expect(screen.getByText(/of version 2/)).toBeVisible()
  })

  it('asks for so many questions of a skill and level, and says how many there are', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid, { source: 'blueprint' }))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    await person.click(await screen.findByRole('button', { name: 'Add a row' }))
    const table = within(screen.getByRole('table', { name: 'Blueprint' }))
    const { outline } = instructor.store.getState()
    const [skill] = outline.skills
    const held = outline.index.filter(one => one.skill === skill?.id)
    expect(table.getByText(`of ${held.length}`)).toBeVisible()
    await person.click(table.getByRole('checkbox', { name: '90' }))
    const at90 = held.filter(({ level }) => level === 90).length
    expect(table.getByText(`of ${at90}`)).toBeVisible()
    await person.clear(table.getByLabelText('Questions of row 1'))
    await person.type(table.getByLabelText('Questions of row 1'), String(at90 + 1))
    await person.click(screen.getByRole('button', { name: 'Hand out' }))
    expect(
      (await screen.findAllByText(new RegExp(`Row 1 asks for ${at90 + 1} question`))).length,
    ).toBeGreaterThan(0)
    await person.click(table.getByRole('button', { name: 'Remove row 1' }))
    expect(screen.queryByRole('table', { name: 'Blueprint' })).toBeNull()
  })

  it('finds single questions, puts them in order and takes them out', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid, { source: 'questions' }))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    await person.type(
      await screen.findByRole('searchbox', { name: 'Search in questions' }),
      'storage commitment',
    )
    const found = within(screen.getByRole('list', { name: 'Questions found' }))
    await waitFor(() => expect(found.getAllByRole('checkbox').length).toBeGreaterThan(1), slow)
    const [first, second] = found.getAllByRole('checkbox')
    if (first === undefined || second === undefined) throw new Error('nothing was found')
    await person.click(first)
    await person.click(second)
    const stored = async () => (await storedForm(instructor))?.form.questions ?? []
    await waitFor(async () => expect(await stored()).toHaveLength(2), slow)
    const before = await stored()
    await person.click(screen.getByRole('button', { name: 'Ask question 2 earlier' }))
    await waitFor(async () => expect(await stored()).toEqual(before.toReversed()), slow)
    await person.click(screen.getByRole('button', { name: 'Take out question 1' }))
    await waitFor(async () => expect(await stored()).toEqual(before.slice(0, 1)), slow)
  })

  it('reads opening and closing off the clocks of a zone, also where they are changed', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    const opens = await screen.findByLabelText('Opens')
    await person.type(opens, '2026-03-29T02:30')
    expect(screen.getByText(/The clocks skip this time/)).toBeVisible()
    await person.clear(opens)
    await person.type(opens, '2026-11-23T09:00')
    const stored = async () => (await storedForm(instructor))?.form
    await waitFor(async () => expect((await stored())?.opensUtc).toBe(Date.UTC(2026, 10, 23, 8)), slow)
    await person.selectOptions(screen.getByLabelText('By the clocks of'), 'America/New_York')
    await waitFor(async () => expect((await stored())?.opensUtc).toBe(Date.UTC(2026, 10, 23, 14)), slow)
    expect(screen.getByLabelText('Opens')).toHaveValue('2026-11-23T09:00')
  })

  it('says what neither way of scoring can prove, and lets nothing contradict itself', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid, { minutes: 30 }))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    expect(await screen.findByText(/the app cannot know who answered/)).toBeVisible()
    await person.click(screen.getByRole('radio', { name: /^You/ }))
    expect(screen.getByText(/shipped questions are public/)).toBeVisible()
    expect(screen.getByText('Nothing: the keys stay with you.')).toBeVisible()
    expect(screen.getByRole('radio', { name: /^Drawn for each attempt/ })).toBeDisabled()
    await person.click(screen.getByRole('radio', { name: /^Practice/ }))
    expect(screen.getByRole('radio', { name: /^The learner’s device/ })).toBeChecked()
    expect(screen.queryByLabelText('Minutes')).toBeNull()
    await person.click(screen.getByRole('radio', { name: /^Readiness check/ }))
    expect(screen.getByRole('radio', { name: /^You/ })).toBeDisabled()
    expect(screen.getByLabelText('Role')).toBeVisible()
  })

  it('offers roles of the instructor’s own for a readiness check, which travel with their name', async () => {
    const instructor = await instructorDevice()
    const settled = await settledCatalog(instructor.store)
    const shipped = settled.kind === 'failed' ? undefined : settled.catalog.roles[0]
    if (shipped === undefined) throw new Error('there are roles')
    const own = { ...(await copyRole(instructor.store, shipped)), name: 'Night shift' }
    await saveRole(instructor.store, own)
    await saveForm(instructor.store, id, readyForm(instructor.kid, { source: 'check', skills: [] }))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    const field = await screen.findByLabelText('Role')
    await within(field).findByRole('group', { name: 'Your roles' })
    await person.selectOptions(field, 'Night shift')
    expect(screen.getByText(/its name and the levels it requires travel along/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Preview as a learner' }))
    expect(await screen.findByText(/of the role “Night shift”/, {}, slow)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Back to the form' }))
    await person.click(screen.getByRole('button', { name: 'Hand out' }))
    await screen.findByRole('heading', { name: 'Week 3', level: 1 }, slow)
    expect((await storedForm(instructor))?.versions[0]?.assignment.questions).toMatchObject({
      kind: 'check',
      terms: { roleId: own.id, roleName: 'Night shift' },
    })
  })

  it('previews as a learner without keeping anything', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    await person.click(await screen.findByRole('button', { name: 'Preview as a learner' }))
    expect(await screen.findByText(/nothing you answer here is kept/, {}, slow)).toBeVisible()
    expect(screen.getByText('Assigned by', { exact: false })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Question 1 of 6' })).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByRole('heading', { name: 'Question 2 of 6' })).toBeVisible()
    expect(await instructor.classStore.readRecords('paper')).toEqual([])
    await person.click(screen.getByRole('button', { name: 'Back to the form' }))
    expect(screen.getByLabelText('Title')).toHaveValue('Week 3')
  })

  it('cannot be handed out with a key whose backup was not saved', async () => {
    const instructor = await instructorDevice(null)
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    const { person } = await showInstructor(`/assignments/${id}/edit`, instructor)
    await person.click(await screen.findByRole('button', { name: 'Hand out' }))
    expect(
      await screen.findByRole('button', { name: /Save the backup file of this key first/ }),
    ).toBeVisible()
    expect((await storedForm(instructor))?.versions).toEqual([])
  })

  it('knows an address that names nothing', async () => {
    await showInstructor('/assignments/nonsense/edit')
    expect(await screen.findByText('This address names no assignment.')).toBeVisible()
  })
})
