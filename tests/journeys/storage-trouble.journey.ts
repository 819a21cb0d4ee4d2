import { expect, type CDPSession, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

const dontKnow = (page: Page) => page.getByRole('button', { name: /I don/ }).click()
const why = (page: Page) => page.getByRole('heading', { name: 'Why' })
const answered = (page: Page) => page.getByRole('progressbar')

async function answerAndGoOn(page: Page): Promise<void> {
  await dontKnow(page)
  await expect(why(page)).toBeVisible()
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(why(page)).toBeHidden()
}

// The icon is opened as a page of its own, for which the browser asks for another icon.
test.use({ allowedComplaints: [/favicon\.ico/] })

test.describe('trouble with the store', { tag: '@desktop' }, () => {
  test('without IndexedDB everything works in memory, and nothing is ever called saved', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined })
      Reflect.deleteProperty(window, 'indexedDB')
      const notes: string[] = []
      Reflect.set(window, 'signs', notes)
      new MutationObserver(() => {
        for (const sign of document.querySelectorAll('[role="status"]')) notes.push(sign.textContent)
      }).observe(document, { childList: true, subtree: true, characterData: true })
    })
    await page.goto('./')
    const banner = page.getByText('Nothing is kept.')
    await expect(banner).toBeVisible()
    await startQuizFromLink(page, 'skills=hl7-adt&count=2&mode=practice')
    await expect(banner).toBeVisible()
    await expect(page.getByText('Kept until this page closes')).toBeVisible()
    await answerAndGoOn(page)
    await dontKnow(page)
    await page.getByRole('button', { name: 'To the summary' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /of 2$/ })).toBeVisible()
    await page.getByRole('link', { name: 'See the gap report' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Gap report' })).toBeVisible()
    await expect(banner).toBeVisible()
    const signs = await page.evaluate((): unknown => Reflect.get(window, 'signs'))
    expect(signs).toContainEqual('Kept until this page closes')
    expect(signs).not.toContainEqual(expect.stringMatching(/^Saved/))

    const file = page.waitForEvent('download')
    await page
      .getByRole('button', { name: /^Save my data|^Download|backup/i })
      .first()
      .click()
    expect((await file).suggestedFilename()).toMatch(/\.pacsready-backup$/)
  })

  test('a full disk keeps the response on screen, and takes it when there is space', async ({
    page,
    baseURL,
  }) => {
    // Before anything is stored: the browser remembers for a while how much room there was.
    const browser = await page.context().newCDPSession(page)
    await limitStorage(browser, baseURL, 3_000_000)
    await startQuizFromLink(page, 'skills=hl7-adt,hl7-syntax&count=6&mode=practice')
    await waitForSaved(page)
    await answerAndGoOn(page)
    await waitForSaved(page)

    await fillStorage(page)
    await dontKnow(page)
    await expect(why(page)).toBeVisible()
    await expect(
      page.getByText('Not saved: this device is out of space. What you gave stays here.'),
    ).toBeVisible()
    await expect(answered(page)).toHaveAttribute('value', '2')
    await page.getByRole('button', { name: 'Next question' }).click()
    await dontKnow(page)
    await expect(why(page)).toBeVisible()
    await expect(answered(page)).toHaveAttribute('value', '3')

    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText(/^Not saved/)).toBeVisible()
    await limitStorage(browser, baseURL, 1_000_000_000)
    await expect(async () => {
      await page.getByRole('button', { name: 'Try again' }).click({ timeout: 1000 })
      await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    await page.reload()
    await expect(answered(page)).toHaveAttribute('value', '3')
  })

  test('settings that cannot be read fall back, and it is said', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() =>
      localStorage.setItem('pacs-ready.preferences', '{"theme":"light","questionCount":'),
    )
    await page.reload()
    const notice = page.getByText('Some stored settings could not be read')
    await expect(notice).toContainText('all of them')
    await expect(page.getByRole('link', { name: 'Start 10 questions' })).toBeVisible()

    await page.evaluate(() =>
      localStorage.setItem('pacs-ready.preferences', '{"theme":"light","questionCount":-3}'),
    )
    await page.reload()
    await expect(notice).toContainText('questions in a quiz')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await page.getByRole('button', { name: 'Keep the defaults' }).click()
    await expect(notice).toBeHidden()
    await page.reload()
    await expect(page.getByRole('link', { name: 'Start 10 questions' })).toBeVisible()
    await expect(notice).toBeHidden()
  })

  test('a store the browser emptied is noticed, and its second copy brought back', async ({ page }) => {
    await startQuizFromLink(page, 'skills=hl7-adt&count=4&mode=practice')
    await waitForSaved(page)
    for (let at = 0; at < 3; at += 1) await answerAndGoOn(page)
    await waitForSaved(page)
    const attempt = page.url()

    // The database goes, the note that it was there stays: what a browser does that clears "unused" data.
    await page.goto('about:blank')
    await page.goto(`${new URL(attempt).origin}/icon.svg`)
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('pacs-ready')
          request.onsuccess = () => resolve()
          request.onerror = () => reject(request.error ?? new Error('not deleted'))
          request.onblocked = () => reject(new Error('blocked'))
        }),
    )
    await page.goto(attempt.replace(/#.*/, ''))
    const banner = page.getByRole('alert').filter({ hasText: 'The browser lost this device’s data.' })
    await expect(banner).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Continue where you stopped' })).toBeHidden()
    await banner.getByRole('button', { name: 'Restore the second copy' }).click()
    await expect(banner).toBeHidden()
    await page.getByRole('link', { name: 'Continue with question 4' }).click()
    await expect(answered(page)).toHaveAttribute('value', '3')
    await dontKnow(page)
    await waitForSaved(page)
    await page.reload()
    await expect(answered(page)).toHaveAttribute('value', '4')
    await expect(page.getByText('The browser lost')).toBeHidden()
  })
})

/** Something else on this device takes all the space that is left, down to the last kilobyte. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('filler', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const write = (size: number) =>
      new Promise<boolean>(resolve => {
        const transaction = database.transaction('bytes', 'readwrite')
        // Random, because what can be compressed takes hardly any space.
        transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
        transaction.oncomplete = () => resolve(true)
        transaction.onabort = () => resolve(false)
      })
    for (const size of [60_000, 10_000, 1_000, 100]) while (await write(size)) continue
  })
}

/** Gives the app so many bytes. */
async function limitStorage(browser: CDPSession, address: string | undefined, quotaSize: number) {
  const { origin } = new URL(address ?? '')
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}
