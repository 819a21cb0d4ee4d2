import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { watchContext } from '#tests/journeys/watch-context.ts'

/** Three shipped questions: words to find each by, and the right and a wrong option. */
const asked = [
  {
    find: 'home phone number for this patient',
    right: 'Old address kept, phone number removed',
    wrong: 'Address removed, phone number removed',
  },
  {
    find: 'name Müller appears on the PACS',
    right: 'The sender switched to UTF-8',
    wrong: 'The network path strips the eighth bit',
  },
  {
    find: 'will share one PACS',
    right: 'puts a department letter before',
    wrong: 'by both components of the placer number',
  },
] as const

const learners = [
  { name: 'Anna Berg', className: '4b', right: [true, true, true] },
  { name: 'Ben Costa', className: '10a', right: [true, false, true] },
  { name: '=Dora+Ek', className: '10A', right: [false, false, false] },
] as const

/** A person with a browser of their own, and what that browser complained about. */
async function somebody(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, acceptDownloads: true })
  const complaints = await watchContext(context, baseURL)
  return { context, complaints, page: await context.newPage() }
}

async function saveFile(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  // A file of the browser's own goes with it.
  const kept = test.info().outputPath((await download).suggestedFilename())
  await (await download).saveAs(kept)
  return kept
}

async function makeKey(page: Page): Promise<void> {
  await page.goto('./#/keys')
  await page.getByLabel('What it is for').fill('Bootcamp')
  await page.getByRole('button', { name: 'Take these words' }).click()
  await page.getByRole('button', { name: 'Make the key' }).click()
  await saveFile(page, 'Save the backup file')
  await page.getByRole('button', { name: 'The file and the passphrase are safe' }).click()
  await expect(page.getByText(/^Ready: its backup was saved/)).toBeVisible()
}

/** Writes the assignment and returns its link and the address of its page. */
async function handOut(page: Page): Promise<string> {
  await page.goto('./#/assignments/new')
  await page.getByLabel('Title', { exact: true }).fill('HL7, week 1')
  await page.getByLabel('Your name, as learners know you').fill('Ms Adler')
  await page.getByRole('radio', { name: /^Single questions/ }).check()
  for (const { find } of asked) {
    await page.getByLabel('Search in questions').fill(`"${find}"`)
    await page
      .getByRole('list', { name: 'Questions found' })
      .getByRole('checkbox', { name: new RegExp(find) })
      .check()
  }
  await page.getByRole('checkbox', { name: 'Their class' }).check()
  await page.getByLabel('Results are sealed to').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Hand out', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'HL7, week 1' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^QR code/ }).first()).toBeVisible()
  return page.getByLabel('Link of the assignment').inputValue()
}

async function takeIt(
  page: Page,
  link: string,
  { name, className, right }: (typeof learners)[number],
): Promise<string> {
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'HL7, week 1' })).toBeVisible()
  expect(page.url()).not.toContain('assignment/')
  await page.getByLabel('Your name, as your instructor knows you').fill(name)
  await page.getByLabel('Your class or group').fill(className)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (let at = 1; at <= asked.length; at += 1) {
    await expect(page.getByRole('heading', { level: 1, name: `Question ${at} of 3` })).toBeVisible()
    // In another order in each attempt.
    const form = page.locator('article form')
    await expect(form.locator('input[data-option]').first()).toBeVisible()
    const text = (await form.textContent()) ?? ''
    const nth = asked.findIndex(question => text.includes(question.right))
    const question = asked[nth]
    if (question === undefined) throw new Error(`Question ${at} is none of those assigned`)
    const wanted = right[nth] === true ? question.right : question.wrong
    await form.locator('label').filter({ hasText: wanted }).click()
    await page.getByRole('button', { name: /^Save and (?:next|review)$/ }).click()
    if (at === 2) {
      await waitForSaved(page)
      await page.reload()
    }
  }
  await page.getByRole('button', { name: 'Hand in the exam' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^HL7, week 1/ })).toBeVisible()
  return saveFile(page, 'Save the result file')
}

test(
  'an instructor hands out a link, learners send sealed results, a key is corrected and everything scored again',
  { tag: '@desktop' },
  async ({ browser, baseURL, page }) => {
    const address = baseURL ?? ''
    test.setTimeout(180_000)
    await makeKey(page)
    const link = await handOut(page)
    const collectAddress = await page.getByRole('link', { name: 'Collect results' }).getAttribute('href')

    const files: string[] = []
    for (const learner of learners) {
      const person = await somebody(browser, address)
      files.push(await takeIt(person.page, link, learner))
      expect(person.complaints).toEqual([])
      await person.context.close()
    }

    const beside = await page.context().newPage()
    await beside.goto(`./${(collectAddress ?? '').replace('/collect', '')}`)
    await expect(beside.getByText(/^No result of this version/)).toBeVisible()

    await page.goto(`./${collectAddress ?? ''}`)
    await page.getByLabel('Files or zips').setInputFiles(files)
    const results = page.getByRole('list', { name: 'Results, worst first' })
    for (const { name } of learners) await expect(results.getByText(name)).toBeVisible()
    for (const { name, right } of learners) {
      const result = results.getByRole('listitem').filter({ hasText: name })
      await expect(result.getByText(`${right.filter(Boolean).length} of 3`)).toBeVisible()
    }
    // The other tab has seen it, without being asked.
    for (const { name } of learners)
      await expect(beside.getByRole('grid').getByRole('link', { name })).toBeVisible()
    await beside.close()
    // Safe to repeat.
    await page.getByLabel('Files or zips').setInputFiles(files)
    await expect(page.getByText(/3 .*here already|already here/)).toBeVisible()
    await expect(results.getByRole('listitem')).toHaveCount(learners.length)

    await checkScreen(page, 'collect')
    await page.getByRole('link', { name: 'Recalibration', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Recalibration' })).toBeVisible()
    await checkScreen(page, 'recalibration')
    await page.getByRole('link', { name: 'Questions', exact: true }).click()
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await checkScreen(page, 'question analysis')
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Correct the key…' }).click()
    await checkScreen(page, 'correcting a key')
    const dialog = page.getByRole('dialog', { name: 'Correct the key' })
    await dialog.locator('label').filter({ hasText: asked[0].wrong }).click()
    await expect(dialog.getByRole('status')).toHaveText(
      'With this key 1 student gets more and 2 students get less.',
    )
    await dialog.getByLabel('Why').fill('The rule of this site is another one.')
    await dialog.getByRole('button', { name: 'Correct and score again' }).click()
    await expect(page.getByText(/^Key corrected since/)).toBeVisible()

    await page.getByRole('link', { name: 'Gap map', exact: true }).click()
    await expect(page.getByText('Anna Berg').first()).toBeVisible()
    // Nobody can read a question in the time a script takes.
    await expect(page.getByText(/responses were given too fast to count, in \d skills? and by/)).toBeVisible()
    const scores = await readFile(await saveFile(page, 'Scores (CSV)'), 'utf8')
    expect(scores).toContain('"Anna Berg, 4b"')
    // F51: a name is no formula.
    expect(scores).toContain(`"'=Dora+Ek, 10A"`)
    const workbook = await readFile(await saveFile(page, 'All as a workbook (XLSX)'))
    expect(workbook.subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04', 'latin1'))
    await checkScreen(page, 'gap map')
    await expect(page.getByText(/^Everything here is pooled over 2 classes\./)).toBeVisible()
    await page.getByRole('link', { name: 'See them side by side' }).click()
    const parts = page.getByRole('table', { name: /^Parts of the class side by side/ })
    await expect(parts.getByRole('columnheader', { name: /^10A ?2 students/ })).toBeVisible()
    await checkScreen(page, 'side by side')
    expect(await readFile(await saveFile(page, 'Side by side (CSV)'), 'utf8')).toContain('"4b"')
    await page.getByRole('link', { name: 'Gap map', exact: true }).click()
    // Past reports untouched: the scores before the correction, on every page, by address and by the way back.
    const moment = page.getByLabel('Scores as of')
    await moment.selectOption({ index: 1 })
    await expect(page.getByText('Earlier scores.')).toBeVisible()
    await expect(page).toHaveURL(/~\d+$/)
    await checkScreen(page, 'gap map, earlier scores')
    await page.getByRole('link', { name: 'Collect', exact: true }).click()
    const benBefore = results.getByRole('listitem').filter({ hasText: 'Ben Costa' })
    await expect(benBefore.getByText('2 of 3')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Earlier scores.')).toBeVisible()
    await expect(benBefore.getByText('2 of 3')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the scores of now' }).click()
    await expect(benBefore.getByText('1 of 3')).toBeVisible()
    await page.goBack()
    await expect(benBefore.getByText('2 of 3')).toBeVisible()
    await page.getByRole('link', { name: 'Gap map', exact: true }).click()
    await page.getByLabel('Hide names').check()
    await expect(page.getByText('Anna Berg')).toHaveCount(0)
  },
)
