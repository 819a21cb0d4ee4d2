import type { Browser, CDPSession } from '@playwright/test'
import { answerQuestions } from '#tests/bench/answer-questions.ts'
import { inFreshContext, momentOf, openPage } from '#tests/bench/bench-page.ts'
import { unthrottled } from '#tests/bench/conditions.ts'

export interface Heap {
  /** Home on a first visit, megabytes. */
  readonly atFirst: number
  /** Home again, after the responses. */
  readonly atLast: number
}

/** JavaScript heap of a page after garbage collection, megabytes. */
export async function readHeap(session: CDPSession): Promise<number> {
  // What the first collection frees can let go of more.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

/** JavaScript heap after garbage collection, before and after answering `responses` questions in one page. */
export function measureHeap(
  browser: Browser,
  origin: string,
  stopwatch: string,
  responses: number,
): Promise<Heap> {
  return inFreshContext(browser, origin, async context => {
    const { page, session } = await openPage(context, unthrottled, [stopwatch])
    await page.goto(`${origin}/`)
    await momentOf(page, 'first-screen')
    await page.waitForLoadState('networkidle')
    const atFirst = await readHeap(session)
    await answerQuestions(page, origin, responses)
    await page.goto(`${origin}/#/`)
    await momentOf(page, 'evidence')
    return { atFirst, atLast: await readHeap(session) }
  })
}
