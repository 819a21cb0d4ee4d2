import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'

test.describe('addresses that lead nowhere', { tag: '@desktop' }, () => {
  for (const [address, sentence] of [
    ['nowhere/at/all', 'There is nothing at this address'],
    [`quiz/${'0'.repeat(32)}/1`, 'This attempt cannot be shown'],
    ['question/never-was', 'no longer in the bank'],
    ['report/no-such-skill', /no skill|not a skill|There is no/i],
    ['roles/no-such-role', /no role|not a role|There is no/i],
  ] as const) {
    test(`${address} says so and leads back`, async ({ page }) => {
      await page.goto(`./#/${address}`)
      await expect(page.getByText(sentence).first()).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  }

  test('the back button returns to the page before', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('link', { name: 'Choose bank, skills, exam…' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Take a quiz' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('link', { name: /^Start \d+ questions$/ })).toBeVisible()
  })
})
