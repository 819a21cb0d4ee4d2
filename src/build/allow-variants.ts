import * as z from 'zod/mini'
import { isNumberKey } from '#src/domain/variants/fill-placeholders.ts'
import { variantRulesSchema } from '#src/domain/variants/variant-rules.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * Lets the schema of a bank file take what `read-template.ts` does: `variants`, whose own schema is returned, and a
 * placeholder in place of a number.
 */
export function allowVariants(schema: JsonSchema): JsonSchema {
  const rules = z.toJSONSchema(variantRulesSchema, { target: 'draft-7' })
  delete rules.$schema
  visit(schema, one => {
    const { properties } = one
    if (properties === undefined) return
    if (typeof properties['explanation'] === 'object')
      properties['variants'] = { $ref: '#/definitions/variants' }
    for (const [key, value] of Object.entries(properties)) {
      if (!isNumberKey(key) || typeof value === 'boolean') continue
      const placeholder: JsonSchema = { type: 'string', pattern: String.raw`^\{\{[\s\S]*\}\}$` }
      properties[key] = { anyOf: [value, placeholder] }
    }
  })
  schema.definitions = { variants: rules }
  return rules
}

function visit(schema: JsonSchema, act: (schema: JsonSchema) => void): void {
  const inner = [
    Object.values(schema.properties ?? {}),
    schema.items,
    schema.additionalProperties,
    schema.oneOf,
    schema.anyOf,
  ]
  for (const one of inner.flat()) if (typeof one === 'object') visit(one, act)
  act(schema)
}
