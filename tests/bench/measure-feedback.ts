import type { Browser, Page } from '@playwright/test'
import { answerQuestions, pressMs } from '#tests/bench/answer-questions.ts'
import { inFreshContext, momentsOf, openPage } from '#tests/bench/bench-page.ts'
import type { Conditions } from '#tests/bench/conditions.ts'

/** Milliseconds from each click to its outcome. */
export interface Feedback {
  readonly inPage: readonly number[]
  readonly painted: readonly number[]
}

async function readFeedback(page: Page, clicks: number): Promise<Feedback> {
  return {
    inPage: await momentsOf(page, 'outcome-in-page', clicks),
    painted: await momentsOf(page, 'outcome-painted', clicks),
  }
}

/** From the click on Submit to the outcome, for as many questions as there are `clicks`. */
export function measureAppFeedback(
  browser: Browser,
  origin: string,
  stopwatch: string,
  { conditions, clicks }: { readonly conditions: Conditions; readonly clicks: number },
): Promise<Feedback> {
  return inFreshContext(browser, origin, async context => {
    const { page } = await openPage(context, conditions, [stopwatch])
    await answerQuestions(page, origin, clicks)
    return readFeedback(page, clicks)
  })
}

/** From the click on a radio of the floor page to the outcome. */
export function measureFloorFeedback(
  browser: Browser,
  origin: string,
  stopwatch: string,
  { conditions, clicks }: { readonly conditions: Conditions; readonly clicks: number },
): Promise<Feedback> {
  return inFreshContext(browser, origin, async context => {
    const { page } = await openPage(context, conditions, [stopwatch])
    await page.goto(`${origin}/`)
    const radios = page.getByRole('radio')
    await radios.first().waitFor()
    const options = await radios.count()
    for (let click = 1; click <= clicks; click += 1) {
      await radios.nth(click % options).click({ force: true, delay: pressMs })
      await momentsOf(page, 'outcome-painted', click)
    }
    return readFeedback(page, clicks)
  })
}
