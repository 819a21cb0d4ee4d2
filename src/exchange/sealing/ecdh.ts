import type { PublicKey } from '#src/domain/assignment/assignment.ts'

export const ecdh = { name: 'ECDH', namedCurve: 'P-256' } as const

/** The public key for the browser's own functions, or null when its point is not on the curve. */
export async function importPublicKey(publicKey: PublicKey): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('jwk', { ...publicKey }, ecdh, false, [])
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** The private key for opening results; nothing can take it out of the browser's hands again. */
export function importPrivateKey(pkcs8: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, ecdh, false, ['deriveBits'])
}
