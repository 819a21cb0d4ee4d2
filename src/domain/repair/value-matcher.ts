import { isTemporal, momentOf } from '#src/domain/repair/moment.ts'

/** Says whether one value of an entity matches; an attribute without value is the empty text. */
export type ValueMatcher = (value: string) => boolean

/** Value representations in which * and ? are wild cards (PS3.4 section C.2.2.2.4). */
const wildcardVrs: readonly string[] = ['AE', 'CS', 'LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UR', 'UT']

/**
 * How a key matches values of its attribute (PS3.4 section C.2.2.2): universal if empty, single value, list of UIDs,
 * wild card, or range of dates and times. Null if a date or time is none. Spaces around a value do not count. Case
 * counts everywhere; for names of persons the standard leaves that to the server, and ours is strict.
 */
export function valueMatcher(vr: string, key: string, uidSeparator: string): ValueMatcher | null {
  const wanted = key.trim()
  if (wanted === '') return () => true
  if (isTemporal(vr)) return temporalMatcher(vr, wanted)
  if (vr === 'UI') {
    const uids = wanted.split(uidSeparator).map(uid => uid.trim())
    return value => uids.includes(value.trim())
  }
  if (wildcardVrs.includes(vr) && /[*?]/.test(wanted)) {
    return value => isWildcardMatch(wanted, value.trim())
  }
  return value => value.trim() === wanted
}

/**
 * Whether the whole value is as `wanted` says: * stands for any characters or none, ? for one. On a difference only the last
 * star takes one character more, so that no key takes longer than its length times that of the value.
 */
function isWildcardMatch(wanted: string, value: string): boolean {
  let at = 0
  let star = -1
  let afterStar = 0
  for (let from = 0; from < value.length;) {
    const asked = wanted[at]
    if (asked === '*') {
      star = at
      afterStar = from
      at += 1
    } else if (asked === '?' || asked === value[from]) {
      at += 1
      from += 1
    } else if (star >= 0) {
      afterStar += 1
      from = afterStar
      at = star + 1
    } else return false
  }
  return /^\**$/.test(wanted.slice(at))
}

/** One moment, or from, until, or between two, both included (PS3.4 section C.2.2.2.5). */
function temporalMatcher(vr: string, wanted: string): ValueMatcher | null {
  const ends = wanted.split('-').map(end => end.trim())
  const moments = ends.map(end => (end === '' ? '' : momentOf(vr, end)))
  if (ends.length > 2 || ends.every(end => end === '') || moments.includes(null)) return null
  const [from = '', to = from] = moments
  return value => {
    const moment = momentOf(vr, value.trim())
    return moment !== null && moment >= (from ?? '') && (to === '' || moment <= (to ?? ''))
  }
}
