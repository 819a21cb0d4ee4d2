import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import { keyFingerprint } from '#src/domain/assignment/instructor-key.ts'
import { passphraseBytes, suggestPassphrase } from '#src/domain/assignment/suggest-passphrase.ts'
import { type InstructorKey, makeInstructorKey } from '#src/exchange/sealing/make-instructor-key.ts'
import { openKeyBackup } from '#src/exchange/sealing/open-key-backup.ts'
import { readKeyBackup } from '#src/exchange/sealing/read-key-backup.ts'
import type { AppStore } from '#src/state/app-store.ts'
import {
  type ClassSaving,
  keepChange,
  problem,
  withClassStore,
} from '#src/state/assigning/with-class-store.ts'
import { storeProblem } from '#src/state/classroom/class-problem.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { KeptKeyRow } from '#src/storage/kept-key-row.ts'

/** A key as pages show it. */
export interface KeyView {
  /** Thumbprint of the public key. */
  readonly kid: string
  readonly title: string
  readonly createdUtc: number
  readonly publicKey: PublicKey
  /** What two people compare. */
  readonly fingerprint: string
  /** Text of the sealed backup file. */
  readonly backup: string
  /** When that file was saved elsewhere; null: nothing may be handed out with this key. */
  readonly savedUtc: number | null
  /** False: it came with a backup of the app, and its passphrase was not given here yet. */
  readonly isReadable: boolean
}

/** All keys on this device, newest first. */
export function readKeys(
  store: AppStore,
): Promise<{ readonly kind: 'read'; readonly keys: readonly KeyView[] } | DataProblem> {
  return withClassStore(store, async classStore => {
    const rows = await classStore.readKeys()
    if ('kind' in rows) return storeProblem(rows)
    const keys = rows.map(viewOf).toSorted((a, b) => b.createdUtc - a.createdUtc)
    return { kind: 'read', keys } as const
  })
}

/** Six words by chance, as a passphrase. */
export function suggestWords(): string {
  return suggestPassphrase(crypto.getRandomValues(new Uint8Array(passphraseBytes)))
}

/** Makes a key and keeps it. Nothing may be handed out with it before its backup file was saved elsewhere. */
export async function makeKey(
  store: AppStore,
  { title, passphrase }: { readonly title: string; readonly passphrase: string },
): Promise<(ClassSaving & { readonly key: KeyView }) | DataProblem> {
  const { now } = store.getState()
  const made = await makeInstructorKey({ title, passphrase, created: new Date(now()) })
  return made.kind === 'refused' ? problem(made.sentence) : keep(store, rowOf(made.key, null))
}

/** Notes that the backup file of a key is somewhere else too. */
export function markKeySaved(store: AppStore, kid: string): Promise<ClassSaving> {
  return withClassStore(store, async classStore => {
    const rows = await classStore.readKeys()
    if ('kind' in rows) return storeProblem(rows)
    const row = rows.find(one => one.kid === kid)
    if (row === undefined) return problem('This key is not on this device any more.')
    const { now } = store.getState()
    return keepChange(classStore, { keys: [{ ...row, savedUtc: now() }] }, now)
  })
}

/** Brings a key back from its backup file; a key that is here already is found good, or readable again. */
export async function restoreKey(
  store: AppStore,
  file: Blob,
  passphrase: string,
): Promise<(ClassSaving & { readonly key: KeyView }) | DataProblem> {
  const reading = await readKeyBackup(file)
  if (reading.kind === 'refused') return problem(reading.sentence)
  const opening = await openKeyBackup(reading.text, passphrase)
  if (opening.kind === 'cannot-open') return problem(opening.sentence)
  // Who chose the file has it somewhere else than in the browser's store.
  return keep(store, rowOf(opening.key, store.getState().now()))
}

/** Makes a key readable again that came with a backup of the app. */
export function unlockKey(
  store: AppStore,
  kid: string,
  passphrase: string,
): Promise<(ClassSaving & { readonly key: KeyView }) | DataProblem> {
  return withClassStore(store, async classStore => {
    const rows = await classStore.readKeys()
    if ('kind' in rows) return storeProblem(rows)
    const row = rows.find(one => one.kid === kid)
    if (row === undefined) return problem('This key is not on this device any more.')
    const opening = await openKeyBackup(row.backup, passphrase)
    if (opening.kind === 'cannot-open') return problem(opening.sentence)
    return keep(store, { ...row, privateKey: opening.key.privateKey })
  })
}

function keep(store: AppStore, row: KeptKeyRow) {
  return withClassStore(store, async classStore => {
    const saving = await keepChange(classStore, { keys: [row] }, store.getState().now)
    return saving.kind === 'problem' ? saving : { ...saving, key: viewOf(row) }
  })
}

function rowOf(key: InstructorKey, savedUtc: number | null): KeptKeyRow {
  const { kid, title, created, publicKey, privateKey, backup } = key
  return { kid, title, createdUtc: created.getTime(), publicKey, privateKey, backup, savedUtc }
}

function viewOf({ privateKey, ...key }: KeptKeyRow): KeyView {
  return { ...key, fingerprint: keyFingerprint(key.kid), isReadable: privateKey !== null }
}
