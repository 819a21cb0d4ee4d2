import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** Logits of a level: theta = (level - 50) / 20. measurement.md section 0. */
export function thetaOfLevel(level: number, settings: MeasureSettings): number {
  return (level - settings.levelScale.centre) / settings.levelScale.pointsPerLogit
}

/** Level of theta, clamped to 0..100 as it is shown: level = 50 + 20 theta. measurement.md section 2.4. */
export function levelOfTheta(theta: number, settings: MeasureSettings): number {
  const level = settings.levelScale.centre + settings.levelScale.pointsPerLogit * theta
  return Math.min(100, Math.max(0, level))
}

/** A level interval as it is shown, each end rounded to the nearest 5 points. measurement.md section 2.4. */
export function roundedBand(
  band: { readonly levelLow: number; readonly levelHigh: number },
  settings: MeasureSettings,
): { readonly low: number; readonly high: number } {
  const rounded = (level: number) => Math.round(level / settings.bandStep) * settings.bandStep
  return { low: rounded(band.levelLow), high: rounded(band.levelHigh) }
}
