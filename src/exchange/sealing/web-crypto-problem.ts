/** Why nothing can be sealed or opened here, or null: browsers offer no encryption to pages served without https. */
export function webCryptoProblem(): string | null {
  return 'subtle' in crypto
    ? null
    : 'This page was opened without https, and the browser offers no encryption then. Open it with https to use sealed results.'
}
