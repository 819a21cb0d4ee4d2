import { forbiddenKeys, ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'

/** Where the members of each object and list of a JSON text start, by key or index. */
export type JsonPlaces = ReadonlyMap<object, ReadonlyMap<string | number, number>>

/** Why a text is not the JSON we read, and where: the browser's own parser does not say where in every browser. */
export class JsonFault extends Error {
  readonly offset: number

  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

interface Reading {
  readonly text: string
  at: number
  depth: number
  readonly places: Map<object, ReadonlyMap<string | number, number>>
}

/**
 * Reads a JSON text (RFC 8259) and remembers where everything stands. Keys must differ within an object and may not reach
 * into its machinery; nesting has an end. Throws a `JsonFault` for anything else.
 */
export function parseJson(text: string): { readonly value: unknown; readonly places: JsonPlaces } {
  const reading: Reading = { text, at: 0, depth: 0, places: new Map() }
  skipSpace(reading)
  const value = readValue(reading)
  skipSpace(reading)
  if (reading.at < text.length) throw fault(reading, 'The file goes on after its end. Take away what follows')
  return { value, places: reading.places }
}

const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
/** A string without escapes, which most are. */
const plainString = /"[^"\\\p{Cc}]*"/uy

function fault({ text, at }: Reading, message: string): JsonFault {
  if (at >= text.length)
    return new JsonFault(at, 'The file breaks off here: it was not saved or sent whole. Use another copy.')
  return new JsonFault(at, `${message}.`)
}

function match(reading: Reading, pattern: RegExp): string | null {
  pattern.lastIndex = reading.at
  const found = pattern.exec(reading.text)?.[0] ?? null
  reading.at += found?.length ?? 0
  return found
}

function skipSpace(reading: Reading): void {
  match(reading, space)
}

function take(reading: Reading, sign: string): boolean {
  if (reading.text[reading.at] !== sign) return false
  reading.at += 1
  return true
}

function readValue(reading: Reading): unknown {
  switch (reading.text[reading.at]) {
    case '{':
      return inside(reading, readObject)
    case '[':
      return inside(reading, readList)
    case '"':
      return readString(reading)
    default: {
      const found = match(reading, word) ?? match(reading, number)
      if (found === null || found === '') throw fault(reading, 'This is not JSON: a value is expected here')
      return JSON.parse(found)
    }
  }
}

function inside<Value>(reading: Reading, read: (reading: Reading) => Value): Value {
  reading.depth += 1
  if (reading.depth > ownBankLimits.depth)
    throw fault(reading, `This is nested more than ${ownBankLimits.depth} levels deep`)
  reading.at += 1
  skipSpace(reading)
  const value = read(reading)
  reading.depth -= 1
  return value
}

function readList(reading: Reading): unknown[] {
  const list: unknown[] = []
  const places = new Map<number, number>()
  reading.places.set(list, places)
  if (take(reading, ']')) return list
  for (;;) {
    places.set(list.length, reading.at)
    list.push(readValue(reading))
    skipSpace(reading)
    if (take(reading, ']')) return list
    if (!take(reading, ',')) throw fault(reading, 'This is not JSON: a comma or ] is expected here')
    skipSpace(reading)
  }
}

function readObject(reading: Reading): object {
  const members: [string, unknown][] = []
  const places = new Map<string, number>()
  if (!take(reading, '}'))
    for (;;) {
      members.push(readMember(reading, places))
      skipSpace(reading)
      if (take(reading, '}')) break
      if (!take(reading, ',')) throw fault(reading, 'This is not JSON: a comma or } is expected here')
      skipSpace(reading)
    }
  const object = Object.fromEntries(members)
  reading.places.set(object, places)
  return object
}

function readMember(reading: Reading, places: Map<string, number>): [string, unknown] {
  const start = reading.at
  if (reading.text[start] !== '"') throw fault(reading, 'This is not JSON: a key in quotes is expected here')
  const key = readString(reading)
  if (forbiddenKeys.includes(key)) throw new JsonFault(start, `No question has a key "${key}". Leave it out.`)
  if (places.has(key))
    throw new JsonFault(start, `The key "${key}" stands here for the second time. Keep one of the two.`)
  places.set(key, start)
  skipSpace(reading)
  if (!take(reading, ':')) throw fault(reading, 'This is not JSON: a colon is expected here')
  skipSpace(reading)
  return [key, readValue(reading)]
}

function readString(reading: Reading): string {
  const start = reading.at
  const plain = match(reading, plainString)
  if (plain !== null) return plain.slice(1, -1)
  const end = endOfString(reading)
  reading.at = end + 1
  try {
    return String(JSON.parse(reading.text.slice(start, end + 1)))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new JsonFault(
      start,
      'This text has a line break, a tab or a \\ that JSON does not know. Write \\n, \\t or \\\\.',
    )
  }
}

function endOfString(reading: Reading): number {
  const { text } = reading
  for (let at = reading.at + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at
    if (text[at] === '\\') at += 1
  }
  reading.at = text.length
  throw fault(reading, '')
}
