import { describe, expect, it } from 'vitest'
import { createAppStore } from '#src/state/app-store.ts'
import { readAssignment, readAssignments } from '#src/state/assigning/assignment-records.ts'
import {
  duplicateAssignment,
  removeDraft,
  restoreDraft,
  saveForm,
  saveRoster,
  setArchived,
} from '#src/state/assigning/edit-assignments.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { createTestDevice } from '#tests/state/test-device.ts'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const id = 'a'.repeat(32)

async function assignmentOf(store: ReturnType<typeof createAppStore>, assignmentId = id) {
  const reading = await readAssignment(store, assignmentId)
  if (reading.kind === 'problem' || reading.assignment === null) throw new Error('there is no assignment')
  return reading.assignment
}

describe('assignments on a device', () => {
  it('keeps a draft from the first word on, and finds it again after a reload', async () => {
    const { device, store, kid } = await instructorDevice()
    expect(await readAssignments(store)).toEqual({ kind: 'read', assignments: [], withResults: new Set() })
    const draft = { ...readyForm(kid), title: '', skills: [] }
    expect(await saveForm(store, id, draft)).toEqual({ kind: 'saved', savedUtc: device.clock.now })
    device.clock.now += 60_000
    expect(await saveForm(store, id, readyForm(kid))).toEqual({ kind: 'saved', savedUtc: device.clock.now })
    const after = await assignmentOf(createAppStore(device.services()))
    expect(after.value.form).toEqual(readyForm(kid))
    expect(after.value.createdUtc).toBe(device.clock.now - 60_000)
    expect(after.value.versions).toEqual([])
  })

  it('says that nothing was saved when the disk is full, and keeps what was there', async () => {
    const { device, kid } = await instructorDevice()
    await saveForm(createAppStore(device.services()), id, readyForm(kid))
    const full = {
      ...device.tables,
      write: async () => ({ kind: 'failed', reason: 'quota', detail: '' }) as const,
    }
    const onFull = createAppStore(createTestDevice({ kind: 'ready', quarantined: 0 }, full).services())
    const saving = await saveForm(onFull, id, readyForm(kid, { title: 'New' }))
    expect(saving).toEqual({
      kind: 'problem',
      sentence: expect.stringMatching(/^Not saved\. .* is full\./),
    })
    expect((await handOutAssignment(onFull, id)).kind).toBe('problem')
    const kept = await assignmentOf(createAppStore(device.services()))
    expect(kept.value).toMatchObject({ form: { title: 'Week 3' }, versions: [] })
  })

  it('never calls saved what ends with the page', async () => {
    const device = createTestDevice(
      { kind: 'memory-only', reason: 'no store' },
      { ...createMemoryTables(), durable: false },
    )
    const store = createAppStore(device.services())
    expect(await saveForm(store, id, readyForm('k'))).toEqual({ kind: 'kept-in-memory' })
  })

  it('does not lose a change to a clock that was set back', async () => {
    const { device, store, kid } = await instructorDevice()
    await saveForm(store, id, readyForm(kid))
    const before = await assignmentOf(store)
    device.clock.jumpMs = -86_400_000
    await saveForm(store, id, readyForm(kid, { title: 'Later' }))
    const after = await assignmentOf(store)
    expect(after.value.form.title).toBe('Later')
    expect(after.updatedUtc).toBeGreaterThan(before.updatedUtc)
  })

  it('archives and brings back', async () => {
    const { device, store, kid } = await instructorDevice()
    await saveForm(store, id, readyForm(kid))
    await setArchived(store, id, true)
    expect((await assignmentOf(store)).value.archivedUtc).toBe(device.clock.now)
    await setArchived(store, id, false)
    expect((await assignmentOf(store)).value.archivedUtc).toBeNull()
  })

  it('duplicates form and roster, not what was handed out', async () => {
    const { store, kid } = await instructorDevice()
    await saveForm(store, id, readyForm(kid))
    const roster = [{ name: 'Zoë', className: '4b', extraMinutes: 15 }]
    await saveRoster(store, id, roster)
    expect((await handOutAssignment(store, id)).kind).toBe('handed-out')
    const copied = await duplicateAssignment(store, id)
    if (copied.kind === 'problem') throw new Error(copied.sentence)
    const copy = await assignmentOf(store, copied.id)
    expect(copy.id).not.toBe(id)
    expect(copy.value).toMatchObject({ form: { title: 'Week 3 (copy)' }, versions: [], roster })
  })

  it('removes a draft and brings it back as it was', async () => {
    const { store, kid } = await instructorDevice()
    await saveForm(store, id, readyForm(kid))
    const draft = await assignmentOf(store)
    expect((await removeDraft(store, id)).kind).toBe('saved')
    expect(await readAssignment(store, id)).toEqual({ kind: 'read', assignment: null })
    expect((await restoreDraft(store, draft)).kind).toBe('saved')
    expect((await assignmentOf(store)).value).toEqual(draft.value)
  })

  it('does not remove what was handed out', async () => {
    const { store, kid } = await instructorDevice()
    await saveForm(store, id, readyForm(kid))
    await handOutAssignment(store, id)
    expect(await removeDraft(store, id)).toMatchObject({
      kind: 'problem',
      sentence: expect.stringContaining('Archive it instead'),
    })
    expect((await assignmentOf(store)).value.versions).toHaveLength(1)
  })

  it('says that an assignment is gone', async () => {
    const { store } = await instructorDevice()
    const gone = { kind: 'problem', sentence: 'This assignment is not on this device any more.' }
    expect(await setArchived(store, id, true)).toEqual(gone)
    expect(await duplicateAssignment(store, id)).toEqual(gone)
    expect(await handOutAssignment(store, id)).toEqual(gone)
  })
})
