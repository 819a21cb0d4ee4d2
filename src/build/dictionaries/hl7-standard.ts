import dictionary from 'hl7-dictionary'
import * as z from 'zod/mini'

const partSchema = z.object({
  datatype: z.string(),
  desc: z.string(),
  /** 2 is required, 1 is optional, conditional or for backward compatibility. */
  opt: z.number(),
  /** How often it may be repeated; 0 is without limit. */
  rep: z.number(),
  /** Most characters; the oldest versions give none. */
  len: z.optional(z.number()),
  table: z.optional(z.number()),
})
/** A field of a segment or a component of a data type. */
export type Hl7Part = z.infer<typeof partSchema>

const baseOutlineSchema = z.object({ name: z.string(), min: z.number(), max: z.number() })
/** A segment, or a group of segments with `children`, in the order of a message. */
export interface Hl7Outline extends z.infer<typeof baseOutlineSchema> {
  readonly children?: readonly Hl7Outline[] | undefined
}
const outlineSchema: z.ZodMiniType<Hl7Outline> = z.extend(baseOutlineSchema, {
  children: z.optional(z.array(z.lazy((): z.ZodMiniType<Hl7Outline> => outlineSchema))),
})

const versionSchema = z.object({
  fields: z.record(z.string(), z.object({ subfields: z.array(partSchema) })),
  segments: z.record(z.string(), z.object({ desc: z.string(), fields: z.array(partSchema) })),
  messages: z.record(z.string(), z.object({ segments: z.object({ segments: z.array(outlineSchema) }) })),
})
/** One version of the standard; `fields` are its data types. */
export type Hl7Version = z.infer<typeof versionSchema>

const { definitions, tables } = z
  .object({
    definitions: z.record(z.string(), versionSchema),
    tables: z.record(
      z.string(),
      z.object({ desc: z.string(), values: z.optional(z.record(z.string(), z.string())) }),
    ),
  })
  .parse(dictionary)

/** What is meant when a question names no version. */
export const usualVersion = '2.5.1'

export const hl7Versions: Readonly<Record<string, Hl7Version>> = definitions

/** A version by its number, such as 2.5.1; throws for one that the dictionary lacks. */
export function hl7Version(number: string): Hl7Version {
  const found = Object.hasOwn(definitions, number) ? definitions[number] : undefined
  if (found === undefined) throw new RangeError(`no HL7 version ${number}`)
  return found
}

/** Codes of a table, null if the dictionary has no codes for it. */
export function tableCodes(table: number | string): readonly string[] | null {
  const codes = Object.keys(tables[String(Number(table))]?.values ?? {})
  return codes.length === 0 ? null : codes
}

const usedTables = new Set(
  Object.values(definitions).flatMap(({ segments, fields }) =>
    [
      ...Object.values(segments).flatMap(one => one.fields),
      ...Object.values(fields).flatMap(one => one.subfields),
    ].map(part => part.table),
  ),
)

/** Whether a table of this number is defined, or used by a field of some version. */
export function isTable(table: number | string): boolean {
  return String(Number(table)) in tables || usedTables.has(Number(table))
}

/** The structure a message of this event has to name in MSH-9.3, null if table 0354 has none. */
export function structureOf(type: string, event: string): string | null {
  const structures = Object.entries(tables['354']?.values ?? {})
  const fits = ([name, events]: [string, string]) =>
    name.startsWith(`${type}_`) && events.split(', ').includes(event)
  return structures.find(fits)?.[0] ?? null
}
