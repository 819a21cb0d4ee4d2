/**
 * Plus/minus score of a selection, 0..1: max(0, (hits - false picks) / keyed). Did best among scoring rules for
 * multiple response in Betts et al. (2022), see measurement.md section 2.2. `keyed` is at least 1.
 */
export function plusMinusScore(hits: number, falsePicks: number, keyed: number): number {
  return Math.max(0, (hits - falsePicks) / keyed)
}
