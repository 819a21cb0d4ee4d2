import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'
import { questionKey } from '#src/domain/class-analysis/score-table.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel, responseCurve, type ResponseCurve } from '#src/domain/measure/response-curve.ts'
import type { CurveOf } from '#src/domain/measure/skill-estimate.ts'

/** Difficulties a class showed, laid over the authors'. */
export type Overlay = ClassRecordOf<'overlay'>

/** What an overlay says of one version of a question: level and its standard error, level points. */
export type OverlaidQuestion = Overlay['value']['questions'][number]

/**
 * The overlays that counted at a moment (milliseconds since 1970 UTC): made by then and not undone by then, oldest first.
 */
export function overlaysInForce(overlays: readonly Overlay[], asOfUtc: number): Overlay[] {
  return overlays
    .filter(({ value }) => value.atUtc <= asOfUtc && (value.undoneUtc === null || value.undoneUtc > asOfUtc))
    .toSorted((a, b) => a.value.atUtc - b.value.atUtc || (a.id < b.id ? -1 : 1))
}

/** What they say together, by `questionKey`: of several on one version the newest. */
export function overlaidQuestions(inForce: readonly Overlay[]): ReadonlyMap<string, OverlaidQuestion> {
  return new Map(
    inForce.flatMap(({ value }) =>
      value.questions.map(question => [questionKey(question), question] as const),
    ),
  )
}

/** Response curves with these levels and standard errors instead of the authors'. measurement.md section 5.2. */
export function overlaidCurves(questions: Iterable<OverlaidQuestion>, settings: MeasureSettings): CurveOf {
  const byKey = new Map([...questions].map(question => [questionKey(question), question]))
  const curves = new Map<string, ResponseCurve>()
  return (questionId, { questionHash, chance }) => {
    const key = questionKey({ questionId, hash: questionHash })
    const overlaid = byKey.get(key)
    if (overlaid === undefined) return null
    const known = curves.get(`${key} ${chance}`)
    if (known !== undefined) return known
    const difficulty = difficultyOfLevel(overlaid.level, settings)
    const error = overlaid.se / settings.levelScale.pointsPerLogit
    const curve = responseCurve({ difficulty, error, chance }, settings)
    curves.set(`${key} ${chance}`, curve)
    return curve
  }
}
