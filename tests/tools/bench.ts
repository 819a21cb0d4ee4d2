import { parseArgs } from 'node:util'
import { makeBuilds } from '#tests/bench/bench-builds.ts'
import { runBench } from '#tests/bench/run-bench.ts'
import { printReport } from '#tests/bench/print-report.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
})

const builds = await makeBuilds()
try {
  const report = await runBench(builds, { quick: values.quick === true, only: values.only ?? '' })
  if (values.json === true) console.log(JSON.stringify(report, null, 2))
  else printReport(report)
} finally {
  await builds.remove()
}
