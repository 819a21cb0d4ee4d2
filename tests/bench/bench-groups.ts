import type { Browser } from '@playwright/test'
import type { BenchBuilds } from '#tests/bench/bench-builds.ts'
import { benchNames } from '#tests/bench/bench-names.ts'
import type { Measurements } from '#tests/bench/bench-report.ts'
import { slowCpu, slowed, unthrottled, type Conditions } from '#tests/bench/conditions.ts'
import { type ClassCost, type ClassSize, measureClass } from '#tests/bench/measure-class.ts'
import { measureColdLoads } from '#tests/bench/measure-cold-loads.ts'
import { measureAppFeedback, measureFloorFeedback } from '#tests/bench/measure-feedback.ts'
import { measureHeap } from '#tests/bench/measure-heap.ts'
import { measureStarts } from '#tests/bench/measure-starts.ts'
import { measureUpdates } from '#tests/bench/measure-updates.ts'

/** How often each thing is measured. */
export interface Sizes {
  readonly cold: number
  readonly slowed: number
  readonly clicks: number
  readonly updates: number
  readonly heaps: number
  readonly starts: number
  readonly classes: number
  /** Events in the store. */
  readonly logs: readonly number[]
}

export interface BenchSetting {
  readonly browser: Browser
  readonly origins: Readonly<Record<'app' | 'grownApp' | 'floor', string>>
  readonly pageScript: BenchBuilds['pageScript']
  readonly sizes: Sizes
}

interface BenchGroup {
  readonly name: string
  readonly run: (setting: BenchSetting) => Promise<Measurements[]>
}

const milliseconds = (...values: readonly (readonly [string, readonly number[]])[]): Measurements => ({
  unit: 'ms',
  values: new Map(values),
})

async function runCold(
  { browser, origins, pageScript }: BenchSetting,
  conditions: Conditions,
  names: typeof benchNames.cold | typeof benchNames.slowed,
  runs: number,
): Promise<Measurements[]> {
  const app = [pageScript('stopwatch'), pageScript('start-at-once')]
  const loads = await measureColdLoads(
    browser,
    {
      app: { origin: origins.app, scripts: app },
      grownApp: { origin: origins.grownApp, scripts: app },
      floor: { origin: origins.floor, scripts: [pageScript('stopwatch')] },
    },
    conditions,
    runs,
  )
  const pick = (target: string, moment: 'firstScreen' | 'answerable') =>
    (loads.get(target) ?? []).map(load => load[moment])
  return [
    milliseconds(
      [names.firstScreen, pick('app', 'firstScreen')],
      [names.answerable, pick('app', 'answerable')],
      [names.grown, pick('grownApp', 'answerable')],
      [names.floor, pick('floor', 'answerable')],
    ),
  ]
}

async function runFeedback({ browser, origins, pageScript, sizes }: BenchSetting): Promise<Measurements[]> {
  const options = { conditions: slowCpu, clicks: sizes.clicks }
  const stopwatch = pageScript('stopwatch')
  const floor = await measureFloorFeedback(browser, origins.floor, stopwatch, options)
  const app = await measureAppFeedback(browser, origins.app, stopwatch, options)
  const grown = await measureAppFeedback(browser, origins.grownApp, stopwatch, options)
  const names = benchNames.feedback
  return [
    milliseconds(
      [names.app, app.painted],
      [names.grown, grown.painted],
      [names.floor, floor.painted],
      [names.appInPage, app.inPage],
      [names.floorInPage, floor.inPage],
    ),
  ]
}

async function runUpdates({ browser, origins, sizes }: BenchSetting): Promise<Measurements[]> {
  return [
    milliseconds(
      [benchNames.updates.estimates, await measureUpdates(browser, origins.app, 'estimates', sizes.updates)],
      [benchNames.updates.report, await measureUpdates(browser, origins.app, 'report', sizes.updates)],
      [benchNames.updates.search, await measureUpdates(browser, origins.app, 'search', sizes.updates)],
    ),
  ]
}

async function runHeap({ browser, origins, pageScript, sizes }: BenchSetting): Promise<Measurements[]> {
  const heaps = []
  for (let run = 0; run < sizes.heaps; run += 1) {
    heaps.push(await measureHeap(browser, origins.app, pageScript('stopwatch'), 200))
  }
  return [
    {
      unit: 'MB',
      values: new Map([
        [benchNames.heap.atFirst, heaps.map(({ atFirst }) => atFirst)],
        [benchNames.heap.atLast, heaps.map(({ atLast }) => atLast)],
      ]),
    },
  ]
}

async function runStarts({ origins, pageScript, sizes }: BenchSetting): Promise<Measurements[]> {
  const all: Measurements[] = []
  for (const events of sizes.logs) {
    const stopwatch = pageScript('stopwatch')
    const starts = await measureStarts({ origin: origins.app, stopwatch, events, runs: sizes.starts })
    const names = benchNames.starts(events)
    all.push(
      milliseconds(
        [names.withCheckpoint, starts.withCheckpoint],
        [names.withCheckpointSlowCpu, starts.withCheckpointSlowCpu],
        [names.rebuilt, starts.rebuilt],
        [names.save, starts.saves],
      ),
    )
  }
  return all
}

/** A usual class, and the largest that has to stay usable. */
const classSizes: readonly ClassSize[] = [
  { students: 30, questions: 60 },
  { students: 500, questions: 100 },
]

const classTimes = ['collect', 'longestTask', 'read', 'map', 'analysis', 'longestOpening'] as const

async function runClasses({ browser, origins, sizes }: BenchSetting): Promise<Measurements[]> {
  const all: Measurements[] = []
  for (const size of classSizes) {
    const costs: ClassCost[] = []
    while (costs.length < sizes.classes) costs.push(await measureClass(browser, origins.app, size))
    const names = benchNames.classes(size)
    const valuesOf = (what: keyof ClassCost) => [names[what], costs.map(cost => cost[what])] as const
    all.push(milliseconds(...classTimes.map(valuesOf)), { unit: 'MB', values: new Map([valuesOf('heap')]) })
  }
  return all
}

/** What the bench measures, in the order of its report. */
export const benchGroups: readonly BenchGroup[] = [
  { name: 'cold', run: setting => runCold(setting, unthrottled, benchNames.cold, setting.sizes.cold) },
  { name: 'slowed', run: setting => runCold(setting, slowed, benchNames.slowed, setting.sizes.slowed) },
  { name: 'feedback', run: runFeedback },
  { name: 'updates', run: runUpdates },
  { name: 'heap', run: runHeap },
  { name: 'starts', run: runStarts },
  { name: 'classes', run: runClasses },
]
