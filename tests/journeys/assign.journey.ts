import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Makes a key with the words offered and says where its backup went; gives the words and the file. */
async function makeKey(page: Page) {
  await page.getByLabel('What it is for').fill('PACS bootcamp, spring 2027')
  await page.getByRole('button', { name: 'Take these words' }).click()
  const words = await page.getByLabel('Passphrase of its backup').inputValue()
  await page.getByRole('button', { name: 'Make the key' }).click()
  await expect(page.getByRole('heading', { name: 'PACS bootcamp, spring 2027' })).toBeFocused()
  await checkScreen(page, 'keys, backup not saved')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the backup file' }).click()
  const file = await (await downloading).path()
  await page.getByRole('button', { name: 'The file and the passphrase are safe' }).click()
  await expect(page.getByText(/^Ready: its backup was saved/)).toBeVisible()
  return { words, file }
}

test('an instructor makes a key, writes an assignment and hands it out', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await page.getByRole('link', { name: 'For instructors' }).click()
  await expect(title(page, 'Assignments')).toBeVisible()
  await checkScreen(page, 'assignments, empty')

  await page.getByRole('link', { name: 'Make a key' }).click()
  await expect(title(page, 'Keys for results')).toBeVisible()
  const { words, file } = await makeKey(page)
  await page.getByLabel('Backup file of a key').setInputFiles(file)
  await page.getByLabel('Its passphrase').fill(`${words} not`)
  await page.getByRole('button', { name: 'Open the backup' }).click()
  await expect(page.getByText(/the passphrase is wrong or the file is damaged/)).toBeVisible()
  await page.getByLabel('Its passphrase').fill(words)
  await page.getByRole('button', { name: 'Open the backup' }).click()
  await expect(page.getByText(/File and passphrase are good/)).toBeVisible()
  await checkScreen(page, 'keys, ready')

  await page.getByRole('link', { name: 'To the assignments' }).click()
  await page.getByRole('link', { name: 'Write an assignment' }).click()
  await page.getByRole('button', { name: 'Hand out' }).click()
  await expect(page.getByRole('heading', { name: /Not handed out yet: 3 things/ })).toBeFocused()
  await checkScreen(page, 'form, with problems')
  await page.getByRole('button', { name: 'Give the assignment a title.' }).click()
  await page.keyboard.type('Week 3: HL7 in the morning')
  await page.getByLabel('Your name, as learners know you').fill('Dr. Anna Berger')
  await page.getByRole('checkbox', { name: 'All of HL7 and integration' }).check()
  await page.getByLabel('How many questions').fill('6')
  await page.getByLabel('By the clocks of').selectOption('Europe/Vienna')
  await page.getByLabel('Opens').fill('2026-01-01T08:00')
  await page.getByLabel('Closes').fill('2199-03-29T18:00')
  await page.getByLabel('Time limit').check()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

  // What was written is there after the page was closed in the middle of it.
  await page.reload()
  await expect(page.getByLabel('Title')).toHaveValue('Week 3: HL7 in the morning')
  await expect(page.getByLabel('Closes')).toHaveValue('2199-03-29T18:00')
  await checkScreen(page, 'form, filled')

  await page.getByRole('button', { name: 'Preview as a learner' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1 of 6' })).toBeVisible()
  await expect(page.getByText('Closes', { exact: true })).toBeVisible()
  await checkScreen(page, 'preview')
  await page.getByRole('button', { name: 'Back to the form' }).click()

  await page.getByRole('button', { name: 'Hand out' }).click()
  await expect(title(page, 'Week 3: HL7 in the morning')).toBeVisible()
  const link = await page.getByLabel('Link of the assignment').inputValue()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await expect(page.getByRole('img', { name: /^QR code of the link/ })).toBeVisible()
  const fingerprint = /\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/.exec(
    await page.getByRole('group', { name: 'The slip' }).innerText(),
  )?.[0]
  await checkScreen(page, 'handed out')

  await page
    .getByLabel('Add learners')
    .fill('Name\tClass\tExtra minutes\nZoë Brown\t4b\t15\nAnn Lee\t4b\t\n\t4b\t')
  await page.getByRole('button', { name: 'Add these' }).click()
  await expect(page.getByText('2 were added.')).toBeVisible()
  await expect(page.getByText(/^Line 4: /)).toBeVisible()
  await page.getByRole('button', { name: 'Copy the link of Zoë Brown' }).click()
  const ownLink = await page.evaluate(() => navigator.clipboard.readText())
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the assignment file' }).click()
  const handOut = await (await saving).path()
  expect(JSON.parse(readFileSync(handOut, 'utf8'))).toMatchObject({ format: 'pacsready-assignment' })
  await checkScreen(page, 'handed out, with a roster')

  // A learner opens the link of her own in a browser of her own.
  const learner = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()
  await learner.goto(ownLink)
  await expect(title(learner, 'Week 3: HL7 in the morning')).toBeVisible()
  await expect(learner.getByText('Dr. Anna Berger').first()).toBeVisible()
  await expect(learner.getByText(fingerprint ?? 'no fingerprint').first()).toBeVisible()
  await expect(learner.getByText(/60 minutes from the start, 15 of them extra for you/)).toBeVisible()
  await learner.context().close()

  await page.getByRole('link', { name: /^Change it/ }).click()
  await expect(page.getByText(/^Version 1 was handed out/)).toBeVisible()
  await page.getByRole('button', { name: 'Draw other questions' }).click()
  await page.getByRole('button', { name: 'Hand out as a new version' }).click()
  await expect(page.getByRole('cell', { name: '2', exact: true })).toBeVisible()
  expect(await page.getByLabel('Link of the assignment').inputValue()).not.toBe(link)
  await expect(page.getByRole('listitem', { name: 'Zoë Brown, 4b' })).toBeVisible()

  await page.getByRole('link', { name: 'All assignments' }).click()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Week 3: HL7 in the morning (copy)')
  await page.goto('./#/assignments')
  await expect(page.getByText(/^Open until Fri, 29 Mar 2199, 18:00 \(Europe\/Vienna\)$/)).toBeVisible()
  await checkScreen(page, 'assignments')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(/was deleted/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /\(copy\)$/ })).toBeVisible()
})
