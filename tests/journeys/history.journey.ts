import { expect } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

test('the history of two evenings', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./#/history')
  await expect(page.getByText('Your history begins with your first response.')).toBeVisible()
  await checkScreen(page, 'history, empty')

  await page.clock.install()
  for (const seed of ['monday', 'tuesday']) {
    await startQuizFromLink(page, `skills=hl7-adt,hl7-syntax&count=3&mode=practice&seed=${seed}`)
    await answerToTheEnd(page, async () => {
      // What is given faster than it can be read does not count.
      await page.clock.fastForward(60_000)
      await page.getByRole('radio', { name: 'Sure', exact: true }).check()
    })
    await waitForSaved(page)
    await page.clock.fastForward(24 * 3_600_000)
  }

  await page.goto('./#/')
  await page.getByRole('link', { name: 'Your history' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Sessions 2' })).toBeVisible()
  await expect(page.getByText(/^When you were sure, you were right in \d of [3-6]\.$/)).toBeVisible()
  await expect(page.getByText(/^HL7 and integration: level \d+, band/)).toBeVisible()
  await expect(page.locator('svg.recharts-surface').nth(1)).toBeVisible()
  for (const summary of await page.getByText('Show as a table').all()) await summary.click()
  await checkScreen(page, 'history, with data')

  await page.getByRole('combobox', { name: 'Domain or skill' }).selectOption('Patient identity and ADT')
  await expect(page.getByText(/Patient identity and ADT(?:: level| that counts)/).first()).toBeVisible()
  await page
    .getByRole('link', { name: /^Practice at/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /of 3$/ })).toBeVisible()
})
