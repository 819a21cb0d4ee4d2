/** One figure about the writing of a bank. */
export interface QualityMetric {
  readonly name: string
  readonly value: number
  /** What is accepted, in words. */
  readonly accept: string
  /** Questions it was measured on. */
  readonly questions: number
  /** Probability of a value so far out, or further, in a neutral bank; null where no test applies. */
  readonly p: number | null
  readonly ok: boolean
  /** Questions a cue gives away, for figures about cues. */
  readonly givenAway?: readonly string[]
}

/**
 * From this many questions a limit is taken at its word. Below, chance alone breaks it too often, and a metric
 * fails only when a neutral bank would show it in less than one case of twenty (measurement.md section 6).
 */
const largeBank = 200

/** The probability below which a small bank fails. */
const smallBankP = 0.05

/** Judges a value by its limit in a large bank, by its probability in a small one. */
export function judge(withinLimit: boolean, questions: number, p: number): boolean {
  return questions >= largeBank ? withinLimit : withinLimit || p >= smallBankP
}
