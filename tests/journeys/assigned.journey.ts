import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { keyFingerprint } from '#src/domain/assignment/instructor-key.ts'
import { assignedQuestions, handOut, makeInstructor } from '#tests/journeys/assigned-hand-out.ts'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { killBrowser } from '#tests/journeys/kill-browser.ts'
import { fillAnswer, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function start(page: Page): Promise<void> {
  await page.getByLabel(/^Your name/).fill('Zoë Ramírez')
  await page.getByLabel(/^Your class/).fill('4b')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(title(page, 'Question 1 of 4')).toBeVisible()
}

async function answer(page: Page, next: string | RegExp): Promise<void> {
  await fillAnswer(page)
  await page.getByRole('button', { name: /^Save and/ }).click()
  await expect(title(page, next)).toBeVisible()
}

/** Presses what saves the result file, and reads what the browser got. */
async function saveResult(page: Page): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the result file' }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('a learner opens a link, answers, reloads on the way, and hands over a sealed file', async ({
  page,
}) => {
  const instructor = await makeInstructor()
  const { link } = await handOut({ key: instructor.key })
  await page.goto('./')
  await page.goto(`./#${link}`)
  await expect(title(page, 'Week 3: worklist and orders')).toBeVisible()
  // What the link carried is in no address bar, and in no history that "back" leads to.
  expect(page.url()).not.toContain('assignment/')
  await expect(page.getByText(keyFingerprint(instructor.kid))).toBeVisible()
  await expect(page.getByText('Dr. Ada Byron').first()).toBeVisible()
  await checkScreen(page, 'assignment, before the start')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText(/^Type your name/)).toBeVisible()
  await checkScreen(page, 'assignment, without a name')

  await start(page)
  await checkScreen(page, 'assigned question')
  await answer(page, 'Question 2 of 4')
  await waitForSaved(page)
  await page.reload()
  await expect(title(page, 'Question 2 of 4')).toBeVisible()
  await page.goto('./')
  await expect(page.getByText(/, assigned, begun/)).toBeVisible()
  await page.getByRole('link', { name: 'Continue with question 2' }).click()
  await answer(page, 'Question 3 of 4')
  await answer(page, 'Question 4 of 4')
  await page.getByText('Report a problem with this question').click()
  await page.getByLabel(/goes to your instructor/).fill('Two of the options are right.')
  await page.getByRole('button', { name: 'Keep the report' }).click()
  await answer(page, 'Review before you hand in')
  await page.getByRole('button', { name: 'Hand in the exam' }).click()

  await expect(page.getByText(/^You have finished. Your score: \d(\.\d)? of 4/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Review every question' })).toBeHidden()
  await checkScreen(page, 'result to send')
  const { name, text } = await saveResult(page)
  expect(name).toMatch(/^week-3-worklist-and-orders-4b-zoe-ramirez-[\da-f]{8}\.pacsready-result$/)
  const payload = await instructor.open(text)
  expect(payload.attempt.assignment).toMatchObject({
    name: 'Zoë Ramírez',
    className: '4b',
    feedback: 'score',
  })
  expect(payload.attempt.questions).toEqual(await assignedQuestions(4))
  expect(payload.events.filter(({ type }) => type === 'response')).toHaveLength(4)
  expect(payload.events.filter(({ type }) => type === 'report')).toHaveLength(1)
  expect(payload.deviceId).toMatch(/^[\da-f]{32}$/)
  await expect(page.getByText(/attached is my result/)).toContainText(name)
  await checkScreen(page, 'result, handed over')

  // The same result again is the same to who collects it.
  const again = await saveResult(page)
  expect(again.text).not.toBe(text)
  expect((await instructor.open(again.text)).resultId).toBe(payload.resultId)

  await page.goto('./#/assigned')
  await expect(page.getByText(/finished; you may take it again/)).toBeVisible()
  await checkScreen(page, 'everything assigned')
})

test('what cannot be opened says why and leaves nothing behind', async ({ page }) => {
  const instructor = await makeInstructor()
  const other = await makeInstructor()
  const { link } = await handOut({ key: instructor.key })
  await page.goto(`./#${link.slice(0, -30)}`)
  await expect(page.getByRole('alert')).toContainText('was cut off or changed on its way')
  expect(page.url()).toMatch(/#\/assigned$/)
  await checkScreen(page, 'a broken link')

  await page.goto(`./#${link}`)
  await expect(title(page, 'Week 3: worklist and orders')).toBeVisible()
  const forged = await handOut({ key: other.key })
  await page.goto(`./#${forged.link}`)
  const warning = page.getByRole('alert')
  await expect(warning).toContainText(keyFingerprint(instructor.kid))
  await expect(warning).toContainText(keyFingerprint(other.kid))
  await checkScreen(page, 'another key')
  await page.getByRole('button', { name: 'Keep the one I have' }).click()
  await page.reload()
  await expect(page.getByText(keyFingerprint(instructor.kid))).toBeVisible()
  await expect(page.getByText(keyFingerprint(other.kid))).toBeHidden()
})

test('an assigned exam survives a killed browser', { tag: '@desktop' }, async ({ baseURL }) => {
  const address = baseURL ?? ''
  const instructor = await makeInstructor()
  const { link } = await handOut({ key: instructor.key, feedback: 'none' })
  const profile = mkdtempSync(path.join(tmpdir(), 'pacs-ready-assigned-'))
  async function open(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await chromium.launchPersistentContext(profile, chromiumLaunch())
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
  try {
    const first = await open()
    await first.page.goto(`${address}/#${link}`)
    await start(first.page)
    await answer(first.page, 'Question 2 of 4')
    await answer(first.page, 'Question 3 of 4')
    await waitForSaved(first.page)
    killBrowser(profile)
    await first.context.close().catch(() => undefined)

    const { context, page } = await open()
    await page.goto(address)
    await page.getByRole('link', { name: 'Continue with question 3' }).click()
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', '2')
    await answer(page, 'Question 4 of 4')
    await page.getByRole('button', { name: 'Skip' }).click()
    await expect(title(page, 'Review before you hand in')).toBeVisible()
    await page.getByRole('button', { name: 'Hand in the exam' }).click()
    await page.getByRole('button', { name: 'Yes, hand in' }).click()
    await expect(page.getByText('tells you how it went')).toBeVisible()
    await expect(page.getByText(/score/i)).toBeHidden()
    const payload = await instructor.open((await saveResult(page)).text)
    expect(payload.reported).toMatchObject({ answered: 3, asked: 4 })
    // No solution can be read afterwards, so what was skipped does not count as met.
    expect(payload.events.at(-1)).toMatchObject({ type: 'finish', unanswered: [] })
    await context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})
