import { createCipheriv, createHash, randomBytes } from 'node:crypto'

export type Header = Readonly<Record<string, unknown>>

const part = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

/** Concat KDF (NIST SP 800-56A 5.8.1) as RFC 7518 section 4.6.2 wants it for A256GCM without party info. */
function contentKey(secret: Uint8Array): Buffer {
  const uint32 = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const name = Buffer.from('A256GCM')
  const round = [uint32(1), secret, uint32(name.length), name, uint32(0), uint32(0), uint32(256)]
  return createHash('sha256').update(Buffer.concat(round)).digest()
}

/**
 * A JWE written by hand, with nothing of the library that opens it: sealed under an agreed secret the forger chooses, and
 * under any header.
 */
export function forgeResult(
  header: Header | string,
  secret: Uint8Array,
  content: Uint8Array | string,
): string {
  const protectedHeader = part(typeof header === 'string' ? header : JSON.stringify(header))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', contentKey(secret), iv)
  cipher.setAAD(Buffer.from(protectedHeader))
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return [protectedHeader, '', part(iv), part(sealed), part(cipher.getAuthTag())].join('.')
}
