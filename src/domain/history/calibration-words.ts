import type { ConfidenceRow } from '#src/domain/history/confidence-calibration.ts'
import type { Confidence } from '#src/domain/learning/confidence.ts'

/** Responses at both ends from which it is said whether confidence tells anything. Judgement, ours. */
const leastToCompare = 10

const when: Record<Confidence, string> = {
  sure: 'sure',
  'fairly-sure': 'fairly sure',
  unsure: 'unsure',
}

/** "When you were sure, you were right in 31 of 40." */
export function calibrationSentence({ confidence, right, responses }: ConfidenceRow): string {
  if (responses === 0) return `You were never ${when[confidence]} so far.`
  return `When you were ${when[confidence]}, you were right in ${right} of ${responses}.`
}

/**
 * Whether being sure tells right from wrong: by the 80 % intervals of sure and unsure, which must lie apart. Null
 * below ten responses at either end, where chance decides.
 */
export function calibrationVerdict(rows: readonly ConfidenceRow[]): string | null {
  const sure = rows.find(({ confidence }) => confidence === 'sure')
  const unsure = rows.find(({ confidence }) => confidence === 'unsure')
  if (!sure?.interval || !unsure?.interval) return null
  if (Math.min(sure.responses, unsure.responses) < leastToCompare) return null
  if (sure.interval.low > unsure.interval.high) {
    return 'Being sure tells you something: so far you were clearly more often right when sure than when unsure.'
  }
  if (sure.interval.high < unsure.interval.low) {
    return 'Be wary of being sure: so far you were clearly less often right when sure than when unsure.'
  }
  return 'So far being sure does not tell right from wrong: its interval overlaps that of unsure.'
}
