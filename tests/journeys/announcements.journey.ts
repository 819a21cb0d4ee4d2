import { expect, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startQuizFromLink, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { shippedQuestions } from '#tests/journeys/shipped-questions.ts'

/** Notes from now on what a screen reader would be told by itself: changes inside live regions. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    Reflect.set(window, 'said', said)
    new MutationObserver(changes => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest('[role="status"], [role="alert"]')
        const text = region?.textContent.trim() ?? ''
        if (text !== '' && said.at(-1) !== text) said.push(text)
      }
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
}

const said = (page: Page): Promise<unknown> => page.evaluate((): unknown => Reflect.get(window, 'said'))

async function expectSaid(page: Page, words: RegExp): Promise<void> {
  await expect(async () => expect(await said(page)).toContainEqual(expect.stringMatching(words))).toPass({
    timeout: 15_000,
  })
}

async function idOf(kind: string): Promise<string> {
  const found = (await shippedQuestions()).find(question => question.kind === kind)
  if (found === undefined) throw new Error(`no question is of the kind ${kind}`)
  return found.id
}

test.describe('what is read out', { tag: '@desktop' }, () => {
  test('saving, and the outcome, which takes the focus', async ({ page }) => {
    await listen(page)
    await startQuizFromLink(page, 'skills=hl7-adt&count=2&mode=practice&seed=said')
    await waitForSaved(page)
    await page.getByRole('button', { name: /I don/ }).click()
    const outcome = page.getByRole('heading', { level: 2, name: /^You said you did not know/ })
    await expect(outcome).toBeFocused()
    await expectSaid(page, /^Saving…$/)
    await expectSaid(page, /^Saved \d/)
  })

  test('where a step is now', async ({ page }) => {
    await listen(page)
    await startQuizFromLink(page, `questions=${await idOf('ordering')}&mode=practice&seed=said`)
    await page
      .getByRole('button', { name: /^Move down/ })
      .first()
      .click()
    await expectSaid(page, /: now step 2 of \d$/)
  })

  test('what is picked', async ({ page }) => {
    await listen(page)
    await startQuizFromLink(page, `questions=${await idOf('pick-in-artefact')}&mode=practice&seed=said`)
    const place = page.locator('button[data-place]').first()
    await place.click()
    await expect(place).toHaveAttribute('aria-pressed', 'true')
    await expectSaid(page, /^Picked 1 of \d+: /)
  })

  test('why a response is not taken', async ({ page }) => {
    await listen(page)
    await startQuizFromLink(page, `questions=${await idOf('numeric')}&mode=practice&seed=said`)
    await page.getByRole('button', { name: 'Submit' }).click()
    await expectSaid(page, /^Nothing is chosen yet/)
    await page.getByRole('textbox', { name: 'Your result' }).fill('about seven')
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(page.getByRole('alert')).not.toHaveText(/^Nothing/)
    await expectSaid(page, /number/i)
  })

  test('how little time is left, politely, and once', async ({ page }) => {
    await page.clock.install()
    await listen(page)
    await startQuizFromLink(page, 'skills=hl7-adt&count=2&mode=exam&minutes=6&seed=said')
    await waitForSaved(page)
    await page.clock.runFor(61_000)
    await expectSaid(page, /^Less than five minutes left\.$/)
    await page.clock.runFor(241_000)
    await expectSaid(page, /^Less than a minute left\. The exam is handed in by itself/)
    const words = await said(page)
    expect(Array.isArray(words) ? words.filter(text => /left/.test(String(text))) : []).toHaveLength(2)
    await page.clock.runFor(62_000)
    await expect(page.getByText('The time was up; what you had chosen was handed in.')).toBeVisible()
  })

  test('that skills were chosen, and what is wrong with a set-up', async ({ page }) => {
    await listen(page)
    await page.goto('./#/quiz/new')
    await page.getByRole('radio', { name: 'Choose banks or skills' }).check()
    await page.getByRole('checkbox', { name: 'All of DICOM' }).check()
    await expectSaid(page, /^\d skills chosen$/)
    await page.getByRole('spinbutton', { name: /^Questions/ }).fill('0')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    const count = page.getByRole('spinbutton', { name: /^Questions/ })
    await expect(count).toBeFocused()
    await expect(count).toHaveAccessibleDescription('Give a whole number from 1 to 100.')
  })
})
