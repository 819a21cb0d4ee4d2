import type { ScorableOf } from '#src/domain/question/question.ts'
import { repairFields } from '#src/domain/repair/repair-fields.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { isFieldRight, tryRepair } from '#src/domain/repair/try-repair.ts'

/** The most that repaired fields are worth where the goal is not reached. Ours, a judgement. */
const mostForParts = 0.5

/**
 * The score of a set of values, 0..1: 1 if the goal is reached; otherwise half the share of the fields wrong at first
 * that are right now, less those that were right and are wrong now, never below 0. `isRight` judges a field by itself.
 */
export function repairCredit(
  question: ScorableOf<'repair'>,
  values: RepairValues,
  isRight = (name: string, value: string | string[]) => isFieldRight(question, name, value),
): number {
  if (tryRepair(question, values).reached) return 1
  let [wrong, gained] = [0, 0]
  for (const { name, start } of repairFields(question)) {
    const before = isRight(name, start) ? 1 : 0
    const now = isRight(name, values[name] ?? start) ? 1 : 0
    wrong += 1 - before
    gained += now - before
  }
  return wrong === 0 ? 0 : (mostForParts * Math.max(0, gained)) / wrong
}
