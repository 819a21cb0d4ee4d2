import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startDefaultQuiz } from '#tests/journeys/quiz-steps.ts'

test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED/] })

test(
  'after the first visit everything works without a network',
  { tag: '@desktop' },
  async ({ page, context }) => {
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'offline-ready', { timeout: 60_000 })
    await context.setOffline(true)
    await page.reload()
    await startDefaultQuiz(page)
    await answerToTheEnd(page)
    await page.getByRole('link', { name: 'See the gap report' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('./#/methods')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('./#/roles')
    await expect(page.getByText('PACS associate').first()).toBeVisible()
  },
)
