import { describe, expect, it } from 'vitest'
import { createAppStore } from '#src/state/app-store.ts'
import {
  makeKey,
  markKeySaved,
  readKeys,
  restoreKey,
  suggestWords,
  unlockKey,
} from '#src/state/assigning/instructor-keys.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { onlyKey } from '#tests/state/assigning/instructor-device.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const passphrase = 'apple bridge candle dolphin engine falcon'

/** A device with one key, whose backup was not saved elsewhere yet. */
async function deviceWithKey() {
  const device = createTestDevice()
  const store = createAppStore(device.services())
  const made = await makeKey(store, { title: 'Course 2026', passphrase })
  if (made.kind === 'problem') throw new Error(made.sentence)
  return { device, store, key: made.key }
}

describe('keys of an instructor', () => {
  it('are made, found again after a reload, and not ready before their backup was saved', async () => {
    const { device, store, key } = await deviceWithKey()
    expect(key).toMatchObject({ title: 'Course 2026', savedUtc: null, isReadable: true })
    expect(key.fingerprint).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect(await markKeySaved(store, key.kid)).toEqual({ kind: 'saved', savedUtc: device.clock.now })
    const again = await onlyKey(createAppStore(device.services()))
    expect(again).toEqual({ ...key, savedUtc: device.clock.now })
  })

  it('come back from their file on another device', async () => {
    const { key } = await deviceWithKey()
    const other = createTestDevice()
    const store = createAppStore(other.services())
    const restored = await restoreKey(store, new Blob([key.backup]), passphrase)
    expect(restored).toMatchObject({
      kind: 'saved',
      key: { kid: key.kid, isReadable: true, savedUtc: other.clock.now },
    })
    expect((await onlyKey(store)).kid).toBe(key.kid)
  })

  it('do not come back with another passphrase or from another file', async () => {
    const { key } = await deviceWithKey()
    const store = createAppStore(createTestDevice().services())
    expect(await restoreKey(store, new Blob([key.backup]), `${passphrase}s`)).toMatchObject({
      kind: 'problem',
      sentence: expect.stringContaining('the passphrase is wrong or the file is damaged'),
    })
    expect(await restoreKey(store, new Blob(['%PDF-1.7']), passphrase)).toMatchObject({ kind: 'problem' })
    expect(await readKeys(store)).toEqual({ kind: 'read', keys: [] })
  })

  it('are unlocked by their passphrase after a backup of the app brought them without', async () => {
    const { device, store, key } = await deviceWithKey()
    const classStore = createClassStore(device.tables)
    const rows = await classStore.readKeys()
    if ('kind' in rows) throw new Error(rows.detail)
    await classStore.write({ keys: rows.map(row => ({ ...row, privateKey: null, savedUtc: 5 })) })
    expect(await onlyKey(store)).toMatchObject({ isReadable: false, savedUtc: 5 })
    expect(await unlockKey(store, key.kid, 'the wrong words of all')).toMatchObject({ kind: 'problem' })
    expect(await onlyKey(store)).toMatchObject({ isReadable: false })
    expect(await unlockKey(store, key.kid, passphrase)).toMatchObject({
      kind: 'saved',
      key: { isReadable: true, savedUtc: 5 },
    })
  })

  it('are refused a passphrase that is easy to guess', async () => {
    const store = createAppStore(createTestDevice().services())
    expect(await makeKey(store, { title: 'Course', passphrase: 'secret' })).toMatchObject({ kind: 'problem' })
    expect(await readKeys(store)).toEqual({ kind: 'read', keys: [] })
  })

  it('are offered words by chance', () => {
    expect(suggestWords().split(' ')).toHaveLength(6)
    expect(suggestWords()).not.toBe(suggestWords())
  })

  it('are not marked when they are gone', async () => {
    const store = createAppStore(createTestDevice().services())
    expect(await markKeySaved(store, 'x')).toMatchObject({ kind: 'problem' })
    expect(await unlockKey(store, 'x', passphrase)).toMatchObject({ kind: 'problem' })
  })
})
