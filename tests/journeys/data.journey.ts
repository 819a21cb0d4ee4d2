import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'

/** Everything the browser still holds for the app, by the browser's own lists. */
function readLeftovers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(`file ${name}`)
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`)
    const caches = (await window.caches.keys()).map(name => `cache ${name}`)
    return [...databases, ...caches, ...files, ...Object.keys(localStorage).map(key => `key ${key}`)]
  })
}

async function saveBackup(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^pacsready-.*\.pacsready-backup$/)
  return file.path()
}

test('a backup brings everything back after all was erased', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await startQuizFromLink(page, 'skills=dicom-encoding&count=3&mode=practice')
  await answerToTheEnd(page)
  await waitForSaved(page)

  await page.goto('./#/settings')
  await expect(page.getByText('3 in 1 attempt')).toBeVisible()
  const backup = await saveBackup(page)

  await page.getByLabel(/^Type ERASE to confirm/).fill('ERASE')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Everything is erased' })).toBeVisible()
  expect(await readLeftovers(page)).toEqual([])

  await page.getByRole('button', { name: 'Begin anew' }).click()
  await page.goto('./#/')
  await expect(page.getByRole('heading', { level: 1, name: 'Are you ready for the role?' })).toBeVisible()
  await page.getByRole('link', { name: 'I already used this: restore a backup' }).click()
  await page.getByLabel('Backup file to restore').setInputFiles(backup)
  await page.getByRole('button', { name: 'Add it to this device' }).click()
  await expect(page.getByText(/^Added \d+ events in 1 new attempt/)).toBeVisible()
  await expect(page.getByText('3 in 1 attempt')).toBeVisible()

  await page.getByLabel('Backup file to restore').setInputFiles(backup)
  await page.getByRole('button', { name: 'Add it to this device' }).click()
  await expect(page.getByText('Everything in this file was here already.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 in 1 attempt')).toBeVisible()
})

test('a file that is no backup is refused with a sentence', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./#/settings')
  await page.getByLabel('Backup file to restore').setInputFiles({
    name: 'holiday.pacsready-backup',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7 not ours'),
  })
  await expect(page.getByText('This is not a PACS Ready backup.')).toBeVisible()
})

test('a new learner starts with nothing of the one before', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await startQuizFromLink(page, 'skills=hl7-adt&count=2&mode=practice')
  await answerToTheEnd(page)
  await waitForSaved(page)
  await page.goto('./#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /Save the present learner/ }).click()
  await download
  await page.getByRole('button', { name: /Remove their data/ }).click()
  await expect(page.getByText('0 in 0 attempts')).toBeVisible()
})
