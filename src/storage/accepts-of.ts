import * as zod from 'zod/v4/core'

/** True only of a value a schema takes and gives back as it is. False says nothing: then the schema has to be asked. */
export type Accepts = (value: unknown) => boolean

/**
 * Reads a schema once and makes of it a function that goes through a value without copying it. It knows what rows are
 * made of: strict objects, lists, records, unions, and strings and numbers with bounds. About anything else it asks the
 * schema, and what the schema makes a new object of it does not accept. The value has to come from a structured clone
 * or JSON: getters and symbols are not looked for.
 */
export function acceptsOf(schema: zod.$ZodType): Accepts {
  if (schema instanceof zod.$ZodString) return ofString(schema)
  if (schema instanceof zod.$ZodNumber) return ofNumber(schema)
  if (schema instanceof zod.$ZodLiteral) return ofLiteral(schema)
  if (schema instanceof zod.$ZodArray) return ofArray(schema)
  if (hasChecks(schema)) return ofAny(schema)
  if (schema instanceof zod.$ZodNullable) return ofNullable(schema)
  if (schema instanceof zod.$ZodDiscriminatedUnion) return ofDiscriminatedUnion(schema)
  if (schema instanceof zod.$ZodUnion && !(schema instanceof zod.$ZodXor)) return ofUnion(schema)
  if (schema instanceof zod.$ZodRecord) return ofRecord(schema)
  if (schema instanceof zod.$ZodObject) return ofObject(schema)
  return ofAny(schema)
}

/** A value that comes back as the same value was changed by nothing. */
function ofAny(schema: zod.$ZodType): Accepts {
  return value => {
    const parsed = zod.safeParse(schema, value)
    return parsed.success && Object.is(parsed.data, value)
  }
}

function hasChecks(schema: zod.$ZodType): boolean {
  return (schema._zod.def.checks ?? []).length > 0
}

function ofString(schema: zod.$ZodString): Accepts {
  const passes = schema instanceof zod.$ZodStringFormat ? null : passesOf(schema, stringCheck)
  return passes === null ? ofAny(schema) : value => typeof value === 'string' && passes(value)
}

function ofNumber(schema: zod.$ZodNumber): Accepts {
  const isInteger = schema instanceof zod.$ZodNumberFormat && schema._zod.def.format === 'safeint'
  const isOther = schema instanceof zod.$ZodNumberFormat && !isInteger
  const passes = isOther ? null : passesOf(schema, numberCheck)
  if (passes === null) return ofAny(schema)
  const isNumber = isInteger ? Number.isSafeInteger : Number.isFinite
  return value => typeof value === 'number' && isNumber(value) && passes(value)
}

function ofLiteral({ _zod: { values } }: zod.$ZodLiteral): Accepts {
  const known = new Set<unknown>(values)
  return value => known.has(value)
}

function ofArray(schema: zod.$ZodArray): Accepts {
  const passes = passesOf(schema, lengthCheck)
  if (passes === null) return ofAny(schema)
  const accepts = acceptsOf(schema._zod.def.element)
  return value => Array.isArray(value) && passes(value) && value.every(accepts)
}

function ofNullable({ _zod: { def } }: zod.$ZodNullable): Accepts {
  const accepts = acceptsOf(def.innerType)
  return value => value === null || accepts(value)
}

function ofUnion({ _zod: { def } }: zod.$ZodUnion): Accepts {
  const options = def.options.map(acceptsOf)
  return value => options.some(accepts => accepts(value))
}

function ofDiscriminatedUnion({ _zod: { def } }: zod.$ZodDiscriminatedUnion): Accepts {
  const { discriminator } = def
  const byValue = new Map<unknown, Accepts>()
  for (const option of def.options) {
    const accepts = acceptsOf(option)
    for (const value of option._zod.propValues?.[discriminator] ?? []) byValue.set(value, accepts)
  }
  return value => isPlain(value) && (byValue.get(value[discriminator])?.(value) ?? false)
}

function ofRecord(schema: zod.$ZodRecord): Accepts {
  const { keyType, valueType } = schema._zod.def
  if (keyType._zod.values !== undefined) return ofAny(schema)
  const [acceptsKey, acceptsValue] = [acceptsOf(keyType), acceptsOf(valueType)]
  return value =>
    isPlain(value) && Object.entries(value).every(([key, own]) => acceptsKey(key) && acceptsValue(own))
}

function ofObject(schema: zod.$ZodObject): Accepts {
  const { shape, catchall } = schema._zod.def
  if (!(catchall instanceof zod.$ZodNever)) return ofAny(schema)
  const fields = Object.entries(shape).map(([key, own]) =>
    own instanceof zod.$ZodOptional
      ? { key, isOptional: true, accepts: acceptsOf(own._zod.def.innerType) }
      : { key, isOptional: false, accepts: acceptsOf(own) },
  )
  return value => {
    if (!isPlain(value)) return false
    let known = 0
    for (const { key, isOptional, accepts } of fields) {
      const own = value[key]
      if (own === undefined && isOptional) continue
      if (!accepts(own)) return false
      known += 1
    }
    return known === numberOfKeys(value)
  }
}

type Check<Value> = (value: Value) => boolean

/** All checks of a schema as one; null where `read` does not know one of them. */
function passesOf<Value>(
  schema: zod.$ZodType,
  read: (check: zod.$ZodCheck<never>) => Check<Value> | null,
): Check<Value> | null {
  const checks = (schema._zod.def.checks ?? []).map(read)
  const known = checks.filter(check => check !== null)
  return known.length < checks.length ? null : value => known.every(check => check(value))
}

function stringCheck(check: zod.$ZodCheck<never>): Check<string> | null {
  if (!(check instanceof zod.$ZodCheckRegex)) return lengthCheck(check)
  const { pattern } = check._zod.def
  return pattern.global || pattern.sticky ? null : text => pattern.test(text)
}

/** A character beyond 16 bits counts once and is two units long: all but one of twice the least are enough for sure. */
function lengthCheck(check: zod.$ZodCheck<never>): Check<{ readonly length: number }> | null {
  if (check instanceof zod.$ZodCheckMinLength) {
    const least = 2 * check._zod.def.minimum - 1
    return ({ length }) => length >= least
  }
  if (check instanceof zod.$ZodCheckMaxLength) {
    const most = check._zod.def.maximum
    return ({ length }) => length <= most
  }
  return null
}

function numberCheck(check: zod.$ZodCheck<never>): Check<number> | null {
  const isLower = check instanceof zod.$ZodCheckGreaterThan
  if (!isLower && !(check instanceof zod.$ZodCheckLessThan)) return null
  const { value: bound, inclusive } = check._zod.def
  if (typeof bound !== 'number') return null
  return number => (isLower ? number > bound : number < bound) || (inclusive && number === bound)
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function numberOfKeys(value: object): number {
  let count = 0
  for (const _ in value) count += 1
  return count
}
