import { type Browser, expect, type Page } from '@playwright/test'
import { checkPaper } from '#tests/journeys/check-paper.ts'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { watchContext } from '#tests/journeys/watch-context.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** A new session of 15 minutes from the role's set, held this way. */
async function beginInPair(page: Page, way: string): Promise<void> {
  await page.goto('./#/interview/new')
  await page.getByLabel('15 minutes').check()
  await page.getByLabel(/^A ready set/).check()
  await page.getByLabel(way).check()
  await page.getByLabel('Name of the candidate').fill('Ada')
  await page.getByLabel('Name of the interviewer').fill('Grace')
  await button(page, 'Begin the interview').click()
  await expect(heading(page, 'Before you begin')).toBeVisible()
}

/** Rates every criterion on screen with this level. */
async function rateAll(page: Page, level: number): Promise<void> {
  const radios = page.getByRole('radio', { name: new RegExp(`^${level}`) })
  for (const radio of await radios.all()) await radio.check()
}

/** Goes through the questions as the interviewer, with a note and a rating each. */
async function interview(
  page: Page,
  level: number,
  seen: (question: string) => Promise<void>,
): Promise<void> {
  for (let number = 1; ; number += 1) {
    await expect(heading(page, new RegExp(`^Question ${number} of`))).toBeVisible()
    await seen((await page.locator('main p').first().textContent()) ?? '')
    await button(page, 'The candidate begins to speak').click()
    await page.getByLabel('Note, kept with the time').fill(`Said something of ${number}.`)
    await page.keyboard.press('Enter')
    await rateAll(page, level)
    const last = button(page, 'Answered, end the interview')
    const isLast = await last.isVisible()
    await (isLast ? last : button(page, 'Answered, next question')).click()
    if (isLast) return
  }
}

/** Rates one answer after the other with this level. */
async function rateAnswers(page: Page, level: number): Promise<void> {
  for (let number = 1; ; number += 1) {
    await expect(heading(page, new RegExp(`^Rate your answer ${number} of`))).toBeVisible()
    await rateAll(page, level)
    const next = button(page, 'Next answer')
    if (!(await next.isVisible())) return
    await next.click()
  }
}

/** What was rated while listening needs no more: the page opens at the last answer. */
async function finishRating(page: Page): Promise<void> {
  await expect(heading(page, /^Rate (?:your|the) answer (\d+) of \1$/)).toBeVisible()
  await button(page, 'Finish the rating').click()
  await expect(heading(page, 'Your rating is finished')).toBeVisible()
}

test('two windows of one browser: asked in one, shown in the other, rated blind, revealed, debriefed and printed @desktop', async ({
  page,
}) => {
  await beginInPair(page, 'In pair, at this device')
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Open the candidate’s window' }).click()
  const candidate = await opening
  await expect(heading(candidate, 'The interview begins soon')).toBeVisible()
  await button(page, 'Ask the first question').click()
  await page.bringToFront()
  await checkScreen(page, 'interviewer')

  await interview(page, 2, async question => {
    await expect(candidate.getByText(question)).toBeVisible()
    // Nothing to rate by is in the candidate's window while the question is open.
    await expect(candidate.getByRole('radio')).toHaveCount(0)
  })
  await expect(heading(candidate, 'Not both have rated yet')).toBeVisible()

  await page.getByRole('link', { name: 'Rate as the interviewer' }).click()
  await finishRating(page)
  await candidate.getByRole('link', { name: 'Rate as the candidate' }).click()
  // The interviewer's notes and levels are not there: nothing is chosen yet.
  await expect(candidate.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(candidate.getByText('Said something of 1.')).toHaveCount(0)
  await page.getByRole('link', { name: 'How it goes on' }).click()
  await expect(page.getByText('Candidate: has not finished rating')).toBeVisible()
  await candidate.reload()
  await rateAnswers(candidate, 4)
  await finishRating(candidate)

  // Behind the other window nothing is drawn, and colours stay between two themes.
  await page.bringToFront()
  await expect(heading(page, 'Both ratings side by side')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'candidate 2 higher' }).first()).toBeVisible()
  await expect(page.getByText('Said something of 1.')).toBeVisible()
  await checkScreen(page, 'reveal')

  await page.getByRole('link', { name: 'Go to the debrief' }).click()
  await page.getByLabel('What went well and should stay').fill('Asked about the scope first.')
  await page
    .getByText(/suggestions from the ratings/)
    .last()
    .click()
  await button(page, /^Add to Start:/)
    .first()
    .click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await checkScreen(page, 'debrief')
  await checkPaper(page, 'debrief', 1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('listitem').getByText('Asked about the scope first.')).toBeVisible()
  await expect(button(page, 'Print')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.reload()
  await expect(page.getByLabel('What went well and should stay')).toHaveValue('Asked about the scope first.')
  await checkSealing(page)
  await page
    .getByRole('link', { name: /^Drill 5 questions/ })
    .first()
    .click()
  await expect(heading(page, 'Take a quiz')).toBeVisible()
})

/** Seals the debrief on screen to a key of this browser, reads it from the file, and goes back. */
async function checkSealing(page: Page): Promise<void> {
  const debrief = page.url()
  await expect(page.getByText('Seal it for an instructor')).toHaveCount(0)
  await page.goto('./#/keys')
  await page.getByLabel('What it is for').fill('Spring course')
  await button(page, 'Take these words').click()
  await button(page, 'Make the key').click()
  await expect(page.getByRole('heading', { name: 'Spring course' })).toBeFocused()
  await page.goto(debrief)
  await expect(page.getByRole('radio', { name: /^Spring course \(your own key\) [\w-]{19}$/ })).toBeChecked()
  await checkScreen(page, 'debrief to be sealed')
  const saving = page.waitForEvent('download')
  await button(page, 'Save the sealed debrief').click()
  const path = await (await saving).path()
  await page.goto('./#/interview/open')
  await page.getByLabel('Session file').setInputFiles(path)
  await expect(heading(page, 'A debrief sealed for you')).toBeVisible()
  await expect(page.getByText('Asked about the scope first.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await checkScreen(page, 'sealed debrief')
  await page.goto(debrief)
  await expect(heading(page, 'Debrief')).toBeVisible()
}

/** A person with a browser of their own, and what that browser complained about. */
async function somebody(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, acceptDownloads: true })
  const complaints = await watchContext(context, baseURL)
  return { context, complaints, page: await context.newPage() }
}

async function linkOf(page: Page, what: string): Promise<string> {
  return (await page.getByRole('group', { name: `Link of the ${what}` }).textContent()) ?? ''
}

test('two devices: invitation, self-rating and debrief go as links, and only the candidate has a mark of it @phone', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? ''
  const [grace, ada] = [await somebody(browser, base), await somebody(browser, base)]
  await beginInPair(grace.page, 'In pair, on two devices')
  const invitation = await linkOf(grace.page, 'invitation')
  await button(grace.page, 'Ask the first question').click()

  // As a mail program passes it on that escapes what stands behind the hash.
  const [place = '', payload = ''] = invitation.split('#')
  await ada.page.goto(`${place}#${payload.replaceAll('/', '%2F')}`)
  await expect(heading(ada.page, /^Question 1 of/)).toBeVisible()
  expect(new URL(ada.page.url()).hash).toMatch(/^#\/interview\/[0-9a-f]{32}\/candidate$/)
  await checkScreen(ada.page, 'candidate')
  await interview(grace.page, 3, async question => {
    await expect(ada.page.getByText(question)).toBeVisible()
    await ada.page.getByRole('button', { name: 'Start speaking', exact: true }).click()
    await button(ada.page, /^Done/).click()
  })

  await ada.page.getByRole('link', { name: 'Rate as the candidate' }).click()
  await rateAnswers(ada.page, 5)
  await finishRating(ada.page)
  await ada.page.getByRole('link', { name: 'How it goes on' }).click()
  const selfRating = await linkOf(ada.page, 'self-rating')

  // Opened before the interviewer has rated, it shows nothing.
  await grace.page.goto(selfRating)
  await expect(heading(grace.page, 'Not both have rated yet')).toBeVisible()
  await grace.page.getByRole('link', { name: 'Rate as the interviewer' }).click()
  await finishRating(grace.page)
  await grace.page.getByRole('link', { name: 'See both side by side' }).click()
  await grace.page.getByRole('link', { name: 'Go to the debrief' }).click()
  await grace.page.getByLabel('What was missing').fill('Name who must be told.')
  await expect(grace.page.getByText(/^Saved/)).toBeVisible()
  const debrief = await linkOf(grace.page, 'debrief')

  await ada.page.goto(debrief)
  await expect(heading(ada.page, 'Debrief')).toBeVisible()
  await expect(ada.page.getByText('Name who must be told.')).toBeVisible()
  await checkScreen(ada.page, 'debrief-received')

  // The same again, and somebody else's: nothing changes, and it says so.
  await grace.page.goto(debrief)
  await expect(grace.page.getByRole('alert')).toContainText('made in this browser')
  await grace.page.goto(`${selfRating.slice(0, -9)}`)
  await expect(grace.page.getByRole('alert')).toContainText(/was cut off or changed|its end is missing/)

  for (const one of [grace, ada]) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})
