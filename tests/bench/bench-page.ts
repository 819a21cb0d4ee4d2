import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import type { Conditions } from '#tests/bench/conditions.ts'
import { suffer } from '#tests/bench/conditions.ts'
import { watchContext } from '#tests/journeys/watch-context.ts'

/** What `tests/bench/page/stopwatch.ts` measures. */
export type Moment = 'first-screen' | 'answerable' | 'evidence' | 'outcome-in-page' | 'outcome-painted'

export interface BenchPage {
  readonly page: Page
  readonly session: CDPSession
}

/** Longer than anything takes that still works. */
const patienceMs = 240_000

export const viewport = { width: 1280, height: 800 }

/** A page under conditions, in a context whose complaints end the bench: a broken page is quick. */
export async function openPage(
  context: BrowserContext,
  conditions: Conditions,
  scripts: readonly string[],
): Promise<BenchPage> {
  for (const path of scripts) await context.addInitScript({ path })
  const page = context.pages()[0] ?? (await context.newPage())
  return { page, session: await suffer(page, conditions) }
}

/** Runs `run` in a context that knows nothing yet: no cache, no store, no service worker. */
export async function inFreshContext<Result>(
  browser: Browser,
  origin: string,
  run: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport })
  try {
    return await watched(context, origin, run)
  } finally {
    await context.close()
  }
}

/** Runs `run` and throws when the browser complained meanwhile. */
export async function watched<Result>(
  context: BrowserContext,
  origin: string,
  run: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const complaints = await watchContext(context, origin)
  const result = await run(context)
  if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`)
  return result
}

/** All measures of a moment in this page, once there are `count`; milliseconds. */
export async function momentsOf(page: Page, moment: Moment, count = 1): Promise<number[]> {
  const reached = page.evaluate(
    ([name, wanted]) =>
      new Promise<number[]>(resolve => {
        new PerformanceObserver((_list, observer) => {
          const durations = performance.getEntriesByName(name).map(({ duration }) => duration)
          if (durations.length < wanted) return
          observer.disconnect()
          resolve(durations)
        }).observe({ type: 'measure', buffered: true })
      }),
    [`bench:${moment}`, count] as const,
  )
  const stop = new AbortController()
  const tooLong = pause(patienceMs, null, { signal: stop.signal })
  const durations = await Promise.race([reached, tooLong])
  stop.abort()
  if (durations === null) throw new Error(`${moment} was not reached at ${page.url()}`)
  return durations
}

/** The first measure of a moment. */
export async function momentOf(page: Page, moment: Moment): Promise<number> {
  const [duration = 0] = await momentsOf(page, moment)
  return duration
}
