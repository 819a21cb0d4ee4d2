import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { decodeBase64Url } from '#src/domain/format/base64-url.ts'
import { deriveBackupKey } from '#src/exchange/sealing/derive-backup-key.ts'
import { ecdh, importPrivateKey, importPublicKey } from '#src/exchange/sealing/ecdh.ts'
import { authenticatedPart, type KeyBackup } from '#src/exchange/sealing/key-backup-format.ts'
import type { InstructorKey } from '#src/exchange/sealing/make-instructor-key.ts'
import { parseKeyBackup } from '#src/exchange/sealing/read-key-backup.ts'

export type KeyBackupOpening =
  | { readonly kind: 'opened'; readonly key: InstructorKey }
  | { readonly kind: 'cannot-open'; readonly sentence: string }

/** One value for every cause, so that nobody learns from it how near a guess was. */
const cannotOpen: KeyBackupOpening = {
  kind: 'cannot-open',
  sentence:
    'This key backup cannot be opened: the passphrase is wrong or the file is damaged. The file was not changed; try again or use another copy.',
}

/** Opens the text of a key backup. Try as often as you like: nothing is locked and the file stays as it is. */
export async function openKeyBackup(text: string, passphrase: string): Promise<KeyBackupOpening> {
  const reading = parseKeyBackup(text)
  if (reading.kind === 'refused') return cannotOpen
  const { backup } = reading
  const pkcs8 = await unseal(backup, passphrase)
  const privateKey = pkcs8 === null ? null : await importOrNull(pkcs8)
  pkcs8?.fill(0)
  if (privateKey === null || !(await belongTogether(privateKey, backup))) return cannotOpen
  const { kid, title, publicKey } = backup
  const created = new Date(backup.created)
  return { kind: 'opened', key: { kid, title, created, publicKey, privateKey, backup: text } }
}

async function unseal(
  { sealedKey, ...header }: KeyBackup,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const salt = decodeBase64Url(header.derivation.salt)
  const iv = decodeBase64Url(header.encryption.iv)
  const sealed = decodeBase64Url(sealedKey)
  if (salt === null || iv === null || sealed === null) return null
  const key = await deriveBackupKey(passphrase, salt, header.derivation.rounds)
  const additionalData = authenticatedPart(header)
  const opened = await unlessRefused(() =>
    crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed),
  )
  return opened === null ? null : new Uint8Array(opened)
}

function importOrNull(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  return unlessRefused(() => importPrivateKey(pkcs8))
}

/** Both halves make the same secret with a third key, and the id is that of the public half. */
async function belongTogether(
  privateKey: CryptoKey,
  { kid, publicKey }: Pick<KeyBackup, 'kid' | 'publicKey'>,
): Promise<boolean> {
  const imported = await importPublicKey(publicKey)
  if (imported === null || keyId(publicKey) !== kid) return false
  const third = await crypto.subtle.generateKey(ecdh, false, ['deriveBits'])
  const one = await crypto.subtle.deriveBits({ name: 'ECDH', public: third.publicKey }, privateKey, 256)
  const other = await crypto.subtle.deriveBits({ name: 'ECDH', public: imported }, third.privateKey, 256)
  const bytes = new Uint8Array(other)
  return new Uint8Array(one).every((byte, index) => byte === bytes[index])
}

/** Null where the browser refuses: the only way it tells of a wrong key or damaged bytes. */
async function unlessRefused<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
