/** Letters of the options a row of a table can have. */
export const optionLetters = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** Kinds of question that fit into a row. */
export const csvKinds = ['single-choice', 'multi-select', 'numeric', 'short-text', 'ordering'] as const
export type CsvKind = (typeof csvKinds)[number]

/** The columns of a table of questions, in the order of the template. */
export const csvColumns = [
  'id',
  'skill',
  'level',
  'kind',
  'question',
  ...optionLetters.map(letter => `option_${letter}`),
  'key',
  'tolerance',
  'unit',
  'explanation',
  ...optionLetters.map(letter => `reason_${letter}`),
  'source',
] as const

/** Columns without which no question can be read. */
export const neededColumns = ['id', 'skill', 'level', 'kind', 'question', 'key', 'explanation'] as const

/** Name of a column as it is compared: capitals, spaces and hyphens make no difference. */
export function columnName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}
