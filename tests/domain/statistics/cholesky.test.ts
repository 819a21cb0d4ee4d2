import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choleskyOf, inverseDiagonal, solveCholesky } from '#src/domain/statistics/cholesky.ts'

describe('a symmetric matrix', () => {
  // Wikipedia's example of the decomposition: 4 12 -16; 12 37 -43; -16 -43 98 = L L', L = 2 0 0; 6 1 0; -8 5 3.
  const matrix = Float64Array.of(4, NaN, NaN, 12, 37, NaN, -16, -43, 98)

  it('is divided into its triangle, reading only the lower one', () => {
    expect([...(choleskyOf(matrix, 3) ?? [])]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
  })

  it('solves and inverts', () => {
    const lower = choleskyOf(matrix, 3) ?? new Float64Array()
    // 4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294
    expect([...solveCholesky(lower, Float64Array.of(-20, -43, 192))]).toEqual([1, 2, 3])
    // The inverse is 49.361 -13.556 2.111; . 3.778 -0.556; . . 0.111.
    const diagonal = inverseDiagonal(lower, 3)
    expect(diagonal[0]).toBeCloseTo(1777 / 36, 10)
    expect(diagonal[1]).toBeCloseTo(34 / 9, 10)
    expect(diagonal[2]).toBeCloseTo(1 / 9, 10)
  })

  it('that is not positive definite has none', () => {
    expect(choleskyOf(Float64Array.of(1, 0, 2, 1), 2)).toBeNull()
    expect(choleskyOf(Float64Array.of(0), 1)).toBeNull()
    expect(choleskyOf(Float64Array.of(NaN), 1)).toBeNull()
  })

  it('A A + 1 solves what it was multiplied with', () => {
    const anyRoot = fc
      .integer({ min: 1, max: 6 })
      .chain(size =>
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: size * size, maxLength: size * size }),
      )
    fc.assert(
      fc.property(anyRoot, root => {
        const size = Math.sqrt(root.length)
        const at = (i: number, j: number) => root[i * size + j] ?? 0
        const square = Float64Array.from(root, (_, place) => {
          const [i, j] = [Math.floor(place / size), place % size]
          let sum = i === j ? 1 : 0
          for (let k = 0; k < size; k++) sum += at(i, k) * at(j, k)
          return sum
        })
        const x = Float64Array.from({ length: size }, (_, i) => i - 1.5)
        const right = x.map((_, i) => x.reduce((sum, one, j) => sum + one * (square[i * size + j] ?? 0), 0))
        const solved = solveCholesky(choleskyOf(square, size) ?? new Float64Array(), right)
        solved.forEach((one, i) => expect(one).toBeCloseTo(x[i] ?? NaN, 6))
      }),
    )
  })
})
