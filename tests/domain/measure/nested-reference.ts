/** A response as the reference sees it. */
export interface ReferenceResponse {
  readonly level: number
  readonly chance: number
  readonly score: number
  readonly weight: number
}

const normal = (x: number, variance: number) =>
  Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)

/** L(theta) of the responses to one skill, from the formulas of measurement.md section 2.2. */
function likelihood(theta: number, responses: readonly ReferenceResponse[]): number {
  return responses.reduce((product, { level, chance, score, weight }) => {
    const slope = 1 / Math.sqrt(1 + 0.346 * 0.8 ** 2)
    const p = chance + (0.97 - chance) / (1 + Math.exp(-slope * (theta - (level - 50) / 20 + Math.LN2)))
    return product * (p ** score * (1 - p) ** (1 - score)) ** weight
  }, 1)
}

/** Equally spaced points over +-7 standard deviations: the trapezoid rule converges at once on smooth bell curves. */
function nodes(variance: number, count: number): { readonly x: number; readonly weight: number }[] {
  const limit = 7 * Math.sqrt(variance)
  const step = (2 * limit) / (count - 1)
  return Array.from({ length: count }, (_, i) => {
    const x = -limit + i * step
    return { x, weight: step * normal(x, variance) }
  })
}

/** Expected likelihood of a skill's responses given the sum of g and its domain's u. */
function overSkill(location: number, responses: readonly ReferenceResponse[]): number {
  if (responses.length === 0) return 1
  return nodes(1.125, 61).reduce(
    (sum, { x, weight }) => sum + weight * likelihood(location + x, responses),
    0,
  )
}

/**
 * Posterior mean, SD and probability above a cut of the first skill of the first domain, by integrating over g, u and
 * e one inside the other, with no grid of theta and no message passing. Independent of the code under test.
 */
export function nestedReference(
  responses: readonly (readonly (readonly ReferenceResponse[])[])[],
  cut: number,
): { readonly mean: number; readonly sd: number; readonly aboveCut: number } {
  const [[own = [], ...neighbours] = [], ...otherDomains] = responses
  // Weight of every value of g + u after everything but the skill's own responses.
  const locations = nodes(0.5625, 61).flatMap(g => {
    const others = otherDomains.reduce(
      (product, domain) =>
        product *
        nodes(0.5625, 61).reduce(
          (sum, u) => sum + u.weight * domain.reduce((all, skill) => all * overSkill(g.x + u.x, skill), 1),
          0,
        ),
      1,
    )
    return nodes(0.5625, 61).map(u => ({
      at: g.x + u.x,
      weight:
        g.weight *
        others *
        u.weight *
        neighbours.reduce((all, skill) => all * overSkill(g.x + u.x, skill), 1),
    }))
  })
  const density = (theta: number) =>
    likelihood(theta, own) *
    locations.reduce((sum, { at, weight }) => sum + weight * normal(theta - at, 1.125), 0)
  const below = simpson(density, -10, cut)
  const above = simpson(density, cut, 10)
  const mass = below.mass + above.mass
  const mean = (below.first + above.first) / mass
  return {
    mean,
    sd: Math.sqrt((below.second + above.second) / mass - mean ** 2),
    aboveCut: above.mass / mass,
  }
}

/** Simpson's rule for the integrals of f, x f and x^2 f. */
function simpson(
  f: (x: number) => number,
  from: number,
  to: number,
): { readonly mass: number; readonly first: number; readonly second: number } {
  const intervals = 120
  const step = (to - from) / intervals
  let [mass, first, second] = [0, 0, 0]
  for (let i = 0; i <= intervals; i++) {
    const x = from + i * step
    const part = ((i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2) * step * f(x)) / 3
    mass += part
    first += part * x
    second += part * x * x
  }
  return { mass, first, second }
}
