import { type PublicKey, publicKeySchema } from '#src/domain/assignment/assignment.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { passphraseProblem } from '#src/domain/assignment/passphrase.ts'
import { encodeBase64Url } from '#src/domain/format/base64-url.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { deriveBackupKey } from '#src/exchange/sealing/derive-backup-key.ts'
import { ecdh, importPrivateKey } from '#src/exchange/sealing/ecdh.ts'
import {
  authenticatedPart,
  keyBackupFormat,
  keyBackupLimits,
  keyBackupSchema,
  keyBackupVersion,
} from '#src/exchange/sealing/key-backup-format.ts'
import { webCryptoProblem } from '#src/exchange/sealing/web-crypto-problem.ts'

/** A key that results can be sealed to and opened with. */
export interface InstructorKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string
  readonly title: string
  readonly created: Date
  readonly publicKey: PublicKey
  /** Cannot be exported; may be kept in IndexedDB and posted to a worker. */
  readonly privateKey: CryptoKey
  /** Text of the backup file, which is the only other copy of the private key there will ever be. */
  readonly backup: string
}

export interface NewKey {
  /** What the instructor calls it, 1 to 120 characters. */
  readonly title: string
  readonly passphrase: string
  readonly created: Date
}

/** Makes a key and its backup. The private key can be exported only while this runs. */
export async function makeInstructorKey({
  title,
  passphrase,
  created,
}: NewKey): Promise<
  | { readonly kind: 'made'; readonly key: InstructorKey }
  | { readonly kind: 'refused'; readonly sentence: string }
> {
  const sentence = webCryptoProblem() ?? passphraseProblem(passphrase)
  if (sentence !== null) return { kind: 'refused', sentence }
  const pair = await crypto.subtle.generateKey(ecdh, true, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = publicKeySchema.parse({ kty, crv, x, y })
  const kid = keyId(publicKey)
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const backup = await sealBackup(pkcs8, { title, passphrase, created, kid, publicKey })
  const privateKey = await importPrivateKey(pkcs8)
  pkcs8.fill(0)
  return { kind: 'made', key: { kid, title, created, publicKey, privateKey, backup } }
}

async function sealBackup(
  pkcs8: Uint8Array<ArrayBuffer>,
  { title, passphrase, created, kid, publicKey }: NewKey & Pick<InstructorKey, 'kid' | 'publicKey'>,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const rounds = keyBackupLimits.leastRounds
  const unsealed = {
    format: keyBackupFormat,
    version: keyBackupVersion,
    created: created.toISOString(),
    title,
    kid,
    publicKey,
    derivation: { name: 'PBKDF2-HMAC-SHA-256', rounds, salt: encodeBase64Url(salt) },
    encryption: { name: 'AES-256-GCM', iv: encodeBase64Url(iv) },
  } as const
  const key = await deriveBackupKey(passphrase, salt, rounds)
  const additionalData = authenticatedPart(unsealed)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, pkcs8)
  const backup = { ...unsealed, sealedKey: encodeBase64Url(new Uint8Array(sealed)) }
  return canonicalJson(keyBackupSchema.parse(backup))
}
