import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startDefaultQuiz, waitForSaved } from '#tests/journeys/quiz-steps.ts'

test(
  'a second tab only reads until it is told to continue here',
  { tag: '@desktop' },
  async ({ context }) => {
    const first = await context.newPage()
    await first.goto('./')
    await startDefaultQuiz(first)
    await waitForSaved(first)

    const second = await context.newPage()
    await second.goto(first.url())
    await expect(second.getByText('This attempt is open in another tab')).toBeVisible()
    await expect(second.getByRole('button', { name: 'Submit' })).toBeHidden()

    await first.getByRole('button', { name: /I don/ }).click()
    await expect(first.getByRole('heading', { name: 'Why' })).toBeVisible()
    // The reading tab follows what the writing one saved.
    await expect(second.getByRole('heading', { name: 'Why' })).toBeVisible()

    await second.getByRole('button', { name: 'Continue here' }).click()
    await expect(second.getByRole('button', { name: 'Next question' })).toBeVisible()
    await expect(first.getByText('This attempt is open in another tab')).toBeVisible()

    await second.getByRole('button', { name: 'Next question' }).click()
    await second.getByRole('button', { name: /I don/ }).click()
    await waitForSaved(second)
    await second.reload()
    await expect(second.getByRole('progressbar')).toHaveAttribute('value', '2')
  },
)
