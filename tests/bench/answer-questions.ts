import type { Page } from '@playwright/test'
import { momentsOf } from '#tests/bench/bench-page.ts'
import { paths } from '#src/domain/paths.ts'
import { fillAnswer } from '#tests/journeys/quiz-steps.ts'

/** How many questions one quiz may have at most. */
const longestQuiz = 50

/** A person's finger stays down for about so long; without it pressing and releasing come as one burst. */
export const pressMs = 80

/**
 * Answers `count` questions in practice quizzes, drawn by seed, and waits for each feedback. Clicks come as real input,
 * without Playwright's checks, which would work in the page within the measured time.
 */
export async function answerQuestions(page: Page, origin: string, count: number): Promise<void> {
  for (let done = 0, quiz = 1; done < count; quiz += 1) {
    const length = Math.min(longestQuiz, count - done)
    await page.goto(`${origin}/#${paths.newQuiz({ mode: 'practice', count: length, seed: `bench-${quiz}` })}`)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    for (let at = 1; at <= length; at += 1, done += 1) {
      await page.getByRole('heading', { level: 1, name: `Question ${at} of ${length}` }).waitFor()
      await fillAnswer(page)
      await page.getByRole('button', { name: 'Submit' }).click({ force: true, delay: pressMs })
      await momentsOf(page, 'outcome-painted', done + 1)
      await page.getByRole('button', { name: /^(?:Next question|To the summary)$/ }).click()
    }
  }
}
