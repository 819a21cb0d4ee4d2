import type { ClassEstimate } from '#src/domain/class-analysis/class-standings.ts'

/** On which side of the required level the mean of a class lies, where that can be told. */
export function sideOfLevel(
  { meanLow, meanHigh }: ClassEstimate,
  required: number,
): 'meets' | 'below' | 'too-early' {
  if (meanLow >= required) return 'meets'
  return meanHigh < required ? 'below' : 'too-early'
}
