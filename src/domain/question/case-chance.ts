import type { QuestionOf } from '#src/domain/question/question.ts'
import { caseCredit, caseScore } from '#src/domain/scoring/case-credit.ts'

/** A blind player who has used so many times par gives up and scores 0. Far beyond what real cases take. */
const patience = 100
/** A way that this small a share of all plays takes is followed no further. */
const negligible = 1e-15

/**
 * Expected score, 0..1, of playing a case at random, all actions of a node equally likely (measurement.md section 0).
 * Exact: as every action takes time, all plays are followed together, minute by minute, by how likely each node is then.
 */
export function caseChance({ nodes, start, par }: QuestionOf<'branching-case'>): number {
  const byMinute = new Map([[0, new Map([[start, 1]])]])
  let expected = 0
  for (let minute = 0; minute <= patience * par && byMinute.size > 0; minute++) {
    for (const [id, likely] of byMinute.get(minute) ?? []) {
      const node = nodes.find(one => one.id === id)
      if (node?.ending !== undefined) expected += likely * caseScore(caseCredit(node, minute, par))
      const actions = node?.actions ?? []
      for (const { to, minutes } of actions) add(byMinute, minute + minutes, to, likely / actions.length)
    }
    byMinute.delete(minute)
  }
  return expected
}

function add(byMinute: Map<number, Map<string, number>>, minute: number, id: string, likely: number): void {
  if (likely < negligible) return
  const there = byMinute.get(minute) ?? new Map<string, number>()
  byMinute.set(minute, there.set(id, (there.get(id) ?? 0) + likely))
}
