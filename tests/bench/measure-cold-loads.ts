import type { Browser } from '@playwright/test'
import { inFreshContext, momentOf, openPage } from '#tests/bench/bench-page.ts'
import type { Conditions } from '#tests/bench/conditions.ts'

/** A page that is opened for the first time. */
export interface ColdTarget {
  readonly origin: string
  readonly scripts: readonly string[]
}

interface ColdLoad {
  readonly firstScreen: number
  readonly answerable: number
}

async function loadOnce(
  browser: Browser,
  { origin, scripts }: ColdTarget,
  conditions: Conditions,
): Promise<ColdLoad> {
  return inFreshContext(browser, origin, async context => {
    const { page } = await openPage(context, conditions, scripts)
    await page.goto(`${origin}/`, { waitUntil: 'commit' })
    const answerable = await momentOf(page, 'answerable')
    return { answerable, firstScreen: await momentOf(page, 'first-screen') }
  })
}

/** Milliseconds from the start of the navigation, by name of the target; the targets take turns, so that load falls on all. */
export async function measureColdLoads(
  browser: Browser,
  targets: Readonly<Record<string, ColdTarget>>,
  conditions: Conditions,
  runs: number,
): Promise<ReadonlyMap<string, readonly ColdLoad[]>> {
  const loads = new Map<string, ColdLoad[]>(Object.keys(targets).map(name => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const [name, target] of Object.entries(targets)) {
      loads.get(name)?.push(await loadOnce(browser, target, conditions))
    }
  }
  return loads
}
