import type { ScorableOf } from '#src/domain/question/question.ts'
import { repairFields } from '#src/domain/repair/repair-fields.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { type QueryAnswer, runQuery } from '#src/domain/repair/run-query.ts'
import { type ConnectionStep, connectionWorks, testConnection } from '#src/domain/repair/test-connection.ts'

/** What the system answers to a set of values, and whether that is what is asked for. */
export type RepairTry = { readonly reached: boolean } & (
  | { readonly system: 'query'; readonly answer: QueryAnswer }
  | { readonly system: 'ae-config'; readonly steps: readonly ConnectionStep[] }
)

/** Runs the query, or tests the connection, with these values. The goal is exactly the wanted rows, or a C-STORE. */
export function tryRepair(question: ScorableOf<'repair'>, values: RepairValues): RepairTry {
  if (question.system === 'query') {
    const answer = runQuery(question, values)
    const rows = answer.kind === 'answered' ? answer.rows : null
    const reached =
      rows !== null &&
      rows.length === question.wanted.length &&
      question.wanted.every(id => rows.includes(id))
    return { system: question.system, answer, reached }
  }
  const steps = testConnection(question, values)
  return { system: question.system, steps, reached: connectionWorks(steps) }
}

/** Whether the goal is reached with this value of one field, and the key's values in all others. */
export function isFieldRight(
  question: ScorableOf<'repair'>,
  name: string,
  value: string | string[],
): boolean {
  return tryRepair(question, { ...question.key, [name]: value }).reached
}

/** The names of the fields that are wrong with these values, each looked at by itself. */
export function wrongFields(question: ScorableOf<'repair'>, values: RepairValues): string[] {
  return repairFields(question)
    .filter(({ name, start }) => !isFieldRight(question, name, values[name] ?? start))
    .map(({ name }) => name)
}
