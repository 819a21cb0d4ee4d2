import { expect } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

test(
  'what was missed comes back, with what is true and what tests it',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('./#/memory')
    await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible()
    await checkScreen(page, 'memory, empty')
    await page.getByRole('link', { name: 'Sure and wrong, right by luck' }).click()
    await expect(page.getByText(/^None\. What you answer wrongly/)).toBeVisible()
    await checkScreen(page, 'beliefs, empty')

    await page.clock.install()
    await startQuizFromLink(page, 'skills=hl7-adt,dicom-web&count=8&mode=practice&seed=memory')
    await answerToTheEnd(page, async () => {
      // What is given faster than it can be read is no review.
      await page.clock.fastForward(100_000)
      await page.getByRole('radio', { name: 'Sure', exact: true }).check()
    })
    await waitForSaved(page)
    await page.clock.fastForward(30 * 3_600_000)

    await page.goto('./#/')
    const inTwoWeeks = await page.evaluate(() =>
      new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
    )
    await page.locator('input[type="date"]').fill(inTwoWeeks)
    await page.getByRole('link', { name: 'What to review' }).click()
    await expect(page.getByRole('heading', { name: /^Due now: [3-8] questions$/ })).toBeVisible()
    await expect(page.locator('svg.recharts-surface')).toBeVisible()
    await expect(page.getByRole('row', { name: /^DICOM .* % .* %$/ })).toBeVisible()
    await checkScreen(page, 'memory, with something due')

    await page.getByRole('link', { name: 'Sure and wrong, right by luck' }).click()
    const sure = page.getByRole('region', { name: /^Sure and wrong/ })
    await expect(sure.getByRole('article').first()).toContainText('What is true')
    await expect(sure.getByRole('button', { name: /^Answer 2 other questions/ }).first()).toBeVisible()
    await checkScreen(page, 'beliefs')

    await page.getByRole('link', { name: 'Back to memory' }).click()
    await page.getByLabel('New', { exact: true }).fill('6')
    await page.getByRole('button', { name: 'Drill 17 questions' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Question 1 of 17' })).toBeVisible()
    await page.goto('./#/memory')
    await page.getByRole('button', { name: /^Review \d questions$/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of [3-8]$/ })).toBeVisible()
  },
)
