/**
 * Reorders so that at most two of one kind stand in a row, and otherwise changes as little as it can. Where so many
 * are of one kind that this is impossible, the other kinds are spaced out among them.
 */
export function spreadKinds<T extends { readonly kind: string }>(questions: readonly T[]): T[] {
  const left = [...questions]
  const placed: T[] = []
  while (left.length > 0) {
    const index = nextIndex(left, placed)
    placed.push(...left.splice(index, 1))
  }
  return placed
}

interface Run {
  readonly kind: string | undefined
  readonly length: number
}

/** First question that breaks no run and leaves the rest possible; else one of the commonest kind allowed. */
function nextIndex(
  left: readonly { readonly kind: string }[],
  placed: readonly { readonly kind: string }[],
): number {
  const run = runAtEnd(placed)
  const counts = countKinds(left)
  const isAllowed = (kind: string) => kind !== run.kind || run.length < 2
  const good = left.findIndex(({ kind }) => {
    const rest = new Map(counts).set(kind, (counts.get(kind) ?? 0) - 1)
    return isAllowed(kind) && isPossible(rest, { kind, length: kind === run.kind ? run.length + 1 : 1 })
  })
  if (good >= 0) return good
  const [commonest] = [...counts].filter(([kind]) => isAllowed(kind)).sort(([, a], [, b]) => b - a)
  return Math.max(
    0,
    left.findIndex(({ kind }) => kind === commonest?.[0]),
  )
}

/** Whether the rest can follow the run: the others make gaps, each with room for two of a kind. */
function isPossible(counts: ReadonlyMap<string, number>, run: Run): boolean {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].every(([kind, count]) => {
    const roomNow = kind === run.kind ? 2 - run.length : 2
    return count <= 2 * (total - count) + roomNow
  })
}

function runAtEnd(placed: readonly { readonly kind: string }[]): Run {
  const kind = placed.at(-1)?.kind
  const other = placed.findLastIndex(question => question.kind !== kind)
  return { kind, length: placed.length - 1 - other }
}

function countKinds(questions: readonly { readonly kind: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
