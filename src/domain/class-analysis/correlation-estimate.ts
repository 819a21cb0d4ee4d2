import { correlationOf, fisherInterval } from '#src/domain/statistics/correlation.ts'
import { eightyPercent, ninetyFivePercent } from '#src/domain/statistics/wilson-interval.ts'

/** A correlation, with what it rests on; the limits are Fisher's and null below four students. */
export interface CorrelationEstimate {
  readonly r: number
  readonly students: number
  /** 95 % interval. */
  readonly low: number | null
  readonly high: number | null
  /** 80 % interval, which flags ask. */
  readonly low80: number | null
  readonly high80: number | null
}

/** The correlation of two lists with its intervals; null when it does not exist. */
export function correlationEstimate(
  xs: readonly number[],
  ys: readonly number[],
): CorrelationEstimate | null {
  const r = correlationOf(xs, ys)
  if (r === null) return null
  const wide = fisherInterval(r, xs.length, ninetyFivePercent)
  const narrow = fisherInterval(r, xs.length, eightyPercent)
  return {
    r,
    students: xs.length,
    low: wide?.low ?? null,
    high: wide?.high ?? null,
    low80: narrow?.low ?? null,
    high80: narrow?.high ?? null,
  }
}
