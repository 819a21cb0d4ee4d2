import type { Browser } from '@playwright/test'
import { inFreshContext, openPage } from '#tests/bench/bench-page.ts'
import { slowCpu } from '#tests/bench/conditions.ts'
import { runTask } from '#tests/bench/run-task.ts'

/** Milliseconds of work after each of `updates` responses that follow 200 others, in a page with the shipped catalog. */
export function measureUpdates(
  browser: Browser,
  origin: string,
  task: 'estimates' | 'report',
  updates: number,
): Promise<number[]> {
  return inFreshContext(browser, origin, async context => {
    const { page } = await openPage(context, slowCpu, [])
    return runTask(page, origin, task, updates)
  })
}
