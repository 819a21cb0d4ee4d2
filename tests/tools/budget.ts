import { budgets } from '#tests/tools/budget/budgets.ts'
import { measureBudget } from '#tests/tools/budget/measure-budget.ts'
import { printTable } from '#tests/tools/print-table.ts'

const report = measureBudget('dist')

if (process.argv.includes('--json')) {
  const chunks = Object.fromEntries(report.chunks.map(({ name, bytes }) => [name, bytes]))
  console.log(JSON.stringify({ ...report, chunks }, null, 2))
} else {
  const rows = report.chunks
    .toSorted((a, b) => Number(b.first) - Number(a.first) || b.bytes - a.bytes)
    .map(({ name, kind, bytes, limit, first }) => [name, kind, first ? 'yes' : '', bytes, limit ?? ''])
  printTable(['chunk', 'kind', 'before the first question', 'bytes (gzip -9)', 'limit'], rows)
  console.log()
  printTable(
    ['to the first answerable question', 'bytes (gzip -9)', 'limit'],
    [
      ['JavaScript (code)', report.firstQuestionJs, budgets.firstQuestionJs],
      ['CSS', report.css, budgets.css],
      ...report.otherLoads.map(({ name, bytes }) => [name, bytes, '']),
    ],
  )
  for (const sentence of report.over) console.log(`OVER  ${sentence}`)
}
if (report.over.length > 0) process.exitCode = 1
