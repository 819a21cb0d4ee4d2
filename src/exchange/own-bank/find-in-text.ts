/**
 * Where the characters `found` stand for the `nth` time (from 0) between two places of a text. A folded text breaks its
 * lines anywhere, so a space in `found` matches any white space.
 */
export function findInText(
  text: string,
  [start, end]: readonly [number, number],
  found: string,
  nth: number,
): number | undefined {
  if (found.trim() === '') return undefined
  const pattern = found.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
  const matches = [...text.slice(start, end).matchAll(new RegExp(pattern, 'g'))]
  const match = matches[nth] ?? matches[0]
  return match === undefined ? undefined : start + match.index
}
