import { csvText } from '#src/domain/format/delimited-text.ts'
import type { ProblemReport } from '#src/state/data-tools.ts'

/** The reports as a table, one line each. */
export function reportsCsv(reports: readonly ProblemReport[]): string {
  return csvText({
    head: ['question', 'version', 'reported', 'text'],
    rows: reports.map(({ questionId, questionHash, tUtc, text }) => [
      questionId,
      questionHash,
      new Date(tUtc).toISOString(),
      text,
    ]),
  })
}

/** The reports with the version of the app they were made with. */
export function reportsJson(
  reports: readonly ProblemReport[],
  version: { readonly app: string; readonly build: string },
): string {
  const rows = reports.map(({ questionId, questionHash, tUtc, text }) => ({
    questionId,
    questionHash,
    reportedUtc: new Date(tUtc).toISOString(),
    text,
  }))
  return `${JSON.stringify({ format: 'pacsready-reports', version, reports: rows }, null, 2)}\n`
}
