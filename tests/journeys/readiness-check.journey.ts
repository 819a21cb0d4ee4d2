import { expect, type Locator, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { fillAnswer, waitForSaved } from '#tests/journeys/quiz-steps.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const over = (page: Page) => title(page, /^\d+ of \d+ skills? settled$/)
const stem = (page: Page) => page.locator('article form > div').first()

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 150; step += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target.toString()} cannot be reached with Tab`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Waits for the question with this number, or for the result; true at the result. */
async function isOverBefore(page: Page, number: number): Promise<boolean> {
  const question = title(page, `Question ${number}`).and(page.locator('article:has(form) h1'))
  await expect(question.or(over(page))).toBeVisible()
  return over(page).isVisible()
}

test('a skill is checked by keyboard, gone on with after a reload, and reviewed', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/check/scope/dicom-web')
  await expect(title(page, 'Readiness check')).toBeVisible()
  await expect(
    page.getByRole('radio', { name: /^Skills of my choice 1 skill: about 4 questions/ }),
  ).toBeChecked()
  // Longer than usual, so that the verdict comes before the end of the budget.
  await tabTo(page, page.getByRole('radio', { name: /^Usual/ }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Until nothing more/ })).toBeChecked()
  await press(page, page.getByRole('button', { name: 'Start the check' }))
  await expect(title(page, 'Question 1')).toBeFocused()
  await expect(page.getByText('0 of 1 skill settled')).toBeVisible()

  let given = 0
  while (!(await isOverBefore(page, given + 1))) {
    await page.clock.fastForward(90_000)
    await expect(page.getByRole('heading', { name: 'Why' })).toHaveCount(0)
    if (given === 1) {
      const asked = await stem(page).textContent()
      await waitForSaved(page)
      await page.reload()
      await expect(title(page, 'Question 2')).toBeFocused()
      await expect(stem(page)).toHaveText(asked ?? '')
      await page.goBack()
      await expect(title(page, 'Readiness check')).toBeVisible()
      await page.goForward()
      await expect(title(page, 'Question 2')).toBeFocused()
      await expect(stem(page)).toHaveText(asked ?? '')
      await page.clock.fastForward(90_000)
    }
    await press(page, page.getByRole('button', { name: 'I don’t know' }))
    given += 1
    expect(given).toBeLessThan(11)
  }
  expect(given).toBeGreaterThanOrEqual(3)
  await expect(page.getByRole('region', { name: 'Settled' })).toContainText('Below')
  await expect(page.getByText('Every skill in the check has its verdict.')).toBeVisible()

  await press(page, page.getByRole('link', { name: 'Review all questions' }))
  await expect(title(page, /^Review: /)).toBeVisible()
  await expect(page.getByText(`${given} of ${given} answered`)).toBeVisible()
  await press(page, page.getByRole('link', { name: /^1 / }).first())
  await expect(title(page, /^Question 1 of/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(over(page)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Settled' })).toContainText('Below')
})

test('screens of a readiness check, from its price to what stays open', async ({ page }) => {
  await page.clock.install()
  await page.goto('./#/check/scope')
  await expect(page.getByRole('radio', { name: /30 skills: about 120 questions/ })).toBeChecked()
  await checkScreen(page, 'scope of a check')
  await page.getByRole('radio', { name: /^Soft skills/ }).check()
  await expect(page.getByRole('radio', { name: /^Usual/ })).toHaveAccessibleName(/of [3-9] skills$/)
  await page.getByRole('button', { name: 'Start the check' }).click()
  expect(await isOverBefore(page, 1)).toBe(false)
  await fillAnswer(page)
  // Too fast to have read it.
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await isOverBefore(page, 2)).toBe(false)
  await expect(page.getByText(/^The last response came faster/)).toBeVisible()
  await checkScreen(page, 'question of a check')
  await page.clock.fastForward(90_000)
  await fillAnswer(page)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await isOverBefore(page, 3)).toBe(false)
  await waitForSaved(page)

  await page.goto('./#/')
  await expect(page.getByText(/2 questions so far/)).toBeVisible()
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await expect(title(page, 'Question 3')).toBeVisible()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await checkScreen(page, 'stopping a check')
  await page.getByRole('button', { name: 'Stop and see the result' }).click()
  await expect(over(page)).toBeVisible()
  await expect(page.getByText(/1 response came faster/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Still open' }).getByRole('listitem').first()).toBeVisible()
  await checkScreen(page, 'result of a check')
  await page.getByRole('link', { name: /^Check (?:this one|these \d+) further$/ }).click()
  await expect(page.getByRole('radio', { name: /^Skills of my choice \d skills?: about/ })).toBeChecked()
})
