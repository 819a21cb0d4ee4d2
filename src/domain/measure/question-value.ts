import { gridOf, shareAbove } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { authoredCurve } from '#src/domain/measure/response-curve.ts'

/** Entropy of an event with this probability, nats: 0 when it is certain, ln 2 at one half. */
export function binaryEntropy(probability: number): number {
  return surprise(probability) + surprise(1 - probability)
}

function surprise(probability: number): number {
  return probability > 0 ? -probability * Math.log(probability) : 0
}

/**
 * How much one response to a question is expected to lower the uncertainty about being above a cut, nats, 0..ln 2:
 * I = H(p) - m H(A/m) - (1 - m) H((p - A)/(1 - m)), with m the expected score and A the part of it that comes from
 * above the cut. measurement.md section 2.6.
 */
export function questionValue(
  question: { readonly level: number; readonly chance: number },
  posterior: Float64Array,
  cut: number,
  settings: MeasureSettings,
): number {
  const { expected } = authoredCurve(question.level, question.chance, settings)
  const { points } = gridOf(settings)
  let above = 0
  let right = 0
  let rightAndAbove = 0
  for (let j = 0; j < posterior.length; j++) {
    const mass = posterior[j] ?? 0
    const share = shareAbove(points[j] ?? 0, cut)
    const rightMass = mass * (expected[j] ?? 0)
    above += mass * share
    right += rightMass
    rightAndAbove += rightMass * share
  }
  const ifRight = right > 0 ? right * binaryEntropy(rightAndAbove / right) : 0
  const ifWrong = right < 1 ? (1 - right) * binaryEntropy((above - rightAndAbove) / (1 - right)) : 0
  return Math.max(0, binaryEntropy(above) - ifRight - ifWrong)
}
