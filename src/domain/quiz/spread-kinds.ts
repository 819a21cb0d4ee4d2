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
    return isAllowed(kind) && isPossible(rest)
  })
  if (good >= 0) return good
  const [commonest] = [...counts].filter(([kind]) => isAllowed(kind)).sort(([, a], [, b]) => b - a)
  return Math.max(
    0,
    left.findIndex(({ kind }) => kind === commonest?.[0]),
  )
}

/** Whether no kind is too common: the others make gaps, before, between and after them, with room for two each. */
function isPossible(counts: ReadonlyMap<string, number>): boolean {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts.values()].every(count => count <= 2 * (total - count + 1))
}

function runAtEnd(placed: readonly { readonly kind: string }[]) {
  const kind = placed.at(-1)?.kind
  const other = placed.findLastIndex(question => question.kind !== kind)
  return { kind, length: placed.length - 1 - other }
}

function countKinds(questions: readonly { readonly kind: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
