/** SHA-256 as hexadecimal; pages served without https have no WebCrypto and load our own. */
export async function digestText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  if (!('subtle' in crypto)) {
    const { startSha256 } = await import('#src/domain/learning/sha-256.ts')
    const hash = startSha256()
    hash.update(bytes)
    return hash.hex()
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
