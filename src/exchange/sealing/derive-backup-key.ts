import { normalPassphrase } from '#src/domain/assignment/passphrase.ts'

/** The key that seals a key backup, from its passphrase. Slow on purpose: each guess costs as much. */
export async function deriveBackupKey(
  passphrase: string,
  salt: BufferSource,
  rounds: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(normalPassphrase(passphrase))
  const typed = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(derivation, typed, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}
