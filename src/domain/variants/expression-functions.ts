import type { Value } from '#src/domain/variants/expression.ts'
import { cleanNumber, fixedText, roundNumber, thousandsText } from '#src/domain/variants/round-number.ts'

/** A function that expressions may call. */
export interface ExpressionFunction {
  /** How it is written, for advice. */
  readonly usage: string
  /** Fewest and most values it takes. */
  readonly least: number
  readonly most: number
  /** Its value, or `null` if what it was given does not fit. */
  readonly call: (given: readonly Value[]) => Value | null
}

const maximumWidth = 200
const many = 50

/** A function of numbers. */
function ofNumbers(
  usage: string,
  [least, most]: readonly [number, number],
  call: (...numbers: readonly number[]) => Value | null,
): ExpressionFunction {
  return {
    usage,
    least,
    most,
    call: given => {
      const numbers = given.filter(value => typeof value === 'number')
      return numbers.length === given.length ? call(...numbers) : null
    },
  }
}

function ofOne(usage: string, call: (value: number) => Value): ExpressionFunction {
  return ofNumbers(usage, [1, 1], (value = Number.NaN) => call(value))
}

/** Whole numbers in a range: digits and widths. */
function isCount(value: Value | undefined, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

function padded(usage: string, pad: (text: string, width: number) => string): ExpressionFunction {
  return {
    usage,
    least: 2,
    most: 2,
    call: ([value = '', width]) => (isCount(width, 1, maximumWidth) ? pad(textOf(value) ?? '', width) : null),
  }
}

/** A value as it stands in a text; null for what belongs in none: true, false, and what is no finite number. */
export function textOf(value: Value): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || !Number.isFinite(value)) return null
  return String(cleanNumber(value))
}

function hexText(value: number, width: number): string | null {
  return Number.isSafeInteger(value) && value >= 0 && isCount(width, 1, 16)
    ? value.toString(16).toUpperCase().padStart(width, '0')
    : null
}

/** `480` minutes after midnight are `08:00`; more than a day starts over. */
function clockText(minutes: number): string {
  const ofDay = ((Math.floor(minutes) % 1440) + 1440) % 1440
  return [Math.floor(ofDay / 60), ofDay % 60].map(part => String(part).padStart(2, '0')).join(':')
}

/** Functions of the expressions of question templates, by name; `if` is part of the language. */
export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> = new Map([
  ['min', ofNumbers('min(a, b, ...)', [1, many], Math.min)],
  ['max', ofNumbers('max(a, b, ...)', [1, many], Math.max)],
  ['sum', ofNumbers('sum(a, b, ...)', [1, many], (...all) => all.reduce((total, one) => total + one, 0))],
  [
    'round',
    ofNumbers('round(x) or round(x, digits)', [1, 2], (x = Number.NaN, digits = 0) =>
      isCount(digits, -15, 15) ? roundNumber(x, digits) : null,
    ),
  ],
  ['floor', ofOne('floor(x)', x => Math.floor(cleanNumber(x)))],
  ['ceil', ofOne('ceil(x)', x => Math.ceil(cleanNumber(x)))],
  ['abs', ofOne('abs(x)', Math.abs)],
  ['sqrt', ofOne('sqrt(x)', Math.sqrt)],
  ['log10', ofOne('log10(x)', Math.log10)],
  ['thousands', ofOne('thousands(x)', thousandsText)],
  [
    'fixed',
    ofNumbers('fixed(x, digits)', [2, 2], (x = Number.NaN, digits = 0) =>
      isCount(digits, 0, 15) ? fixedText(x, digits) : null,
    ),
  ],
  ['hex', ofNumbers('hex(n, width)', [2, 2], (n = 0, width = 0) => hexText(n, width))],
  ['clock', ofOne('clock(minutes after midnight)', clockText)],
  ['pad', padded('pad(x, width)', (text, width) => text.padStart(width, '0'))],
  ['left', padded('left(x, width)', (text, width) => text.padEnd(width))],
  ['right', padded('right(x, width)', (text, width) => text.padStart(width))],
  [
    'at',
    {
      usage: 'at(number of the value, first, second, ...)',
      least: 2,
      most: many,
      call: ([place, ...values]) => (isCount(place, 1, values.length) ? (values[place - 1] ?? null) : null),
    },
  ],
])
