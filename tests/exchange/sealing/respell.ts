const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The same 32 bytes for who drops the two bits left over at the end: 43 letters of base64url, with another last one. */
export function respell(text: string): string {
  const respelled = text.slice(0, -1) + alphabet.charAt(alphabet.indexOf(text.slice(-1)) + 1)
  if (!Buffer.from(respelled, 'base64url').equals(Buffer.from(text, 'base64url')))
    throw new Error('other bytes')
  return respelled
}
