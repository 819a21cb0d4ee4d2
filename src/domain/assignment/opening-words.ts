import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'

/** Whether an assignment can be begun at `now` (milliseconds since 1970 UTC), and until or from when. */
export function openingWords(
  { opensUtc, closesUtc, zone }: Pick<Assignment, 'opensUtc' | 'closesUtc' | 'zone'>,
  now: number,
): { readonly state: 'not-yet' | 'open' | 'closed'; readonly words: string } {
  if (closesUtc !== null && now >= closesUtc)
    return { state: 'closed', words: `Closed since ${timeInZones(closesUtc, zone, zone)}` }
  if (opensUtc !== null && now < opensUtc)
    return { state: 'not-yet', words: `Opens ${timeInZones(opensUtc, zone, zone)}` }
  return {
    state: 'open',
    words: closesUtc === null ? 'Open, without an end' : `Open until ${timeInZones(closesUtc, zone, zone)}`,
  }
}
