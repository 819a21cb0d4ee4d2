import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** What message passing needs of the settings, computed once. */
interface TreePrior {
  readonly size: number
  /** phi(x; variance shared by all skills), on the grid. */
  readonly general: Float64Array
  readonly domainKernel: Float64Array
  readonly skillKernel: Float64Array
  /** The distribution of a skill with no responses anywhere. */
  readonly anySkill: Float64Array
}

const priors = new WeakMap<MeasureSettings, TreePrior>()

/**
 * Posterior of every skill, each summing to 1, from the log-likelihood of its own responses, under
 * theta = g + u_domain + e_skill. Skills are grouped by domain, and so are the results. measurement.md section 2.3,
 * step by step: exact on the grid (belief propagation on a tree), every vector normalised after every step.
 */
export function treePosteriors(
  logLikelihoods: readonly (readonly Float64Array[])[],
  settings: MeasureSettings,
): Float64Array[][] {
  const prior = priorOf(settings)
  const likelihoods = logLikelihoods.map(domain => domain.map(likelihoodOf))
  const fromSkills = likelihoods.map(domain => domain.map(skill => smooth(skill, prior.skillKernel)))
  const fromDomains = fromSkills.map(skills => smooth(product(ones(prior.size), skills), prior.domainKernel))
  return likelihoods.map((domain, d) => {
    const toDomain = smooth(product(prior.general, without(fromDomains, d)), prior.domainKernel)
    return domain.map((likelihood, s) => {
      const toSkill = smooth(product(toDomain, without(fromSkills[d] ?? [], s)), prior.skillKernel)
      return product(toSkill, [likelihood])
    })
  })
}

/** Prior of any skill with no responses anywhere: mean 0, SD 1.5. measurement.md section 2.3. */
export function priorPosterior(settings: MeasureSettings): Float64Array {
  return priorOf(settings).anySkill
}

function priorOf(settings: MeasureSettings): TreePrior {
  const known = priors.get(settings)
  if (known) return known
  const { points, step } = gridOf(settings)
  const variance = settings.priorVariance
  const general = normalise(points.map(x => normalDensity(x, variance.general)))
  const domainKernel = kernelOf(points.length, step, variance.domain)
  const skillKernel = kernelOf(points.length, step, variance.skill)
  const anySkill = smooth(smooth(general, domainKernel), skillKernel)
  const prior = { size: points.length, general, domainKernel, skillKernel, anySkill }
  priors.set(settings, prior)
  return prior
}

/** Density of N(0, variance) up to a factor; all mass on 0 when the variance is 0. */
function normalDensity(x: number, variance: number): number {
  if (variance === 0) return x === 0 ? 1 : 0
  return Math.exp(-(x * x) / (2 * variance))
}

/** The matrix N(v)[i][j] as its 2n - 1 distinct values: the entry for i - j stands at n - 1 + i - j. */
function kernelOf(size: number, step: number, variance: number): Float64Array {
  return Float64Array.from({ length: 2 * size - 1 }, (_, k) => normalDensity((k - size + 1) * step, variance))
}

/** The kernel applied to a vector, four points at a time: four sums do not wait for one another as the steps of one do. */
function smooth(mass: Float64Array, kernel: Float64Array): Float64Array {
  const size = mass.length
  const smoothed = new Float64Array(size)
  let i = 0
  for (; i + 3 < size; i += 4) smoothFour(mass, kernel, smoothed, i)
  for (; i < size; i++) smoothed[i] = smoothOne(mass, kernel, i)
  return normalise(smoothed)
}

/** Each of the four is the very sum `smoothOne` gives; a value of the kernel is read once and handed on from sum to sum. */
function smoothFour(mass: Float64Array, kernel: Float64Array, smoothed: Float64Array, i: number): void {
  const first = mass.length - 1 + i
  let sum0 = 0
  let sum1 = 0
  let sum2 = 0
  let sum3 = 0
  let k1 = kernel[first + 1] ?? 0
  let k2 = kernel[first + 2] ?? 0
  let k3 = kernel[first + 3] ?? 0
  for (let j = 0; j < mass.length; j++) {
    const here = mass[j] ?? 0
    const k0 = kernel[first - j] ?? 0
    sum0 += k0 * here
    sum1 += k1 * here
    sum2 += k2 * here
    sum3 += k3 * here
    k3 = k2
    k2 = k1
    k1 = k0
  }
  smoothed[i] = sum0
  smoothed[i + 1] = sum1
  smoothed[i + 2] = sum2
  smoothed[i + 3] = sum3
}

function smoothOne(mass: Float64Array, kernel: Float64Array, i: number): number {
  const first = mass.length - 1 + i
  let sum = 0
  for (let j = 0; j < mass.length; j++) sum += (kernel[first - j] ?? 0) * (mass[j] ?? 0)
  return sum
}

function product(start: Float64Array, factors: readonly Float64Array[]): Float64Array {
  const result = normalise(start.slice())
  for (const factor of factors) {
    for (let j = 0; j < result.length; j++) result[j] = (result[j] ?? 0) * (factor[j] ?? 0)
    normalise(result)
  }
  return result
}

function likelihoodOf(logLikelihood: Float64Array): Float64Array {
  let highest = -Infinity
  for (let j = 0; j < logLikelihood.length; j++) highest = Math.max(highest, logLikelihood[j] ?? -Infinity)
  const likelihood = new Float64Array(logLikelihood.length)
  for (let j = 0; j < likelihood.length; j++) likelihood[j] = Math.exp((logLikelihood[j] ?? 0) - highest)
  return normalise(likelihood)
}

function ones(size: number): Float64Array {
  return new Float64Array(size).fill(1)
}

function without(vectors: readonly Float64Array[], index: number): readonly Float64Array[] {
  return vectors.filter((_, i) => i !== index)
}
