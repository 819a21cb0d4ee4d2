import type { ScorableOf } from '#src/domain/question/question.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'

/** A field of the form of a repair. */
export interface RepairField {
  /** Keyword of the attribute, or name of the setting. */
  readonly name: string
  /** What it holds at first: a text, or the transfer syntaxes that are ticked. */
  readonly start: string | string[]
  /** What can be chosen; null where a text is typed. */
  readonly choices: readonly string[] | null
}

/** The fields of a repair, in the order of the form. */
export function repairFields(question: ScorableOf<'repair'>): RepairField[] {
  return question.system === 'query'
    ? question.keys.map(({ attribute, start, choices = null }) => ({ name: attribute, start, choices }))
    : question.fields.map(({ name, start, choices = null }) => ({ name, start, choices }))
}

/** What the fields hold at first, by name. */
export function startValues(question: ScorableOf<'repair'>): RepairValues {
  return Object.fromEntries(repairFields(question).map(({ name, start }) => [name, start]))
}
