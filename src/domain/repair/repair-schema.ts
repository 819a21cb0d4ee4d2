import * as z from 'zod/mini'
import { partIdSchema } from '#src/domain/question/part-id.ts'

const fieldText = z.string().check(z.maxLength(200))
const keyword = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{1,63}$/, 'write a keyword such as PatientID'))
const aeTitle = z.string().check(z.regex(/^[ -[\]-~]{1,16}$/, 'write 1 to 16 characters'))
const choices = z.array(fieldText).check(z.minLength(2), z.maxLength(8))

/** Values of the fields of a repair by name: a text, or the transfer syntaxes that are ticked. */
export const repairValuesSchema = z.record(
  z.string().check(z.maxLength(64)),
  z.union([fieldText, z.array(fieldText).check(z.maxLength(12))]),
)
export type RepairValues = z.infer<typeof repairValuesSchema>

/** Fields of a repair of a query; see `check-query-repair.ts` for the rules across them. */
export const queryRepairShape = {
  system: z.literal('query'),
  service: z.literal(['worklist', 'study-root', 'qido']),
  /** What the server holds. Several values of an attribute are parted by a backslash. */
  rows: z
    .array(z.strictObject({ id: partIdSchema, values: z.record(keyword, fieldText) }))
    .check(z.minLength(4), z.maxLength(12)),
  /** What the tables show of a row, in this order. */
  columns: z.array(keyword).check(z.minLength(1), z.maxLength(8)),
  /** The fields of the form: attributes to match, and for QIDO-RS `limit` and `offset`. */
  keys: z
    .array(z.strictObject({ attribute: keyword, start: fieldText, choices: z.optional(choices) }))
    .check(z.minLength(1), z.maxLength(8)),
  /** Ids of the rows that must come back, and no others. */
  wanted: z.array(partIdSchema).check(z.minLength(1)),
  /** One set of values that works, by attribute. */
  key: z.record(keyword, fieldText),
}

/** Fields of a repair of a node's configuration; see `check-ae-repair.ts` for the rules across them. */
export const aeRepairShape = {
  system: z.literal('ae-config'),
  /** What must be stored, by keyword. */
  goal: z.strictObject({ sopClass: keyword, transferSyntax: keyword }),
  /** The other node, as it really is. */
  peer: z.strictObject({
    aeTitle,
    host: z.string().check(z.minLength(1), z.maxLength(100)),
    port: z.int().check(z.minimum(1), z.maximum(65_535)),
    /** AE titles it takes calls from. */
    knowsCallers: z.array(aeTitle).check(z.minLength(1), z.maxLength(8)),
    /** What it stores; of the transfer syntaxes proposed it takes the first of this list. */
    accepts: z
      .array(z.strictObject({ sopClass: keyword, transferSyntaxes: z.array(keyword).check(z.minLength(1)) }))
      .check(z.minLength(1), z.maxLength(8)),
    tls: z.optional(z.boolean()),
  }),
  /** What can be changed at our node. What is no field is set right. */
  fields: z
    .array(
      z.discriminatedUnion('name', [
        z.strictObject({
          name: z.literal(['callingAeTitle', 'calledAeTitle', 'host', 'port', 'tls']),
          start: fieldText,
          choices: z.optional(choices),
        }),
        z.strictObject({
          name: z.literal('proposed'),
          start: z.array(keyword),
          choices: z.array(keyword).check(z.minLength(2), z.maxLength(8)),
        }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(6)),
  /** One set of values that works, by name of the field. */
  key: repairValuesSchema,
}
