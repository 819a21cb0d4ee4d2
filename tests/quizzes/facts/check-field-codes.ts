import { hl7Version, tableCodes, usualVersion } from '#src/build/dictionaries/hl7-standard.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

const codePattern =
  /\b(?:code|control|status|value)\s+([A-Z]{1,2})\s+in\s+([A-Z][A-Z0-9]{2})-(\d{1,2})(?!\d|\.\d)/g

/** Codes named for a field in plain words, such as _status W in OBX-11_, are in the table of that field. */
export function checkFieldCodes(text: string): FactProblem[] {
  const { segments } = hl7Version(usualVersion)
  return [...text.matchAll(codePattern)].flatMap(([found, code = '', segment = '', field = '']) => {
    const table = segments[segment]?.fields[Number(field) - 1]?.table
    if (table === undefined) return [{ found, message: `${segment}-${field} has no table of codes` }]
    return tableCodes(table)?.includes(code) === false
      ? [{ found, message: `table ${String(table).padStart(4, '0')} has no code ${code}` }]
      : []
  })
}
