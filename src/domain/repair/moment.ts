/** What a date, time or datetime may look like here: PS3.5 section 6.2, without an offset from UTC. */
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`
const month = '(?:0[1-9]|1[0-2])'
const time = String.raw`(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?`
const patterns: Readonly<Partial<Record<string, RegExp>>> = {
  DA: new RegExp(String.raw`^\d{4}${month}${day}$`),
  TM: new RegExp(`^${time}$`),
  DT: new RegExp(String.raw`^\d{4}(?:${month}(?:${day}(?:${time})?)?)?$`),
}

/** Stands for what is left out: the first of January, midnight. */
const earliest: Readonly<Partial<Record<string, string>>> = { DA: '', TM: '000000', DT: '00000101000000' }

/** Whether a value representation is a date, time or datetime, which are compared by meaning. */
export function isTemporal(vr: string): boolean {
  return patterns[vr] !== undefined
}

/**
 * A date, time or datetime in a form whose order as text is its order in time; null if it is none. Parts left out are
 * taken as their earliest, so that the time 2230 means 223000 (PS3.4 section C.2.2.2.1, note 1).
 */
export function momentOf(vr: string, value: string): string | null {
  if (patterns[vr]?.test(value) !== true) return null
  const [digits = '', fraction = ''] = value.split('.')
  return `${digits}${(earliest[vr] ?? '').slice(digits.length)}.${fraction.padEnd(6, '0')}`
}
