import { appendResponses } from '#tests/bench/workbench/append-responses.ts'
import { checkpointPosition, forgetCheckpoint, seedEvents } from '#tests/bench/workbench/seed-store.ts'
import { timeEstimates, timeReport } from '#tests/bench/workbench/time-estimates.ts'
import { timeSearches } from '#tests/bench/workbench/time-search.ts'

// A page beside the app, on its origin and with its policy: does what its address asks (`?task=...&count=...`) with the
// app's own modules and shows the numbers that come of it.

const tasks: Readonly<Record<string, (count: number) => Promise<number[]>>> = {
  seed: seedEvents,
  'checkpoint-position': checkpointPosition,
  'forget-checkpoint': forgetCheckpoint,
  append: appendResponses,
  estimates: timeEstimates,
  report: timeReport,
  search: timeSearches,
}

async function run(): Promise<string> {
  const asked = new URLSearchParams(location.search)
  const task = tasks[asked.get('task') ?? '']
  if (task === undefined) return 'There is no such task'
  return JSON.stringify(await task(Number(asked.get('count') ?? 0)))
}

const output = document.querySelector('output')
if (output === null) throw new Error('index.html has no output')
output.textContent = await run().catch(String)
