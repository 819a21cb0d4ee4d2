import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import {
  type IntakeOutcome,
  markOf,
  planIntake,
  type ResultMark,
} from '#src/domain/class-reading/plan-intake.ts'
import type { ClassStore } from '#src/storage/class-store.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** Puts results into the store; each call is one transaction, so an end in the middle leaves whole calls behind. */
export interface Intake {
  take(arrived: readonly StoredResult[]): Promise<readonly IntakeOutcome[] | StoreFailure>
}

/** An intake that remembers what is here, so that a batch of hundreds reads the store once. */
export function openIntake(store: ClassStore): Intake {
  const here = new Map<string, ResultMark>()
  const known = new Set<string>()

  async function learnAssignment(assignmentId: string): Promise<StoreFailure | null> {
    if (known.has(assignmentId)) return null
    const results = await store.readResults(assignmentId)
    if ('kind' in results) return results
    known.add(assignmentId)
    for (const result of results) here.set(result.resultId, markOf(result))
    return null
  }

  /** A number belongs to one result over all assignments. */
  async function learnNumber(resultId: string): Promise<StoreFailure | null> {
    const found = here.has(resultId) ? null : await store.readResult(resultId)
    if (found !== null && 'kind' in found) return found
    if (found !== null) here.set(resultId, markOf(found))
    return null
  }

  return {
    async take(arrived) {
      for (const { assignmentId, resultId } of arrived) {
        const failure = (await learnAssignment(assignmentId)) ?? (await learnNumber(resultId))
        if (failure !== null) return failure
      }
      const outcomes = planIntake([...here.values()], arrived)
      const results = outcomes.flatMap(one => (one.kind === 'take' ? [one.result] : []))
      const failure = results.length === 0 ? null : await store.write({ results })
      if (failure !== null) return failure
      for (const result of results) here.set(result.resultId, markOf(result))
      return outcomes
    },
  }
}
