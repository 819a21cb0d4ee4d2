/** The separators a message declares in MSH-1 and MSH-2. Those that MSH-2 leaves out are empty strings. */
export interface Hl7Separators {
  readonly field: string
  readonly component: string
  readonly repetition: string
  readonly escape: string
  readonly subcomponent: string
}

/** One component as written, escapes included, and its subcomponents (at least one). */
export interface Hl7Component {
  readonly text: string
  readonly subcomponents: readonly string[]
}

/** One field. `number` is that of the standard: in MSH, 1 is the field separator and 2 the encoding characters. */
export interface Hl7Field {
  readonly number: number
  readonly text: string
  /** At least one repetition with at least one component, also in an empty field. */
  readonly repetitions: readonly (readonly Hl7Component[])[]
}

/** One segment; `occurrence` counts segments of its name from 1, `line` is the 1-based line of the text. */
export interface Hl7Segment {
  readonly name: string
  readonly occurrence: number
  readonly line: number
  readonly text: string
  readonly separators: Hl7Separators
  readonly fields: readonly Hl7Field[]
}

/** A message that could be read. */
export interface Hl7Message {
  readonly kind: 'message'
  readonly segments: readonly Hl7Segment[]
}

/** Why a text cannot be read as an HL7 message, as a sentence, and the 1-based line it is about. */
export interface BrokenHl7 {
  readonly kind: 'broken'
  readonly reason: string
  readonly line: number
}

/** Segments that declare separators: message, file and batch header (HL7 v2.5.1 chapter 2). */
const headerNames: readonly string[] = ['MSH', 'FHS', 'BHS']

/**
 * Reads an HL7 v2 message as a receiver must: separators come from the header (HL7 v2.5.1 section 2.5.4), never
 * from habit. Segments may end with CR, LF or CRLF; blank lines are skipped; a second header re-declares the
 * separators. Lenient where a receiver could go on: an empty MSH-2 only means that nothing is split further.
 */
export function parseHl7(text: string): Hl7Message | BrokenHl7 {
  const segments: Hl7Segment[] = []
  const occurrences = new Map<string, number>()
  let separators: Hl7Separators | undefined
  for (const [index, lineText] of text.split(/\r\n|\r|\n/).entries()) {
    if (lineText.trim() === '') continue
    const line = index + 1
    const name = lineText.slice(0, 3)
    const isHeader = headerNames.includes(name)
    if (isHeader) {
      const declared = readSeparators(lineText)
      if (typeof declared === 'string') return { kind: 'broken', reason: declared, line }
      separators = declared
    }
    if (separators === undefined) return { kind: 'broken', reason: 'The message must begin with MSH.', line }
    const flaw = findNameFlaw(lineText, separators)
    if (flaw !== undefined) return { kind: 'broken', reason: flaw, line }
    const occurrence = (occurrences.get(name) ?? 0) + 1
    occurrences.set(name, occurrence)
    const fields = isHeader ? readHeaderFields(lineText, separators) : readFields(lineText, separators)
    segments.push({ name, occurrence, line, text: lineText, separators, fields })
  }
  if (segments.length === 0) return { kind: 'broken', reason: 'The message has no segments.', line: 1 }
  return { kind: 'message', segments }
}

/** Separators declared by a header segment, or a sentence that says why they cannot be used. */
function readSeparators(header: string): Hl7Separators | string {
  const name = header.slice(0, 3)
  const field = header.charAt(3)
  if (!/^[^\sA-Za-z0-9]$/.test(field))
    return `${name}-1, the character after ${name}, must be a field separator such as |.`
  const encoding = header.slice(4).split(field)[0] ?? ''
  const [component = '', repetition = '', escape = '', subcomponent = ''] = encoding
  const declared = [field, component, repetition, escape, subcomponent].filter(char => char !== '')
  if (declared.some(char => /[\sA-Za-z0-9]/.test(char)))
    return `${name}-2 must hold encoding characters such as ^~\\&, not "${encoding}".`
  if (new Set(declared).size < declared.length)
    return `${name}-2 "${encoding}" uses one character for two separators.`
  return { field, component, repetition, escape, subcomponent }
}

function findNameFlaw(line: string, separators: Hl7Separators): string | undefined {
  const name = line.slice(0, 3)
  if (!/^[A-Z][A-Z0-9]{2}$/.test(name))
    return 'The line does not begin with a segment name: three characters, capital letters or digits.'
  const next = line.charAt(3)
  if (next !== '' && next !== separators.field)
    return `The segment name ${name} must be followed by the field separator ${separators.field}.`
  return undefined
}

function readHeaderFields(line: string, separators: Hl7Separators): Hl7Field[] {
  const [encoding = '', ...rest] = line.slice(4).split(separators.field)
  return [
    unsplitField(1, separators.field),
    unsplitField(2, encoding),
    ...rest.map((text, index) => readField(index + 3, text, separators)),
  ]
}

function readFields(line: string, separators: Hl7Separators): Hl7Field[] {
  return line
    .split(separators.field)
    .slice(1)
    .map((text, index) => readField(index + 1, text, separators))
}

function unsplitField(number: number, text: string): Hl7Field {
  return { number, text, repetitions: [[{ text, subcomponents: [text] }]] }
}

function readField(number: number, text: string, separators: Hl7Separators): Hl7Field {
  const repetitions = splitBy(text, separators.repetition).map(repetition =>
    splitBy(repetition, separators.component).map(component => ({
      text: component,
      subcomponents: splitBy(component, separators.subcomponent),
    })),
  )
  return { number, text, repetitions }
}

/** Splits at a separator; an undeclared one (empty) splits nothing. */
function splitBy(text: string, separator: string): string[] {
  return separator === '' ? [text] : text.split(separator)
}
