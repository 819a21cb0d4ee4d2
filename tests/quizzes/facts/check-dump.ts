import { dicomElement, isPrivate, type DicomElement } from '#src/build/dictionaries/dicom-elements.ts'
import { uidRegistry } from '#tests/quizzes/uid-registry.ts'
import { fitsMultiplicity, singleValueVrs, vrFault } from '#tests/quizzes/facts/check-vr-value.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

const linePattern =
  /^\s*(?<tag>\([0-9a-f]{4},[0-9a-f]{4}\))\s+(?<vr>[A-Z]{2}|na|pi|\?\?)\s+(?<value>.*?)\s+#\s*(?<length>\d+|u\/l),\s*(?<vm>\d+)\s+(?<keyword>\w+)\s*$/i

/** Bytes of one value of the VRs that are numbers. */
const numberSizes: Readonly<Record<string, number>> = {
  US: 2,
  SS: 2,
  AT: 4,
  UL: 4,
  SL: 4,
  FL: 4,
  FD: 8,
  UV: 8,
  SV: 8,
}

interface DumpLine {
  readonly tag: string
  readonly vr: string
  readonly value: string
  readonly length: string
  readonly vm: number
  readonly keyword: string
}

function readLine(line: string): DumpLine | null {
  const { tag, vr, value, length, vm, keyword } = linePattern.exec(line)?.groups ?? {}
  if (
    tag === undefined ||
    vr === undefined ||
    value === undefined ||
    length === undefined ||
    keyword === undefined
  )
    return null
  return { tag, vr, value, length, vm: Number(vm), keyword }
}

/** One line of a dump: form, VR, keyword, length, number of values and their characters. */
export function checkDumpLine(text: string): FactProblem[] {
  if (!/\([0-9a-f]{4},[0-9a-f]{4}\)/i.test(text)) return []
  const line = readLine(text)
  const problem = (message: string) => ({ found: text.trim(), message })
  if (line === null)
    return [problem('a dump line reads `(gggg,eeee) VR value # length, multiplicity Keyword`')]
  const element = dicomElement(line.tag)
  if (element === null && !isPrivate(line.tag)) return [problem(`${line.tag} is not in the data dictionary`)]
  return [...(element === null ? [] : namingFaults(line, element)), ...valueFaults(line, element)].map(
    problem,
  )
}

function namingFaults({ vr, keyword }: DumpLine, element: DicomElement): string[] {
  const faults: string[] = []
  if (keyword !== element.keyword) faults.push(`the keyword is ${element.keyword}, not ${keyword}`)
  if (element.vrs.length > 0 && !element.vrs.includes(vr)) {
    faults.push(`the VR is ${element.vrs.join(' or ')}, not ${vr}`)
  }
  return faults
}

function valueFaults(line: DumpLine, element: DicomElement | null): string[] {
  const { vr, value, length, vm } = line
  if (value === '(no value available)' || value === '[]')
    return length === '0' && vm === 0 ? [] : ['no value has length 0 and 0 values']
  const values = readValues(line)
  if (values === null) return []
  const faults: string[] = []
  if (values.bytes !== null && length !== String(values.bytes))
    faults.push(`the length is ${values.bytes}, not ${length}`)
  if (vm !== values.parts.length) faults.push(`these are ${values.parts.length} values, not ${vm}`)
  if (element !== null && !fitsMultiplicity(values.parts.length, element.vm)) {
    faults.push(`the multiplicity is ${element.vm}, these are ${values.parts.length} values`)
  }
  for (const part of values.parts) {
    const fault = vrFault(vr, part)
    if (fault !== null) faults.push(`${fault}, not "${part}"`)
  }
  return faults
}

const even = (length: number) => length + (length % 2)

/** The values of a line and the bytes they take; null for sequences, delimiters and shortened binary data. */
function readValues({ vr, value, length }: DumpLine): { parts: string[]; bytes: number | null } | null {
  if (value.startsWith('=')) {
    const uid = Object.entries(uidRegistry).find(([, { keyword }]) => keyword === value.slice(1))?.[0]
    return uid === undefined ? { parts: [value], bytes: null } : { parts: [uid], bytes: even(uid.length) }
  }
  const quoted = /^\[(.*)\]$/.exec(value)?.[1]
  if (quoted !== undefined) {
    // Beyond ASCII the bytes depend on the character set: one each, or as many as in UTF-8.
    const bytes = [even(quoted.length), even(Buffer.byteLength(quoted))]
    return {
      parts: singleValueVrs.includes(vr) ? [quoted] : quoted.split('\\'),
      bytes: bytes.find(count => String(count) === length) ?? bytes[0] ?? null,
    }
  }
  const size = numberSizes[vr]
  if (size === undefined) return null
  const parts = value.split('\\')
  return { parts, bytes: parts.length * size }
}
