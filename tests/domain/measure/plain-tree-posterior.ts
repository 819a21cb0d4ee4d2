import { gridOf } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/**
 * The message passing of measurement.md section 2.3 as it is written there: every message of every skill, with nothing
 * shared, kept or cut short. What the app computes has to equal it.
 */
export function plainTreePosteriors(
  logLikelihoods: readonly (readonly Float64Array[])[],
  settings: MeasureSettings,
): number[][][] {
  const points = [...gridOf(settings).points]
  const { general, domain: ofDomain, skill: ofSkill } = settings.priorVariance
  const smooth = (mass: readonly number[], variance: number) =>
    scaled(points.map(x => sumOf(points.map((y, j) => density(x - y, variance) * (mass[j] ?? 0)))))
  const times = (vectors: readonly (readonly number[])[]) =>
    vectors.reduce<number[]>(
      (product, vector) => scaled(product.map((mass, j) => mass * (vector[j] ?? 0))),
      points.map(() => 1),
    )
  const likelihoods = logLikelihoods.map(skills =>
    skills.map(skill => scaled([...skill].map(value => Math.exp(value - Math.max(...skill))))),
  )
  const up = likelihoods.map(skills => skills.map(skill => smooth(skill, ofSkill)))
  const across = up.map(messages => smooth(times(messages), ofDomain))
  const shared = scaled(points.map(x => density(x, general)))
  return likelihoods.map((skills, d) => {
    const down = smooth(times([shared, ...across.filter((_, other) => other !== d)]), ofDomain)
    return skills.map((likelihood, s) => {
      const others = (up[d] ?? []).filter((_, other) => other !== s)
      return times([smooth(times([down, ...others]), ofSkill), likelihood])
    })
  })
}

function density(x: number, variance: number): number {
  return Math.exp(-(x * x) / (2 * variance))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function scaled(mass: readonly number[]): number[] {
  const sum = sumOf(mass)
  return mass.map(value => value / sum)
}
