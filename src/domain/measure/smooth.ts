import { normalise } from '#src/domain/measure/grid.ts'

/** Density of N(0, variance) up to a factor; all mass on 0 when the variance is 0. */
export function normalDensity(x: number, variance: number): number {
  if (variance === 0) return x === 0 ? 1 : 0
  return Math.exp(-(x * x) / (2 * variance))
}

/** The matrix N(v)[i][j] as its 2n - 1 distinct values: the entry for i - j stands at n - 1 + i - j. */
export function kernelOf(size: number, step: number, variance: number): Float64Array {
  return Float64Array.from({ length: 2 * size - 1 }, (_, k) => normalDensity((k - size + 1) * step, variance))
}

/** The kernel applied to a vector, four points at a time: four sums do not wait for one another as the steps of one do. */
export function smooth(mass: Float64Array, kernel: Float64Array): Float64Array {
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
