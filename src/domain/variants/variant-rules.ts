import * as z from 'zod/mini'

/** Names of parameters and derived values; none of the words of the language. */
const nameSchema = z.string().check(
  z.regex(/^[A-Za-z]\w{0,39}$/, 'use letters, digits and _, beginning with a letter'),
  z.refine(
    name => !['and', 'or', 'not', 'if', 'true', 'false'].includes(name),
    'this word has a meaning already',
  ),
)

const expressionSchema = z.string().check(z.minLength(1), z.maxLength(1000))
const choiceSchema = z.union([z.number(), z.string().check(z.minLength(1), z.maxLength(400))])

/** Either evenly spaced numbers or a list; `first` is the value of the first showing. */
const parameterSchema = z.union([
  z.strictObject({
    from: z.number(),
    to: z.number(),
    step: z.number().check(z.positive()),
    first: z.number(),
  }),
  z.strictObject({
    values: z.array(choiceSchema).check(z.minLength(2), z.maxLength(200)),
    first: choiceSchema,
  }),
])

/** What may change in a question from one showing to the next: `variants` of a question in a bank file. */
export const variantRulesSchema = z.strictObject({
  parameters: z
    .record(nameSchema, parameterSchema)
    .check(z.refine(parameters => Object.keys(parameters).length > 0, 'name at least one parameter')),
  /** Values worked out from the parameters and from those above them. */
  derived: z.optional(z.record(nameSchema, expressionSchema)),
  /** Conditions that all combinations shown fulfil. */
  constraints: z.optional(z.array(expressionSchema).check(z.maxLength(30))),
})
export type VariantRules = z.infer<typeof variantRulesSchema>
export type Parameter = VariantRules['parameters'][string]

/** The most values a range may have. */
export const maximumValues = 1000

/** All values a parameter may take, in the order written; a range ends at or before `to`, after 1000 values at the latest. */
export function valuesOf(parameter: Parameter): readonly (number | string)[] {
  if ('values' in parameter) return parameter.values
  const { from, to, step } = parameter
  const count = Math.floor((to - from) / step + 1e-9) + 1
  const places = Array.from({ length: Math.max(0, Math.min(count, maximumValues)) }, (_, place) => place)
  return places.map(place => Number((from + place * step).toPrecision(13)))
}
