import { expect, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, fillAnswer, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { oneOfEach } from '#tests/journeys/shipped-questions.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function goTo(page: Page, route: string): Promise<void> {
  await page.goto(`./#${route}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens everything that can be opened: what is in it is part of the screen. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

test('screens of a first visit', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'By bank' })).toBeVisible()
  await checkScreen(page, 'home, first visit')

  await page.getByRole('link', { name: 'Choose bank, skills, exam…' }).click()
  await expect(title(page, 'Take a quiz')).toBeVisible()
  await checkScreen(page, 'set-up')
  await page.getByRole('radio', { name: 'Choose banks or skills' }).check()
  await page.getByRole('radio', { name: /^Exam/ }).check()
  await page.getByRole('checkbox', { name: 'Time limit' }).check()
  await page.getByRole('spinbutton', { name: /^Minutes/ }).fill('0')
  await openDetails(page)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('Give whole minutes from 1 to 600.')).toBeVisible()
  await checkScreen(page, 'set-up, everything open')

  await goTo(page, '/report')
  await checkScreen(page, 'report, empty')
  await goTo(page, '/report/hl7-adt')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await checkScreen(page, 'skill, empty')
  await goTo(page, '/nowhere')
  await checkScreen(page, 'not found')
  await goTo(page, `/quiz/${'0'.repeat(32)}/1`)
  await expect(title(page, 'This attempt cannot be shown')).toBeVisible()
  await checkScreen(page, 'attempt that is not here')
})

test('screens about the app', async ({ page }) => {
  await page.goto('./')
  for (const route of ['/settings', '/methods', '/roles', '/roles/cpas-associate']) {
    await goTo(page, route)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await openDetails(page)
    await checkScreen(page, route)
  }
  await goTo(page, '/roles')
  await page.getByRole('button', { name: /copy: PACS associate/ }).click()
  await expect(title(page, /my copy/)).toBeVisible()
  await checkScreen(page, 'role, to be changed')

  await goTo(page, '/banks')
  await expect(page.getByText(/^All \d+ questions$/)).toBeVisible()
  await checkScreen(page, 'question bank')
  await page.getByRole('searchbox').fill('xyzzy')
  await expect(page.getByText('Nothing fits.')).toBeVisible()
  await checkScreen(page, 'question bank, nothing found')

  const [question] = await oneOfEach()
  await goTo(page, `/question/${question?.id}`)
  await checkScreen(page, 'single question')
  await page.getByRole('button', { name: 'Show the key and reasons' }).click()
  await openDetails(page)
  await checkScreen(page, 'single question, with its key')
})

for (const half of [0, 1]) {
  test(`screens of every kind of question, before and after, half ${half + 1}`, async ({ page }) => {
    const questions = (await oneOfEach()).filter((_, at) => at % 2 === half)
    const ids = questions.map(({ id }) => id)
    await startQuizFromLink(page, `questions=${ids.join(',')}&mode=practice&seed=screens`)
    for (const [at, { id, kind }] of questions.entries()) {
      await expect(title(page, `Question ${at + 1} of ${questions.length}`)).toBeVisible()
      await fillAnswer(page)
      await checkScreen(page, `${kind} ${id}`)
      await page.getByRole('button', { name: 'Submit' }).click()
      await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible()
      await openDetails(page)
      await checkScreen(page, `${kind} ${id}, feedback`)
      await page.getByRole('button', { name: /^(?:Next question|To the summary)$/ }).click()
    }
    await expect(title(page, /of \d+$/)).toBeVisible()
    await checkScreen(page, 'summary')
  })
}

test('screens of an exam and of what comes of it', async ({ page }) => {
  await startQuizFromLink(page, 'skills=hl7-adt,hl7-syntax&count=3&mode=exam&minutes=1&seed=screens')
  await expect(page.getByRole('timer')).toBeVisible()
  await page.getByRole('button', { name: /Flag$/ }).click()
  await checkScreen(page, 'exam question, little time left')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await checkScreen(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'PACS Ready' }).click()
  await expect(page.getByRole('heading', { name: 'Continue where you stopped' })).toBeVisible()
  await checkScreen(page, 'home, with an open exam')
  await page.getByRole('link', { name: 'Review or hand in' }).click()
  await page.getByRole('button', { name: 'Hand in the exam' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await checkScreen(page, 'exam review, with its warning')
  await page.getByRole('button', { name: 'Yes, hand in' }).click()
  await expect(title(page, /of 3$/)).toBeVisible()
  await checkScreen(page, 'exam summary')
})

test('screens with data', async ({ page }) => {
  // What is given faster than it can be read does not count.
  await page.clock.install()
  await startQuizFromLink(
    page,
    'skills=hl7-adt,hl7-syntax,dicom-web,dicom-encoding&count=10&mode=practice&seed=data',
  )
  await answerToTheEnd(page, () => page.clock.fastForward(120_000))
  await waitForSaved(page)
  await goTo(page, '/')
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await checkScreen(page, 'home, with data')
  await goTo(page, '/report')
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
  await openDetails(page)
  await checkScreen(page, 'report, with data')
  await goTo(page, '/report/hl7-adt')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await openDetails(page)
  await checkScreen(page, 'skill, with data')
})
