import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { conditions } from '#tests/tools/simulate/conditions.ts'
import { joinTallies } from '#tests/tools/simulate/judge-taken.ts'
import { printOutcomes } from '#tests/tools/simulate/print-outcomes.ts'
import { type Outcome, runCondition } from '#tests/tools/simulate/run-condition.ts'
import { readMaterial } from '#tests/tools/simulate/world.ts'

/**
 * npm run simulate [-- people [seed]]: simulated people of known levels take the readiness check on the real banks and
 * roles. The same people and seed print the same table.
 */

/** A process of its own, because tsx does not reach into worker threads. */
function inChild(seed: string, from: number, to: number): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['share', seed, String(from), String(to)])
    child.on('message', (outcomes: Outcome[]) => resolve(outcomes))
    child.on('exit', code => reject(new Error(`a share of the people ended with code ${code}`)))
  })
}

function join(outcomes: readonly Outcome[]): Outcome {
  return {
    adaptive: joinTallies(outcomes.map(one => one.adaptive)),
    random: joinTallies(outcomes.map(one => one.random)),
    fixed: joinTallies(outcomes.map(one => one.fixed)),
    percent70: joinTallies(outcomes.map(one => one.percent70)),
    percent80: joinTallies(outcomes.map(one => one.percent80)),
  }
}

const [, , first = '210', seed = '1', from, to] = process.argv
if (first === 'share') {
  const material = await readMaterial()
  const outcomes = conditions.map(condition =>
    runCondition(condition, material, seed, Number(from) * condition.times, Number(to) * condition.times),
  )
  process.send?.(outcomes, () => process.exit())
} else {
  const people = Number(first)
  const started = performance.now()
  const children = availableParallelism()
  const bounds = Array.from({ length: children + 1 }, (_, i) => Math.round((people * i) / children))
  const shares = await Promise.all(bounds.slice(1).map((end, i) => inChild(seed, bounds[i] ?? 0, end)))
  printOutcomes(conditions.map((condition, i) => [condition, join(shares.flatMap(share => share[i] ?? []))]))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`\n${people} people a line, four times as many of one domain, seed ${seed}, ${seconds} s`)
}
