/** The strongest and the weakest of a class, by how much each student belongs to them. */
export interface ExtremeGroups {
  /** Students in each group. */
  readonly size: number
  /** Per student 0..1; fractions where several with the same total share the last places. */
  readonly upper: readonly number[]
  readonly lower: readonly number[]
}

/** Totals nearer than this are the same: they are sums of fractions, which depend on their order in the last digits. */
const sameTotal = 1e-9

/**
 * The upper and the lower `share` of the students by total, rounded to whole students. Those whose total is at the
 * border share the places that are left, each the same fraction, so that nothing depends on the order of the list:
 * row order instead gives 0.78 where this gives 0.63 (LSAT6, question 2). Null when a group would be empty.
 */
export function extremeGroups(totals: readonly number[], share: number): ExtremeGroups | null {
  const size = Math.round(share * totals.length)
  if (size === 0 || 2 * size > totals.length) return null
  return {
    size,
    upper: belonging(
      totals.map(total => -total),
      size,
    ),
    lower: belonging(totals, size),
  }
}

/** How much each belongs to the `size` lowest. */
function belonging(totals: readonly number[], size: number): number[] {
  const border = totals.toSorted((a, b) => a - b)[size - 1] ?? 0
  const inside = totals.filter(total => total < border - sameTotal).length
  const tied = totals.filter(total => Math.abs(total - border) <= sameTotal).length
  return totals.map(total => {
    if (total < border - sameTotal) return 1
    return total > border + sameTotal ? 0 : (size - inside) / tied
  })
}
