import { expect, type Locator, type Page } from '@playwright/test'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { chromiumLaunch, withFakeMicrophone } from '#tests/tools/chromium.ts'

test.use({ launchOptions: withFakeMicrophone(chromiumLaunch()) })

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** From the home page to the first question of a quarter of an hour alone. */
async function begin(page: Page): Promise<number> {
  await page.goto('./')
  await page.getByRole('link', { name: 'Practise it, alone or in pair' }).click()
  await expect(title(page, 'Interview practice')).toBeVisible()
  await page.getByRole('link', { name: 'Rehearse alone' }).click()
  await page.getByRole('radio', { name: '15 minutes' }).check()
  await button(page, 'Begin the interview').click()
  await expect(title(page, /^Question 1 of \d/)).toBeVisible()
  const [, count] = /of (\d+)/.exec(await title(page, /^Question/).innerText()) ?? []
  return Number(count)
}

/** The middle level of every criterion on screen. */
async function rateAll(page: Page): Promise<void> {
  const criteria = page.getByRole('group').filter({ has: page.getByRole('radio') })
  for (const criterion of await criteria.all()) await criterion.getByRole('radio', { name: /^3 / }).check()
}

async function storedPieces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter(one => one.name?.startsWith('pacs'))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('not opened')))
    })
    const counting = database.transaction('recordings').objectStore('recordings').count()
    const count = await new Promise<number>(resolve => {
      counting.addEventListener('success', () => resolve(counting.result))
    })
    database.close()
    return count
  })
}

test('a quarter of an hour alone: recorded, left in the middle, listened to, rated, and in the gap report', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') })
  const questions = await begin(page)
  await checkScreen(page, 'time to think')
  // Nothing has asked for the microphone yet.
  await expect(page.getByText(/The sound stays in this browser/)).toBeVisible()
  await page.getByLabel('Notes, only for you').fill('two CTs, went back, numbers')
  await page.clock.runFor(31_000)
  await expect(page.getByText('Half of the time is over.')).toBeAttached()
  await page.clock.runFor(30_000)
  await expect(page.getByText('The time is over. Nothing ends by itself.')).toBeAttached()
  await button(page, 'Start speaking and record').click()
  await expect(page.getByText('The microphone is on: you are being recorded.')).toBeVisible()
  await checkScreen(page, 'speaking with the microphone on')
  await expect.poll(() => storedPieces(page)).toBeGreaterThan(1)
  await page.clock.runFor(90_000)

  // The browser is closed in the middle; what was said so far is there, and the microphone is off.
  await page.reload()
  await expect(page.getByText('You were here before.', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Notes, only for you')).toHaveValue('two CTs, went back, numbers')
  await expect(page.getByText('The microphone is on: you are being recorded.')).toBeHidden()
  await expect(page.getByLabel('Your recorded answer')).toBeVisible()
  await checkScreen(page, 'gone on after a reload')
  await button(page, 'Record again').click()
  await expect(page.getByText('The microphone is on: you are being recorded.')).toBeVisible()
  await button(page, 'Ask me a follow-up question').click()
  await expect.poll(() => storedPieces(page)).toBeGreaterThan(1)
  await page.clock.runFor(120_000)
  await button(page, questions > 1 ? 'Done, next question' : 'Done').click()
  for (let at = 2; at <= questions; at += 1) {
    await expect(title(page, `Question ${at} of ${questions}`)).toBeVisible()
    await page.clock.runFor(20_000)
    await button(page, 'Start speaking').click()
    await page.clock.runFor(300_000)
    await button(page, /^Done/).click()
  }

  await expect(title(page, 'Your answers are given')).toBeVisible()
  await checkScreen(page, 'answers given')
  await page.getByRole('link', { name: 'Rate your answers' }).click()
  await expect(title(page, `Rate your answer 1 of ${questions}`)).toBeVisible()
  // It plays under the content policy, and says how long it is.
  const player = page.getByLabel('Your recorded answer')
  await expect
    .poll(() => player.evaluate(audio => (audio instanceof HTMLAudioElement ? audio.duration : 0)))
    .toBeGreaterThan(0.5)
  await player.evaluate(audio => (audio instanceof HTMLAudioElement ? audio.play() : null))
  await expect
    .poll(() => player.evaluate(audio => (audio instanceof HTMLAudioElement ? audio.currentTime : 0)))
    .toBeGreaterThan(0.2)
  const downloading = page.waitForEvent('download')
  await button(page, 'Save as a file').click()
  expect((await downloading).suggestedFilename()).toMatch(/^interview-.+\.webm$/)
  await rateAll(page)
  await page.getByRole('group', { name: 'Facts you said' }).getByRole('checkbox').first().check()
  await page.getByLabel('The one thing to do better').fill('Say the number first.')
  await checkScreen(page, 'rating an answer')
  await button(page, 'Delete the recording').click()
  await expect(page.getByText(/The recording is deleted/)).toBeVisible()
  await expect.poll(() => storedPieces(page)).toBe(0)
  for (let at = 2; at <= questions; at += 1) {
    await button(page, 'Next answer').click()
    await expect(title(page, `Rate your answer ${at} of ${questions}`)).toBeVisible()
    if (at < questions) await rateAll(page)
  }
  if (questions > 1) {
    await button(page, 'Finish the rating').click()
    await expect(page.getByRole('alert')).toContainText('not rated')
    await checkScreen(page, 'criteria left out')
    await rateAll(page)
  }
  await button(page, 'Finish the rating').click()
  await expect(title(page, 'What came of it')).toBeVisible()
  await expect(page.getByText('To do better: Say the number first.')).toBeVisible()
  await checkScreen(page, 'what came of it')

  await page.getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByText(/Practise interview questions on this skill/)).toBeVisible()
  const marks = page.getByRole('region', { name: 'Interview ratings' })
  await expect(marks.getByRole('row').nth(1)).toContainText(/22 Nov 2026.*not rated.*\(3\.0\)/)
  await page.goBack()
  await page.locator('a[href*="/interview/questions/"]').first().click()
  await expect(title(page, 'One question, all tries')).toBeVisible()
  await checkScreen(page, 'all tries at a question')
  await page.goto('./#/interview')
  await expect(page.getByText('own rating 3 of 5')).toBeVisible()
  await checkScreen(page, 'interview practice with a past interview')
})

test('by keyboard alone, without a microphone', async ({ page, context }) => {
  await context.clearPermissions()
  await page.addInitScript(() => {
    // As where the person refuses; the fake microphone of the browser is never refused.
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
  })
  await page.goto('./#/interview/new')
  await expect(title(page, 'New interview')).toBeVisible()
  await checkScreen(page, 'new interview')
  await press(page, page.getByRole('radio', { name: '30 minutes' }), 'ArrowLeft')
  await expect(page.getByRole('radio', { name: '15 minutes' })).toBeChecked()
  await press(page, button(page, 'Begin the interview'), 'Enter')
  await expect(title(page, /^Question 1 of/)).toBeFocused()
  await press(page, button(page, 'Pause'), 'Space')
  await expect(button(page, 'Go on')).toBeFocused()
  await press(page, button(page, 'Go on'), 'Space')
  await press(page, button(page, 'Start speaking and record'), 'Enter')
  await expect(page.getByRole('alert')).toContainText('The microphone was refused.')
  await expect(page.getByText('Time to speak')).toBeVisible()
  await checkScreen(page, 'microphone refused')
  await press(page, button(page, /^Done/), 'Enter')
  await expect(title(page, /^Question 2 of|^Your answers/)).toBeFocused()
  if (await button(page, 'Stop here and rate what was answered').isVisible())
    await press(page, button(page, 'Stop here and rate what was answered'), 'Enter')
  await press(page, page.getByRole('link', { name: 'Rate your answers' }), 'Enter')
  await expect(title(page, 'Rate your answer 1 of 1')).toBeFocused()
  const criteria = page.getByRole('group').filter({ has: page.getByRole('radio') })
  for (const criterion of await criteria.all()) {
    await press(page, criterion.getByRole('radio').first(), 'Space')
    for (let level = 1; level < 4; level += 1) await page.keyboard.press('ArrowDown')
    await expect(criterion.getByRole('radio', { name: /^4 / })).toBeChecked()
  }
  await press(page, button(page, 'Finish the rating'), 'Enter')
  await expect(title(page, 'What came of it')).toBeFocused()
  await expect(page.getByText('4 of 5', { exact: false }).first()).toBeVisible()
})

/** Presses Tab until the focus is there, then the key. */
async function press(page: Page, target: Locator, key: string): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target.toString()} cannot be reached with Tab`)
}
