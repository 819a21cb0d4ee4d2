import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { killBrowser } from '#tests/journeys/kill-browser.ts'
import { fillAnswer, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

const kills = 10

declare global {
  interface Window {
    noteSaved(answered: number): void
  }
}

test('an exam survives a reload: same question, same options, same clock', async ({ page }) => {
  await startQuizFromLink(page, 'mode=exam&count=6&minutes=30&seed=journey')
  await fillAnswer(page)
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Question 2 of 6' })).toBeVisible()
  await waitForSaved(page)
  const form = page.locator('article form')
  const before = await form.textContent()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Question 2 of 6' })).toBeVisible()
  await expect(form).toHaveText(before ?? '')
  await expect(page.getByRole('timer')).toHaveText(/^(29|30):\d\d$/)
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '1')

  await page.getByRole('button', { name: /^Flag/ }).click()
  for (let at = 2; at <= 6; at += 1) {
    await page.getByRole('button', { name: /I don/ }).click()
    if (at < 6)
      await expect(page.getByRole('heading', { level: 1, name: `Question ${at + 1} of 6` })).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Review before you hand in' })).toBeVisible()
  await expect(page.getByText('6 of 6 answered, 0 unanswered, 1 flagged')).toBeVisible()
  await page.getByRole('button', { name: 'Hand in the exam' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /of 6$/ })).toBeVisible()
})

test.describe('with a browser that is killed', { tag: '@desktop' }, () => {
  // Opening Chromium twenty times on two cores takes its time.
  test.setTimeout(300_000)

  test(`nothing acknowledged is lost in ${kills} kills in the middle of an exam`, async ({ baseURL }) => {
    const address = baseURL ?? ''
    const profile = mkdtempSync(path.join(tmpdir(), 'pacs-ready-kill-'))
    let acknowledged = 0
    let acknowledgements = 0

    async function open(): Promise<{ context: BrowserContext; page: Page }> {
      const context = await chromium.launchPersistentContext(profile, chromiumLaunch())
      // The recorder outlives the browser: what the screen called saved is noted in this process.
      await context.exposeBinding('noteSaved', (_source, answered: number) => {
        acknowledged = Math.max(acknowledged, answered)
        acknowledgements += 1
      })
      await context.addInitScript(watchSaveSign)
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }

    try {
      let { context, page } = await open()
      await page.goto(address)
      await startQuizFromLinkAt(page, address, 'mode=exam&count=60&seed=killed')
      await waitForSaved(page)
      for (let kill = 1; kill <= kills; kill += 1) {
        const before = acknowledged
        const answering = answerOn(page)
        await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(before)
        await new Promise(resolve => setTimeout(resolve, (kill * 137) % 600))
        killBrowser(profile)
        await answering
        await context.close().catch(() => undefined)
        ;({ context, page } = await open())
        await page.goto(address)
        await page.getByRole('link', { name: /^Continue with question|^Go to the end/ }).click()
        await expect(page.getByRole('heading', { level: 1, name: /^Question \d+ of 60/ })).toBeVisible()
        const found = Number(await page.getByRole('progressbar').getAttribute('value'))
        expect(found, `after kill ${kill}`).toBeGreaterThanOrEqual(acknowledged)
      }
      await context.close()
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
    expect(acknowledgements).toBeGreaterThanOrEqual(kills)
  })
})

async function startQuizFromLinkAt(page: Page, address: string, setup: string): Promise<void> {
  await page.goto(`${address}/#/quiz/new/${setup}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible()
}

/** Says "I don't know" as fast as the page takes it, until the browser is gone in the middle of a click. */
async function answerOn(page: Page): Promise<void> {
  const dontKnow = page.getByRole('button', { name: /I don/ })
  const click = () =>
    dontKnow.click({ timeout: 10_000 }).then(
      () => true,
      () => false,
    )
  while (await click());
}

/** Runs in the page: whenever the sign says Saved, tells how many questions are answered then. */
function watchSaveSign(): void {
  const look = () => {
    const signs = [...document.querySelectorAll('[role="status"]')].map(sign => sign.textContent ?? '')
    const progress = document.querySelector('progress')
    if (progress !== null && signs.some(text => text.startsWith('Saved'))) {
      window.noteSaved(progress.value)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}
