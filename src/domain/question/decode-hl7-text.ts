import type { Hl7Separators } from '#src/domain/question/hl7-message.ts'

/**
 * Text of a component as a person reads it: the escape sequences F, S, T, R and E become the separators they stand
 * for (HL7 v2.5.1 section 2.7). Other sequences, for example highlighting or hexadecimal, are left as written.
 */
export function decodeHl7Text(text: string, separators: Hl7Separators): string {
  const { escape } = separators
  if (escape === '') return text
  const [first = '', ...rest] = text.split(escape)
  let decoded = first
  // Pieces after the first stand alternately inside and outside a sequence; an unknown one is kept whole.
  for (let index = 0; index < rest.length; index += 2) {
    const inside = rest[index] ?? ''
    const after = rest[index + 1]
    const meant = separatorMeant(inside, separators)
    decoded += after === undefined ? escape + inside : (meant ?? escape + inside + escape) + after
  }
  return decoded
}

function separatorMeant(code: string, separators: Hl7Separators): string | undefined {
  switch (code) {
    case 'F':
      return separators.field
    case 'S':
      return separators.component
    case 'T':
      return separators.subcomponent
    case 'R':
      return separators.repetition
    case 'E':
      return separators.escape
    default:
      return undefined
  }
}
