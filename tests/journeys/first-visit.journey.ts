import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startDefaultQuiz, waitForSaved } from '#tests/journeys/quiz-steps.ts'

test('a stranger goes from the first visit to the gap report', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'PACS associate' })
  await startDefaultQuiz(page)
  await answerToTheEnd(page)

  await expect(page.getByRole('heading', { level: 1, name: /of 10$/ })).toBeVisible()
  await waitForSaved(page)
  await page.getByRole('link', { name: 'See the gap report' }).click()

  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('cpas-associate')
  await expect(page.getByText(/too early to say/i).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(/too early to say/i).first()).toBeVisible()
})

test('closing the browser tab in the middle loses nothing and comes back to the same question', async ({
  context,
}) => {
  const first = await context.newPage()
  await first.goto('./')
  await startDefaultQuiz(first)
  await first.getByRole('button', { name: /I don/ }).click()
  await first.getByRole('button', { name: 'Next question' }).click()
  await expect(first.getByRole('heading', { level: 1, name: 'Question 2 of 10' })).toBeVisible()
  await waitForSaved(first)
  const stem = await first.locator('article form > div').first().textContent()
  await first.close()

  const second = await context.newPage()
  await second.goto('./')
  await second.getByRole('link', { name: 'Continue with question 2' }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Question 2 of 10' })).toBeVisible()
  await expect(second.locator('article form > div').first()).toHaveText(stem ?? '')
})
