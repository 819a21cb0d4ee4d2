import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, fillAnswer, waitForSaved } from '#tests/journeys/quiz-steps.ts'

const dayMs = 24 * 3_600_000

/** What is given faster than it can be read counts for nothing. */
const takeTime = (page: Page) => page.clock.fastForward(90_000)

/** Takes the readiness check on screen to its end: now an answer, now "I don't know". */
async function takeCheck(page: Page): Promise<number> {
  for (let at = 1; ; at += 1) {
    const question = page.getByRole('heading', { level: 1, name: `Question ${at}`, exact: true })
    const result = page.getByRole('heading', { level: 1, name: /skills? settled$/ })
    await expect(question.or(result)).toBeVisible()
    if (await result.isVisible()) return at - 1
    await takeTime(page)
    if (at % 3 === 0) {
      await fillAnswer(page)
      await page.getByRole('button', { name: 'Submit' }).click()
    } else await page.getByRole('button', { name: 'I don’t know' }).click()
  }
}

/** Does what today's plan says, task by task, and comes back to it. */
async function workOffToday(page: Page): Promise<number> {
  const start = page.getByRole('button', { name: /^Start: (?:Review|Drill)/ }).first()
  for (let done = 0; ; done += 1) {
    await page.goto('./#/plan')
    await expect(page.getByRole('region', { name: /^Today/ })).toBeVisible()
    if (!(await start.isVisible())) return done
    await start.click()
    await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible()
    await answerToTheEnd(page, () => takeTime(page))
    await waitForSaved(page)
  }
}

test(
  'from the first check by way of the plan and three days to the report',
  { tag: '@desktop' },
  async ({ page }) => {
    test.setTimeout(240_000)
    await page.clock.install({ time: new Date('2026-03-02T18:00:00') })
    await page.goto('./#/')
    await page.getByRole('link', { name: 'Check my readiness' }).click()
    await page.getByRole('radio', { name: /^HL7 and integration/ }).check()
    await page.getByRole('radio', { name: /^Short/ }).check()
    await page.getByRole('button', { name: 'Start the check' }).click()
    const asked = await takeCheck(page)
    expect(asked).toBeGreaterThan(5)
    await expect(page.getByText(new RegExp(`: ${asked} questions\\.`))).toBeVisible()
    await expect(page.getByRole('region', { name: 'Settled' })).toBeVisible()

    await page.getByRole('link', { name: 'Plan until the date' }).click()
    await page.getByLabel(/^Interview, exam or review/).fill('2026-03-14')
    await page.getByRole('button', { name: 'Make the plan' }).click()
    await expect(page.getByRole('region', { name: /^Today/ })).toBeVisible()
    await expect(page.getByText('12 days left.')).toBeVisible()

    for (const left of [11, 10, 9]) {
      await page.clock.fastForward(dayMs)
      await page.goto('./#/')
      await page.reload()
      // Today's plan is the next thing to do, and finishing it shows what it did.
      await expect(page.getByRole('region', { name: /^Today/ })).toBeVisible()
      expect(await workOffToday(page)).toBeGreaterThan(0)
      await expect(page.getByText(`${left} days left.`)).toBeVisible()
      await expect(page.getByText('✓ Done for today.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'What moved today' })).toBeVisible()
    }

    await page.getByRole('link', { name: 'Gap report' }).click()
    const short = page.getByRole('region', { name: 'In short' })
    await expect(short).toContainText(/\d+ (?:is|are) below/)
    await expect(short).not.toContainText('0 are below')
    await page.goto('./#/history')
    await expect(page.getByRole('heading', { level: 2, name: 'Sessions 4' })).toBeVisible()
  },
)
