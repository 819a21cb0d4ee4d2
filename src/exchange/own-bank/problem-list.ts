import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'

/** Problems of a file: the first ones are kept, all are counted. */
export interface ProblemList {
  /** `place` is asked only for those that are kept: finding a place takes time. */
  add(place: () => FileProblem): void
  addAll(problems: readonly FileProblem[]): void
  count(): number
  /** In the order of their places. */
  result(): { readonly kind: 'problems'; readonly problems: readonly FileProblem[]; readonly count: number }
}

/** Makes an empty list that keeps `most` problems. */
export function createProblemList(most: number): ProblemList {
  const kept: FileProblem[] = []
  let count = 0
  function add(place: () => FileProblem): void {
    count += 1
    if (kept.length < most) kept.push(place())
  }
  return {
    add,
    addAll(problems) {
      for (const problem of problems) add(() => problem)
    },
    count: () => count,
    result: () => ({
      kind: 'problems',
      problems: kept.toSorted((a, b) => a.line - b.line || a.column - b.column),
      count,
    }),
  }
}
