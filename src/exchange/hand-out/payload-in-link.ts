import { classPaths } from '#src/domain/class-paths.ts'

/** Escapes are undone so often: a mail client adds one layer, and what sorts out its links another. */
const layers = 3

/** Behind this stands the payload in a link to an assignment. */
export const assignmentLink = classPaths.link('').slice(1)

/**
 * The payload in a link, or in a text that is only the payload, freed from what carried it. A payload begins with a digit,
 * ends with a letter or digit, and has no letters but those of base64url and full stops. In a link it
 * stands behind `route`.
 */
export function payloadIn(link: string, route: string): string {
  let text = link
  for (let layer = 0; layer < layers; layer += 1) {
    text = text.replaceAll(/%([0-7][\da-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
  // Quoted-printable mail ends a line with an equals sign; others break it as it is or put a soft hyphen in; a reply begins
  // the lines that it quotes with a sign.
  text = text.replaceAll(/=?[\r\n]+[>|\s]*|[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
  const start = text.lastIndexOf(route)
  const behind = start < 0 ? text : text.slice(start + route.length)
  const from = Math.max(0, behind.search(/\d/))
  let to = from
  while (/[\w.-]/.test(behind[to] ?? '')) to += 1
  while (to > from && !/[\da-z]/i.test(behind[to - 1] ?? '')) to -= 1
  return behind.slice(from, to)
}
