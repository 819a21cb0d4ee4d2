import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'

test('an instructor finds questions on a field, looks at one, and comes back to the search', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('contentinfo').getByRole('link', { name: 'All questions' }).click()
  await expect(page.getByText(/^All \d{3} questions$/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Text, tag or segment' }).fill('MRG-1')
  await page.getByRole('combobox', { name: 'Skill' }).selectOption({ label: 'Patient identity and ADT' })
  await expect(page.getByText(/^\d+ of \d{3} questions$/)).toBeVisible()
  const found = page.getByRole('main').locator('ol > li')
  const stem = await found.first().getByRole('link').textContent()
  await found.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: /^A question on/ })).toBeVisible()
  await expect(page.getByText(/^(Second reader agreed|Repaired after the second reading)/)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('MRG-1')
  await expect(found.first().getByRole('link')).toHaveText(stem ?? '')
})

test('words of an explanation tell what they mean', async ({ page }) => {
  await page.goto('./#/question/hl7-adt-merge-type-mismatch-pick')
  await page.getByRole('button', { name: 'Show the key and reasons' }).click()
  const word = page
    .locator('section', { has: page.getByRole('heading', { name: 'Why' }) })
    .last()
    .getByRole('button', { name: 'MRG-1' })
    .first()
  const definition = page.getByRole('tooltip')
  await word.focus()
  await expect(definition).toContainText('Prior Patient Identifier List')
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()
  await word.hover()
  // The pointer may go to what it shows, to read on.
  await definition.hover()
  await expect(definition).toBeVisible()
  const box = await definition.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})
