import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { playCase } from '#tests/journeys/quiz-steps.ts'
import { oneOfEach } from '#tests/journeys/shipped-questions.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Presses Tab until the focus is there, as somebody without a mouse does; it can be seen all the way. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return expectSeen(page)
    await page.keyboard.press(key)
    await expectSeen(page)
  }
  throw new Error(`${target.toString()} cannot be reached with ${key}`)
}

/** The focus is on something that is on screen, and drawn around it. */
async function expectSeen(page: Page): Promise<void> {
  const problem = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return ''
    // An option is framed by its card, not by its small circle.
    const drawn = [focused, focused.closest('label')].some(element => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { top, bottom } = focused.getBoundingClientRect()
    const isOnScreen = bottom > 0 && top < innerHeight
    return drawn && isOnScreen
      ? ''
      : `${focused.tagName} ${focused.textContent.slice(0, 60)} drawn ${drawn}, on screen ${isOnScreen}`
  })
  expect(problem).toBe('')
}

/** The different groups that radios belong to, in order. */
async function groupNames(radios: Locator): Promise<string[]> {
  const names = await Promise.all((await radios.all()).map(radio => radio.getAttribute('name')))
  return [...new Set(names.filter(name => name !== null))]
}

/** Answers the question on screen with keys only; "I don't know" would be too easy. */
async function answerByKeyboard(page: Page, kind: string): Promise<void> {
  const form = page.locator('article form')
  switch (kind) {
    case 'single-choice':
      await tabTo(page, form.locator('input[data-option]').first())
      await page.keyboard.press('ArrowDown')
      return expect(form.locator('input[data-option="B"]')).toBeChecked()
    case 'multi-select':
      await page.keyboard.press('2')
      await expect(form.locator('input[data-option="B"]')).toBeChecked()
      return expect(form.locator('input[data-option="B"]')).toBeFocused()
    case 'ordering': {
      const down = form.getByRole('button', { name: /^Move down/ }).first()
      await tabTo(page, down)
      const name = (await down.getAttribute('aria-label')) ?? ''
      await page.keyboard.press('Enter')
      // The step that was moved keeps the focus, so that it can be moved on.
      return expect(form.getByRole('button', { name, exact: true })).toBeFocused()
    }
    case 'matching':
      await expect(form.locator('select').first()).toBeVisible()
      for (const row of await form.locator('select').all()) {
        await tabTo(page, row)
        await page.keyboard.press('ArrowDown')
      }
      // What the arrows pass by is not taken from the row that has it.
      for (const row of await form.locator('select').all()) await expect(row).not.toHaveValue('')
      return undefined
    case 'pick-in-artefact': {
      const picked = form.getByText(/^Picked \d+ of \d+/)
      const wanted = Number(/of (\d+)/.exec((await picked.textContent()) ?? '')?.[1])
      await tabTo(page, form.locator('button[data-place][tabindex="0"]'))
      for (let at = 1; at <= wanted; at += 1) {
        await page.keyboard.press('Space')
        await expect(picked).toContainText(`Picked ${at} of ${wanted}`)
        await page.keyboard.press('ArrowDown')
        await expectSeen(page)
      }
      return undefined
    }
    case 'situational-judgement': {
      const radios = form.getByRole('radio', { name: /^(?:Best|Worst|[1-4]) / })
      await expect(radios.first()).toBeVisible()
      // A group without a choice is one stop, at its first radio; Space chooses there.
      for (const name of await groupNames(radios)) {
        const first = form.locator(`input[name="${name}"]:enabled`).first()
        await tabTo(page, first)
        await page.keyboard.press('Space')
        await expect(first).toBeChecked()
      }
      return undefined
    }
    case 'branching-case': {
      const actions = form.locator('button[data-action]')
      await expect(actions.first()).toBeVisible()
      return playCase(actions, async action => {
        await tabTo(page, action)
        await page.keyboard.press('Enter')
        // The evidence is where reading goes on.
        await expect(form.locator('h2[tabindex]').last()).toBeFocused()
      })
    }
    case 'repair': {
      const tried = form.getByRole('button', { name: /^(?:Run the query|Test the connection)$/ })
      await expect(tried).toBeVisible()
      await tabTo(page, tried)
      await page.keyboard.press('Enter')
      return expect(form.getByText('Tried once')).toBeVisible()
    }
    default:
      await tabTo(page, form.getByRole('textbox').first())
      return page.keyboard.type('7')
  }
}

test('a whole quiz with the keyboard alone', { tag: '@desktop' }, async ({ page }) => {
  test.slow()
  await page.goto('./')
  await expect(title(page, 'Are you ready for the role?')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Are you ready for the role?')).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'Choose bank, skills, exam…' }))
  await page.keyboard.press('Enter')
  await expect(title(page, 'Take a quiz')).toBeFocused()

  const all = await oneOfEach()
  const questions = all.slice(0, new Set(all.map(({ kind }) => kind)).size)
  await page.goto(`./#/quiz/new/questions=${questions.map(({ id }) => id).join(',')}&mode=practice`)
  await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }))
  await page.keyboard.press('Enter')

  for (const [at, { kind }] of questions.entries()) {
    await expect(title(page, `Question ${at + 1} of ${questions.length}`)).toBeFocused()
    await answerByKeyboard(page, kind)
    await tabTo(page, page.getByRole('button', { name: 'Submit' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible()
    await expect(page.locator('[data-outcome] h2')).toBeFocused()
    await page.keyboard.press('n')
  }
  await expect(title(page, new RegExp(`of ${questions.length}$`))).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'See the gap report' }))
  await page.keyboard.press('Enter')
  await expect(title(page, /./)).toBeFocused()
})

test('single keys, their list, and a way back from it', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./#/quiz/new/skills=hl7-adt&count=3&mode=exam&seed=keys')
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter')
  await expect(title(page, 'Question 1 of 3')).toBeFocused()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toBeVisible()
  // Behind a dialog nothing is pressed.
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(title(page, 'Question 1 of 3')).toBeFocused()

  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: /Flagged$/ })).toBeVisible()
  await page.keyboard.press('n')
  await expect(title(page, 'Question 2 of 3')).toBeFocused()
  await page.keyboard.press('p')
  await expect(title(page, /^Question 1 of 3/)).toBeFocused()
  await page.keyboard.press('i')
  await expect(title(page, 'Question 2 of 3')).toBeFocused()
  await page.keyboard.press('i')
  await expect(title(page, 'Question 3 of 3')).toBeFocused()
  await page.keyboard.press('i')
  await expect(title(page, 'Review before you hand in')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Hand in the exam' }))
  await page.keyboard.press('Enter')
  await expect(title(page, /of 3$/)).toBeFocused()
})

test(
  'a bank is chosen by keyboard, as a whole and by single skills',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('./#/quiz/new')
    await tabTo(page, page.getByRole('radio', { name: 'All skills' }))
    await page.keyboard.press('ArrowDown')
    const whole = page.getByRole('checkbox', { name: 'All of DICOM' })
    await tabTo(page, whole)
    await page.keyboard.press('Space')
    await expect(whole).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const skill = page.getByRole('checkbox', { name: 'DICOMweb' })
    await tabTo(page, skill)
    await page.keyboard.press('Space')
    await expect(skill).not.toBeChecked()
    await expect(whole).toHaveJSProperty('indeterminate', true)
  },
)
