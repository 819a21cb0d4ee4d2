import {
  hl7Version,
  hl7Versions,
  isTable,
  structureOf,
  tableCodes,
  type Hl7Part,
} from '#src/build/dictionaries/hl7-standard.ts'
import { wrongName } from '#tests/quizzes/facts/adjacent-name.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

const placePattern =
  /(?<![A-Za-z0-9.^|_-])([A-Z][A-Z0-9]{2})(?:\[\d+\])?[-.](\d{1,2})(?:[~[]\d+\]?)?(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?![\w-])/g
const eventPattern = /(?<![\w|])([A-Z]{3})[\^_]([A-Z]\d{2})(?:\^([A-Z]{3}(?:_[A-Z]\d{2})?))?(?!\w)/g
const bareEventPattern = /(?<![\w^_-])(A\d{2})(?![\w-])/g
const tablePattern = /\btables?\s+`?(0\d{3})`?(?:[^.;`]{0,40}`([A-Z][A-Z0-9]{0,3})`)?/gi

/** Names that look like a segment and a field, but are not HL7 v2: parts of DICOM, IHE transactions and the like. */
const otherNames = [
  'PS3',
  'RAD',
  'ITI',
  'UTF',
  'SHA',
  'CAT',
  'ISO',
  'IEC',
  'CVE',
  'AES',
  'MIN',
  'CID',
  'TID',
  'TLS',
]

/** Places, trigger events and tables of HL7 v2 named in running text, for one version. */
export function checkHl7Words(text: string, version: string): FactProblem[] {
  return [...checkPlaces(text, version), ...checkEvents(text, version), ...checkTables(text)]
}

function checkPlaces(text: string, version: string): FactProblem[] {
  return [...text.matchAll(placePattern)].flatMap(match => {
    const [found, segment = '', field = '', ...components] = match
    if (otherNames.includes(segment) || segment.startsWith('Z')) return []
    const fields = fieldsOf(segment, version)
    if (fields === null) {
      return /^[A-Z]{3}$/.test(segment)
        ? [{ found, message: `HL7 ${version} has no segment ${segment}` }]
        : []
    }
    const part = fields[Number(field) - 1]
    if (part === undefined)
      return [{ found, message: `${segment} has ${fields.length} fields in HL7 ${version}` }]
    const fault = componentFault(part, components, version)
    if (fault !== null) return [{ found, message: fault }]
    if (components.some(one => one !== undefined)) return []
    const names = new Set(fields.map(({ desc }) => desc))
    const wrong = wrongName(text.slice(0, match.index), text.slice(match.index + found.length), names, [
      part.desc,
    ])
    return wrong === null ? [] : [{ found, message: `is ${part.desc}, but "${wrong}" stands beside it` }]
  })
}

/** Segments that came later than the version are known by the first version that has them. */
function fieldsOf(segment: string, version: string): readonly Hl7Part[] | null {
  const versions = [hl7Version(version), ...Object.values(hl7Versions)]
  return versions.find(({ segments }) => Object.hasOwn(segments, segment))?.segments[segment]?.fields ?? null
}

function componentFault(
  part: Hl7Part,
  components: readonly (string | undefined)[],
  version: string,
): string | null {
  let { datatype } = part
  for (const component of components) {
    if (component === undefined || datatype === 'VARIES') return null
    const parts = hl7Version(version).fields[datatype]?.subfields ?? []
    const next = parts[Number(component) - 1]
    if (next === undefined) {
      // A data type without parts is its own first and only component.
      return parts.length === 0 && component === '1'
        ? null
        : `${datatype} has ${parts.length} components in HL7 ${version}`
    }
    datatype = next.datatype
  }
  return null
}

function checkEvents(text: string, version: string): FactProblem[] {
  const messages = [...text.matchAll(eventPattern)].flatMap(([found, type = '', event = '', structure]) => {
    if (type.startsWith('Z') || event.startsWith('Z')) return []
    const fault = messageTypeFault(type, event, structure, version)
    return fault === null ? [] : [{ found, message: fault }]
  })
  if (!/\bADT\b/.test(text)) return messages
  const events = tableCodes(3) ?? []
  const bare = [...text.matchAll(bareEventPattern)].flatMap(([found, event = '']) =>
    events.includes(event) ? [] : [{ found, message: `${event} is not in table 0003` }],
  )
  return [...messages, ...bare]
}

/** Why type, event and structure of MSH-9 do not fit together, or null. */
export function messageTypeFault(
  type: string,
  event: string,
  structure: string | undefined,
  version: string,
): string | null {
  if (!(tableCodes(3) ?? []).includes(event)) return `${event} is not in table 0003`
  if (type === 'ACK')
    return structure === undefined || structure === 'ACK' ? null : 'an ACK has the structure ACK'
  const { messages } = hl7Version(version)
  const right = structureOf(type, event)
  if (right === null && !(`${type}_${event}` in messages))
    return `HL7 ${version} has no message ${type}^${event}`
  if (structure === undefined || right === null || structure === right) return null
  return `${type}^${event} has the structure ${right}, not ${structure}`
}

function checkTables(text: string): FactProblem[] {
  return [...text.matchAll(tablePattern)].flatMap(([found, table = '', code]) => {
    if (!isTable(table)) return [{ found, message: `HL7 has no table ${table}` }]
    const codes = tableCodes(table)
    return code === undefined || codes === null || codes.includes(code)
      ? []
      : [{ found, message: `table ${table} has no code ${code}` }]
  })
}
