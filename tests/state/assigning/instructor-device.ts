import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { newForm } from '#src/domain/assignment/new-form.ts'
import { createAppStore } from '#src/state/app-store.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { readKeys } from '#src/state/assigning/instructor-keys.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

/** A device of an instructor; `savedUtc` as of the key's backup. The slow part of making keys is left out. */
export async function instructorDevice(savedUtc: number | null = 1) {
  const device = createTestDevice()
  const store = createAppStore(device.services())
  const classStore = createClassStore(device.tables)
  const { kid, publicKey, privateKey } = await testKey()
  const row = { kid, title: 'Course 2026', createdUtc: 1, publicKey, backup: '{}', savedUtc, privateKey }
  await classStore.write({ keys: [row] })
  return { device, store, classStore, kid, key: await onlyKey(store) }
}

/** The one key of a store. */
export async function onlyKey(store: ReturnType<typeof createAppStore>): Promise<KeyView> {
  const reading = await readKeys(store)
  const key = reading.kind === 'read' ? reading.keys[0] : undefined
  if (key === undefined) throw new Error('there is no key')
  return key
}

/** A form that can be handed out with a key of this id. */
export function readyForm(kid: string, changes: Partial<AssignmentForm> = {}): AssignmentForm {
  return {
    ...newForm({ seed: 'monday', zone: 'Europe/Vienna' }),
    title: 'Week 3',
    instructor: 'Dr. Ada',
    skills: ['hl7-adt', 'dicom-web'],
    count: 6,
    kid,
    ...changes,
  }
}
