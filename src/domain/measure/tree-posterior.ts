import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { kernelOf, normalDensity, smooth } from '#src/domain/measure/smooth.ts'

/** What message passing needs of the settings, computed once. */
interface TreePrior {
  /** phi(x; variance shared by all skills), on the grid. */
  readonly general: Float64Array
  readonly domainKernel: Float64Array
  readonly skillKernel: Float64Array
  /** The distribution of a skill with no responses anywhere. */
  readonly anySkill: Float64Array
  /** What so many skills without responses say to their domain, by their number: next to nothing, but for the ends of the grid. */
  readonly silence: Float64Array[]
  /** What a domain of so many such skills says to the others. */
  readonly silentDomains: Map<number, Float64Array>
  /** Holds a product for as long as it takes to smooth it: a new array each time would cost a class half as much again. */
  readonly scratch: Float64Array
}

const priors = new WeakMap<MeasureSettings, TreePrior>()

/**
 * Posterior of every skill, each summing to 1, from the log-likelihood of its own responses (null without any), under
 * theta = g + u_domain + e_skill. Skills are grouped by domain, and so are the results. measurement.md section 2.3,
 * step by step: exact on the grid (belief propagation on a tree), every vector normalised after every step. Skills of a
 * domain that have no responses share one posterior, and its cost: most have none.
 */
export function treePosteriors(
  logLikelihoods: readonly (readonly (Float64Array | null)[])[],
  settings: MeasureSettings,
): Float64Array[][] {
  const prior = priorOf(settings)
  const domains = logLikelihoods.map(domain => hearDomain(domain, prior))
  const fromDomains = domains.map(({ message }) => message)
  return domains.map((domain, d) => {
    const toDomain = passOn(prior.general, without(fromDomains, d), prior.domainKernel, prior)
    return answerDomain(domain, toDomain, prior)
  })
}

/** A skill with responses of its own. */
interface HeardSkill {
  readonly likelihood: Float64Array
  /** What it says to its domain. */
  readonly message: Float64Array
}

interface HeardDomain {
  /** Null: a skill without responses. */
  readonly skills: readonly (HeardSkill | null)[]
  /** What it says to the other domains. */
  readonly message: Float64Array
}

/** The way up: M_s of every skill and U_d. */
function hearDomain(domain: readonly (Float64Array | null)[], prior: TreePrior): HeardDomain {
  const skills = domain.map(logLikelihood => {
    if (logLikelihood === null) return null
    const likelihood = likelihoodOf(logLikelihood)
    return { likelihood, message: smooth(likelihood, prior.skillKernel) }
  })
  const heard = messagesOf(skills)
  const silent = skills.length - heard.length
  if (heard.length === 0) return { skills, message: silentDomain(silent, prior) }
  return { skills, message: passOn(silenceOf(silent, prior), heard, prior.domainKernel, prior) }
}

/** The way down: D_d is given; prior_s of every skill, times its likelihood. */
function answerDomain({ skills }: HeardDomain, toDomain: Float64Array, prior: TreePrior): Float64Array[] {
  const heard = messagesOf(skills)
  const silent = skills.length - heard.length
  const toSkill = (others: readonly Float64Array[], silentOthers: number) =>
    passOn(toDomain, [...others, silenceOf(silentOthers, prior)], prior.skillKernel, prior)
  const unheard = silent === 0 ? null : toSkill(heard, silent - 1)
  return skills.flatMap(skill => {
    if (skill === null) return unheard ?? []
    const others = heard.filter(message => message !== skill.message)
    return [multiply(toSkill(others, silent), [skill.likelihood])]
  })
}

function messagesOf(skills: HeardDomain['skills']): Float64Array[] {
  return skills.flatMap(skill => skill?.message ?? [])
}

function silenceOf(skills: number, { silence, skillKernel, general }: TreePrior): Float64Array {
  const known = silence[skills]
  if (known) return known
  const one = smooth(ones(general.length), skillKernel)
  const message = multiply(
    ones(general.length),
    Array.from({ length: skills }, () => one),
  )
  silence[skills] = message
  return message
}

function silentDomain(skills: number, prior: TreePrior): Float64Array {
  const known = prior.silentDomains.get(skills)
  if (known) return known
  const message = smooth(silenceOf(skills, prior), prior.domainKernel)
  prior.silentDomains.set(skills, message)
  return message
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
  const prior = {
    general,
    domainKernel,
    skillKernel,
    anySkill,
    silence: [],
    silentDomains: new Map(),
    scratch: general.slice(),
  }
  priors.set(settings, prior)
  return prior
}

/** A message on: the product of what was heard, with the spread of the next variance. */
function passOn(
  start: Float64Array,
  factors: readonly Float64Array[],
  kernel: Float64Array,
  { scratch }: TreePrior,
): Float64Array {
  scratch.set(start)
  return smooth(multiply(scratch, factors), kernel)
}

/** Multiplies a vector in place, and returns it. */
function multiply(product: Float64Array, factors: readonly Float64Array[]): Float64Array {
  for (const factor of factors) {
    for (let j = 0; j < product.length; j++) product[j] = (product[j] ?? 0) * (factor[j] ?? 0)
    normalise(product)
  }
  return product
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
