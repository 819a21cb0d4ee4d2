import { chromium } from '@playwright/test'
import { benchGroups, type BenchSetting, type Sizes } from '#tests/bench/bench-groups.ts'
import type { BenchBuilds } from '#tests/bench/bench-builds.ts'
import { ratiosOf } from '#tests/bench/bench-ratios.ts'
import { rowsOf, type BenchReport, type BenchRow } from '#tests/bench/bench-report.ts'
import { readEnvironment } from '#tests/bench/read-environment.ts'
import { serveFolders } from '#tests/bench/serve-folders.ts'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

interface BenchOptions {
  /** Few repeats, and no log of 100,000 events. */
  readonly quick: boolean
  /** Names of groups joined by commas; empty runs all. */
  readonly only: string
}

const full: Sizes = {
  cold: 15,
  slowed: 11,
  clicks: 60,
  updates: 100,
  heaps: 3,
  starts: 5,
  classes: 3,
  logs: [20_000, 100_000],
}
const quick: Sizes = {
  cold: 3,
  slowed: 3,
  clicks: 30,
  updates: 30,
  heaps: 1,
  starts: 2,
  classes: 1,
  logs: [20_000],
}

/** Measures the builds in Chromium, group after group. */
export async function runBench(builds: BenchBuilds, options: BenchOptions): Promise<BenchReport> {
  const servers = {
    app: await serveFolders({ '/': builds.app, '/bench/': builds.workbench }),
    grownApp: await serveFolders({ '/': builds.grownApp }),
    floor: await serveFolders({ '/': builds.floor }),
  }
  const browser = await chromium.launch(chromiumLaunch())
  const setting: BenchSetting = {
    browser,
    origins: { app: servers.app.origin, grownApp: servers.grownApp.origin, floor: servers.floor.origin },
    pageScript: builds.pageScript,
    sizes: options.quick ? quick : full,
  }
  const environment = readEnvironment(browser.version())
  const rows: BenchRow[] = []
  try {
    for (const { name, run } of chosenGroups(options.only)) {
      console.error(`Measuring: ${name}`)
      for (const measured of await run(setting)) rows.push(...rowsOf(measured))
    }
  } finally {
    await browser.close()
    await Promise.all(Object.values(servers).map(server => server.close()))
  }
  return { rows, ratios: ratiosOf(rows), environment: { ...environment(), options: JSON.stringify(options) } }
}

function chosenGroups(only: string) {
  const names = only === '' ? [] : only.split(',')
  const unknown = names.filter(name => !benchGroups.some(group => group.name === name))
  if (unknown.length > 0) {
    const known = benchGroups.map(({ name }) => name).join(', ')
    throw new Error(`There is no group ${unknown.join(', ')}; there are: ${known}`)
  }
  return benchGroups.filter(({ name }) => names.length === 0 || names.includes(name))
}
