import { expect, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

const hourMs = 3_600_000

/** What is given faster than it can be read counts for nothing. */
async function takeTime(page: Page): Promise<void> {
  await page.clock.fastForward(60_000)
}

async function daysFromNow(page: Page, days: number): Promise<string> {
  return page.evaluate(ahead => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10), days)
}

test('a date becomes a plan, and the plan is worked off day by day', { tag: '@phone' }, async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T08:00:00') })
  await page.goto('./#/plan')
  await expect(page.getByRole('heading', { name: 'Choose a date first' })).toBeVisible()
  await page.getByLabel(/^Minutes a day/).fill('0')
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await expect(page.getByText('Give whole minutes from 5 to 240.')).toBeVisible()
  await expect(page.getByText('Choose a date.')).toBeVisible()
  await checkScreen(page, 'plan, refused')

  await page.getByLabel(/^Minutes a day/).fill('25')
  await page.getByLabel(/^Interview, exam or review/).fill(await daysFromNow(page, 12))
  await page.getByRole('checkbox', { name: 'Sun' }).check()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  const today = page.getByRole('region', { name: /^Today/ })
  await expect(today.getByRole('button', { name: 'Open the check: Readiness check' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sun 8 Mar off' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sat 14 Mar the day' })).toBeVisible()
  await checkScreen(page, 'plan, nothing known')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download for a calendar (.ics)' }).click()
  expect((await download).suggestedFilename()).toBe('plan-until-2026-03-14.ics')

  await startQuizFromLink(page, 'skills=hl7-adt,dicom-web&count=16&mode=practice&seed=plan')
  await answerToTheEnd(page, () => takeTime(page))
  await waitForSaved(page)

  await page.clock.fastForward(24 * hourMs)
  await page.goto('./#/')
  await page.reload()
  await expect(today.getByRole('button', { name: /^Start: Review/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start \d+ questions$/ })).toBeHidden()
  await checkScreen(page, "home, today's plan")
  for (const kind of ['Review', 'Drill'] as const) {
    const start = page.getByRole('button', { name: new RegExp(`^Start: ${kind}`) }).first()
    while (await start.isVisible()) {
      await start.click()
      await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible()
      await answerToTheEnd(page, () => takeTime(page))
      await waitForSaved(page)
      await page.goto('./#/plan')
      await expect(today).toBeVisible()
    }
  }
  await expect(today.getByText('✓ Done for today.')).toBeVisible()
  await expect(today.getByRole('heading', { name: 'What moved today' })).toBeVisible()
  await checkScreen(page, 'plan, done for today')

  await page.clock.fastForward(24 * hourMs)
  await page.reload()
  await expect(page.getByText('10 days left.')).toBeVisible()
  await expect(today.getByText('✓ Done for today.')).toBeHidden()
  await expect(today.getByRole('button', { name: /^Start: / }).first()).toBeVisible()
})
