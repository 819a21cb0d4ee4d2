import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startDefaultQuiz } from '#tests/journeys/quiz-steps.ts'

/** Keeps the app's code on the way until it is let in. */
async function holdCode(page: Page): Promise<() => void> {
  let letIn = () => {}
  const held = new Promise<void>(resolve => {
    letIn = resolve
  })
  await page.route('**/assets/vendor-*.js', async route => {
    await held
    await route.continue()
  })
  return letIn
}

const drawnAhead = (page: Page) => page.locator('[data-first-screen=""]')

test('what is clicked before the code has arrived counts', async ({ page }) => {
  const letIn = await holdCode(page)
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1, name: 'Are you ready for the role?' })).toBeVisible()
  await expect(drawnAhead(page)).toHaveCount(1)
  await page.getByRole('link', { name: 'Start 10 questions' }).click()
  letIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Question 1 of 10' })).toBeVisible()
  await expect(drawnAhead(page)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Are you ready for the role?' })).toBeVisible()
})

test('a role cannot be chosen before it would be kept', { tag: '@desktop' }, async ({ page }) => {
  const letIn = await holdCode(page)
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.locator('aside[inert] select')).toBeVisible()
  letIn()
  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'PACS associate' })
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('cpas-associate')
})

test('the skip link works before the code has arrived', { tag: '@desktop' }, async ({ page }) => {
  const letIn = await holdCode(page)
  await page.goto('./', { waitUntil: 'commit' })
  await expect(drawnAhead(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  letIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Are you ready for the role?' })).toBeVisible()
})

test('who comes back, or comes for another page, never sees the screen of a stranger', async ({ page }) => {
  const letInFirst = await holdCode(page)
  await page.goto('./#/methods', { waitUntil: 'commit' })
  await expect(drawnAhead(page)).toBeAttached()
  await expect(drawnAhead(page)).toBeHidden()
  letInFirst()
  await expect(page.getByRole('heading', { level: 1, name: 'How the numbers come about' })).toBeVisible()

  await page.goto('./#/')
  await startDefaultQuiz(page)
  await page.getByRole('button', { name: /I don/ }).click()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.unrouteAll()
  const letIn = await holdCode(page)
  await page.goto('about:blank')
  await page.goto('./', { waitUntil: 'commit' })
  await expect(drawnAhead(page)).toBeAttached()
  await expect(drawnAhead(page)).toBeHidden()
  letIn()
  await expect(page.getByRole('link', { name: /^Continue with question/ })).toBeVisible()
})

test('a first visit fetches its first question before it is asked for, and the store behind it', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const storeCode = page.waitForRequest(/storage-services-/)
  await page.goto('./')
  await storeCode
  const at = (part: string) => asked.findIndex(address => address.includes(part))
  expect(at('/assets/bank-')).toBeGreaterThan(-1)
  expect(at('/assets/bank-')).toBeLessThan(at('/assets/storage-services-'))
  expect(asked.filter(address => address.includes('/assets/bank-'))).toHaveLength(1)
})
