import type { QuestionOf } from '#src/domain/question/question.ts'

type BranchingCase = QuestionOf<'branching-case'>
export type CaseNode = BranchingCase['nodes'][number]
export type CaseEnding = NonNullable<CaseNode['ending']>
export type CaseAction = NonNullable<CaseNode['actions']>[number]

/** An action that was taken, what the clock of the case says after it, in minutes, and the node it led to. */
export interface CaseStep {
  readonly action: CaseAction
  readonly clock: number
  readonly node: CaseNode
}

/** A way through a case from its first node. `node` is where it stands now, `minutes` what it took. */
export interface CaseRun {
  readonly first: CaseNode
  readonly steps: readonly CaseStep[]
  readonly node: CaseNode
  readonly minutes: number
}

/** Follows actions, by id, through a case. Null where one is not offered at the node reached, or leads nowhere. */
export function runCase({ nodes, start }: BranchingCase, path: readonly string[]): CaseRun | null {
  const first = nodes.find(({ id }) => id === start)
  if (first === undefined) return null
  const steps: CaseStep[] = []
  let [node, minutes] = [first, 0]
  for (const taken of path) {
    const action = node.actions?.find(({ id }) => id === taken)
    const next = nodes.find(({ id }) => id === action?.to)
    if (action === undefined || next === undefined) return null
    minutes += action.minutes
    node = next
    steps.push({ action, clock: minutes, node })
  }
  return { first, steps, node, minutes }
}
