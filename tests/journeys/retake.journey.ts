import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

const setup = 'questions=ops-storage-three-year-growth&mode=practice'

const stem = (page: Page) => page.locator('article').getByText(/^A hospital stores/)
const numbers = async (page: Page) => ((await stem(page).textContent()) ?? '').match(/[\d,.]+/g)

test('a question met before is asked with other numbers, which stay when the page is opened again', async ({
  page,
}) => {
  await startQuizFromLink(page, setup)
  const first = await numbers(page)
  expect(first).toContain('120,000')
  await page.locator('article form input:not([type="radio"])').fill('26.5')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.locator('[data-outcome] h2')).toHaveText('Right')
  await waitForSaved(page)

  await startQuizFromLink(page, setup)
  await expect(stem(page)).toBeVisible()
  const second = await numbers(page)
  expect(second).not.toEqual(first)
  await page.reload()
  await expect(stem(page)).toBeVisible()
  expect(await numbers(page)).toEqual(second)
  await page.locator('article form input:not([type="radio"])').fill('26.5')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.locator('[data-outcome] h2')).not.toHaveText('Right')
})
