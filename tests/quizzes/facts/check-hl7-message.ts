import type { Hl7Field, Hl7Segment } from '#src/domain/question/hl7-message.ts'
import { parseHl7 } from '#src/domain/question/hl7-message.ts'
import {
  hl7Version,
  hl7Versions,
  tableCodes,
  usualVersion,
  type Hl7Outline,
  type Hl7Part,
  type Hl7Version,
} from '#src/build/dictionaries/hl7-standard.ts'
import { messageTypeFault } from '#tests/quizzes/facts/check-hl7-words.ts'
import { formFault } from '#tests/quizzes/facts/hl7-form-fault.ts'

/** A rule a message breaks, with the place such as `PID` or `PID-3`. */
export interface MessageProblem {
  readonly place: string
  readonly message: string
}

/** The version in MSH-12, or the usual one when there is none that we know. */
export function versionOf(text: string): string {
  const message = parseHl7(text)
  const header = message.kind === 'message' ? message.segments.find(({ name }) => name === 'MSH') : undefined
  const version = header === undefined ? '' : valueOf(header, 12).split(header.separators.component)[0]
  return version !== undefined && version in hl7Versions ? version : usualVersion
}

/** Holds an HL7 text, one message or several, against its version of the standard. */
export function checkHl7Message(text: string): MessageProblem[] {
  const parsed = parseHl7(text)
  if (parsed.kind === 'broken') return [{ place: `line ${parsed.line}`, message: parsed.reason }]
  const starts = parsed.segments.flatMap(({ name }, at) => (name === 'MSH' ? [at] : []))
  return starts.flatMap((start, nth) => checkOne(parsed.segments.slice(start, starts[nth + 1])))
}

function valueOf(segment: Hl7Segment, field: number): string {
  return segment.fields.find(({ number }) => number === field)?.text ?? ''
}

const placeOf = ({ name, occurrence }: Hl7Segment) => (occurrence === 1 ? name : `${name}[${occurrence}]`)

function checkOne(segments: readonly Hl7Segment[]): MessageProblem[] {
  const [header] = segments
  if (header === undefined) return []
  const number = valueOf(header, 12).split(header.separators.component)[0] ?? ''
  if (!Object.hasOwn(hl7Versions, number)) {
    return [{ place: 'MSH-12', message: `"${number}" is not a version of HL7 v2 that the dictionary knows` }]
  }
  return [
    ...segments.flatMap(segment => checkSegment(segment, hl7Version(number))),
    ...checkStructure(header, segments, number),
  ]
}

function checkStructure(
  header: Hl7Segment,
  segments: readonly Hl7Segment[],
  number: string,
): MessageProblem[] {
  const [type = '', event = '', structure] = valueOf(header, 9).split(header.separators.component)
  if (type.startsWith('Z') || event.startsWith('Z')) return []
  const fault = event === '' ? null : messageTypeFault(type, event, structure, number)
  if (fault !== null) return [{ place: 'MSH-9', message: fault }]
  const { messages } = hl7Version(number)
  const outline = (messages[`${type}_${event}`] ?? messages[structure ?? ''] ?? messages[type])?.segments
    .segments
  if (outline === undefined)
    return [{ place: 'MSH-9', message: `HL7 ${number} has no message ${type}^${event}` }]
  const present = new Set(segments.map(({ name }) => name))
  const known = new Set(allNames(outline))
  return [
    ...missing(outline, present).map(name => ({
      place: name,
      message: `${type}^${event} needs the segment ${name}`,
    })),
    ...segments
      .filter(({ name }) => !known.has(name) && !name.startsWith('Z'))
      .map(segment => ({
        place: placeOf(segment),
        message: `${type}^${event} has no segment ${segment.name}`,
      })),
  ]
}

/** A choice of segments is one entry whose name joins theirs by commas. */
function allNames(outline: readonly Hl7Outline[]): string[] {
  return outline.flatMap(one => (one.children === undefined ? one.name.split(',') : allNames(one.children)))
}

/** Required segments that are not there; those of a group only if the group is required or has begun. */
function missing(outline: readonly Hl7Outline[], present: ReadonlySet<string>): string[] {
  return outline.flatMap(one => {
    if (one.children === undefined) return one.min > 0 && !present.has(one.name) ? [one.name] : []
    return one.min > 0 ? missing(one.children, present) : []
  })
}

function checkSegment(segment: Hl7Segment, version: Hl7Version): MessageProblem[] {
  if (segment.name.startsWith('Z')) return []
  const definition = version.segments[segment.name]
  const place = placeOf(segment)
  if (definition === undefined)
    return [{ place, message: `there is no segment ${segment.name} in this version` }]
  const extra = segment.fields.filter(({ number, text }) => number > definition.fields.length && text !== '')
  return [
    ...extra.map(({ number }) => ({
      place: `${place}-${number}`,
      message: `${segment.name} has ${definition.fields.length} fields`,
    })),
    ...definition.fields.flatMap((part, at) => {
      const field = segment.fields.find(({ number }) => number === at + 1)
      return checkField(field, part, segment, version).map(message => ({
        place: `${place}-${at + 1}`,
        message,
      }))
    }),
  ]
}

function checkField(
  field: Hl7Field | undefined,
  part: Hl7Part,
  segment: Hl7Segment,
  version: Hl7Version,
): string[] {
  if (field === undefined || field.text === '') return part.opt === 2 ? [`${part.desc} is required`] : []
  if (field.text === '""' || (segment.name === 'MSH' && field.number <= 2)) return []
  const faults: string[] = []
  if (part.rep > 0 && field.repetitions.length > part.rep)
    faults.push(`${part.desc} may have ${part.rep} repetitions`)
  for (const components of field.repetitions) {
    const whole = components.map(({ text }) => text).join(segment.separators.component)
    // Before 2.4 the length of MSH-9 leaves no room for the structure that its components allow.
    const most = part.datatype.endsWith('MSG') ? 0 : (part.len ?? 0)
    if (most > 0 && whole.length > most) faults.push(`${part.desc} may have ${most} characters`)
    faults.push(...componentFaults(components, part, version))
  }
  return faults
}

function componentFaults(
  components: readonly { readonly text: string; readonly subcomponents: readonly string[] }[],
  part: Hl7Part,
  version: Hl7Version,
): string[] {
  if (part.datatype === 'VARIES') return []
  const parts = version.fields[part.datatype]?.subfields ?? []
  if (components.length > Math.max(1, parts.length))
    return [`${part.datatype} has ${parts.length} components`]
  return components.flatMap(({ text, subcomponents }, at) => {
    const own = parts[at] ?? part
    const fault = codeFault(text, own) ?? formFault(text, own.datatype)
    const most = version.fields[own.datatype]?.subfields.length ?? 0
    return [
      ...(fault === null ? [] : [fault]),
      ...(parts.length > 0 && subcomponents.length > Math.max(1, most)
        ? [`component ${at + 1} is a ${own.datatype}, which has ${most} subcomponents`]
        : []),
    ]
  })
}

/** Table 0396; the dictionary leaves out its codes for local systems. */
const codingSystems = 396

/** Codes of data type ID come from a table of the standard; those of IS are the site's own. */
function codeFault(text: string, { datatype, table, desc }: Hl7Part): string | null {
  if (datatype !== 'ID' || table === undefined || text === '') return null
  const codes = tableCodes(table)
  if (table === codingSystems && /^(?:L|99.{0,4}|HL7\d{4})$/.test(text)) return null
  return codes === null || codes.includes(text)
    ? null
    : `${desc}: ${text} is not in table ${String(table).padStart(4, '0')}`
}
