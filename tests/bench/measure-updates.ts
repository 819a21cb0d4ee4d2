import type { Browser } from '@playwright/test'
import { inFreshContext, openPage } from '#tests/bench/bench-page.ts'
import { slowCpu } from '#tests/bench/conditions.ts'
import { runTask } from '#tests/bench/run-task.ts'

/**
 * Milliseconds of each of `updates` runs of a task of the workbench, in a page with the shipped content: estimates or
 * report after one more response than the 200 before, or a search.
 */
export function measureUpdates(
  browser: Browser,
  origin: string,
  task: 'estimates' | 'report' | 'search',
  updates: number,
): Promise<number[]> {
  return inFreshContext(browser, origin, async context => {
    const { page } = await openPage(context, slowCpu, [])
    return runTask(page, origin, task, updates)
  })
}
