const wildcard = /[*?]/

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

const isTime = (text: string) => /^(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?$/.test(text)

/** A single value, or a range as queries use it: `a-b`, `a-` or `-b`. */
function isRangeOf(isOne: (text: string) => boolean, text: string): boolean {
  const [from = '', to = '', ...more] = text.split('-')
  if (!text.includes('-')) return isOne(text)
  return more.length === 0 && from + to !== '' && [from, to].every(part => part === '' || isOne(part))
}

/** What PS3.5 table 6.2-1 asks of one value, and how to say it. */
const rules: Readonly<Record<string, readonly [(value: string) => boolean, string]>> = {
  AE: [value => value.length <= 16, 'at most 16 characters'],
  AS: [value => /^\d{3}[DWMY]$/.test(value), 'three digits and D, W, M or Y'],
  CS: [
    value => value.length <= 16 && /^[A-Z0-9 _]*$/.test(value.replaceAll(/[*?]/g, '')),
    'at most 16 capital letters, digits, spaces and underscores',
  ],
  DA: [value => isRangeOf(isDate, value), 'a date YYYYMMDD'],
  DS: [
    value => value.length <= 16 && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value),
    'a decimal number of at most 16 characters',
  ],
  DT: [value => /^\d{4}(?:\d{2}){0,5}(?:\.\d{1,6})?(?:[+-]\d{4})?$/.test(value), 'a date and time'],
  IS: [
    value => /^[+-]?\d{1,11}$/.test(value) && value.length <= 12,
    'a whole number of at most 12 characters',
  ],
  LO: [value => value.length <= 64, 'at most 64 characters'],
  LT: [value => value.length <= 10_240, 'at most 10,240 characters'],
  PN: [
    value =>
      value.split('=').length <= 3 &&
      value.split('=').every(group => group.length <= 64 && group.split('^').length <= 5),
    'at most 3 groups of 64 characters and 5 components',
  ],
  SH: [value => value.length <= 16, 'at most 16 characters'],
  ST: [value => value.length <= 1024, 'at most 1,024 characters'],
  TM: [value => isRangeOf(isTime, value), 'a time HHMMSS.FFFFFF'],
  UI: [
    value => value.length <= 64 && /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/.test(value),
    'numbers without leading zeros joined by dots, at most 64 characters',
  ],
}

/** VRs whose backslash is a character like any other. */
export const singleValueVrs: readonly string[] = ['LT', 'ST', 'UT', 'UR']

/** Why a value breaks the rule of its VR, or null; padding does not count, nor do the wildcards of a query. */
export function vrFault(vr: string, value: string): string | null {
  const [isRight, rule] = rules[vr] ?? []
  const trimmed = value.trim()
  if (isRight === undefined || trimmed === '' || (wildcard.test(trimmed) && vr !== 'CS')) return null
  return isRight(trimmed) ? null : `${vr} takes ${rule}`
}

/** Whether so many values fit a multiplicity such as 1, 3, 1-n or 2-2n. */
export function fitsMultiplicity(count: number, vm: string): boolean {
  return vm.split(' or ').some(one => {
    const [low = '1', high = low] = one.split('-')
    const least = Number.parseInt(low, 10)
    if (!high.endsWith('n')) return count >= least && count <= Number(high)
    const step = high === 'n' ? 1 : Number.parseInt(high, 10)
    return count >= least && (count - least) % step === 0
  })
}
