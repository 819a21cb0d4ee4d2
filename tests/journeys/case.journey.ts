import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { playCase, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { shippedQuestions } from '#tests/journeys/shipped-questions.ts'

const form = (page: Page) => page.locator('article form')
const actions = (page: Page) => form(page).locator('button[data-action]')

test('a case is played by its expert, closed in the middle, gone on with, and compared', async ({ page }) => {
  const cases = (await shippedQuestions()).filter(question => question.kind === 'branching-case')
  const longest = cases.toSorted((a, b) => b.expert.length - a.expert.length)[0]
  if (longest === undefined) throw new Error('no case is shipped')
  const { id, expert } = longest
  await startQuizFromLink(page, `questions=${id}&mode=practice`)
  const done = form(page).locator('h2[tabindex]')
  const middle = Math.ceil(expert.length / 2)
  for (const [at, action] of expert.slice(0, middle).entries()) {
    await form(page).locator(`button[data-action="${action}"]`).click()
    await expect(done).toHaveCount(at + 1)
    await expect(done.last()).toBeFocused()
  }
  await waitForSaved(page)
  const before = await form(page).textContent()
  await page.reload()
  await expect(done).toHaveCount(middle)
  await expect(form(page)).toHaveText(before ?? '')

  for (const action of expert.slice(middle))
    await form(page).locator(`button[data-action="${action}"]`).click()
  await expect(form(page).getByText(/^The case is over: solved/)).toBeVisible()
  await expect(actions(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.locator('[data-outcome] h2')).toHaveText('Right')
  const taken = page.getByRole('region', { name: 'Your way' })
  await expect(taken.getByText('As the expert')).toHaveCount(expert.length)
  await expect(page.getByRole('region', { name: 'The way of an expert' })).toBeVisible()
})

test(
  'every case shipped can be played to an end and explains itself',
  { tag: '@desktop' },
  async ({ page }) => {
    test.slow()
    const cases = (await shippedQuestions()).filter(question => question.kind === 'branching-case')
    expect(cases.length).toBeGreaterThan(0)
    for (const { id } of cases) {
      await startQuizFromLink(page, `questions=${id}&mode=practice`)
      await expect(actions(page).first()).toBeVisible()
      await playCase(actions(page), action => action.click())
      await page.getByRole('button', { name: 'Submit' }).click()
      await expect(page.getByRole('table', { name: 'What makes the score' })).toBeVisible()
    }
  },
)
