import { expect, type Locator, type Page } from '@playwright/test'

/** Starts the default quiz from home and waits for its first question. */
export async function startDefaultQuiz(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Start \d+ questions$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible()
}

/** Sets a quiz up by its link (the part behind `#/quiz/new/`) and starts it. */
export async function startQuizFromLink(page: Page, setup: string): Promise<void> {
  await page.goto(`./#/quiz/new/${setup}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible()
}

/** Gives some response to the question on screen, whatever its kind, without handing it in. */
export async function fillAnswer(page: Page): Promise<void> {
  const form = page.locator('article form')
  const kinds = {
    options: form.locator('input[data-option]'),
    selects: form.locator('select').filter({ has: page.locator('option', { hasText: 'Choose…' }) }),
    moves: form.getByRole('button', { name: /^Move down/ }),
    places: form.locator('button[data-place]'),
    best: form.getByRole('radio', { name: /^Best / }),
    ratings: form.getByRole('radio', { name: /^[1-4] / }),
    actions: form.locator('button[data-action]'),
    tries: form.getByRole('button', { name: /^(?:Run the query|Test the connection)$/ }),
    text: form.locator('input:not([type="radio"], [type="checkbox"])'),
  }
  // The confidence radios are there before the fields of the larger kinds have been fetched.
  const field =
    'input:not([name="confidence"]), select, button[data-place], button[data-action], button[aria-label^="Move"]'
  await expect(form.locator(field).first()).toBeVisible()
  if ((await kinds.options.count()) > 0) return kinds.options.first().click()
  if ((await kinds.selects.count()) > 0) {
    for (const [at, select] of (await kinds.selects.all()).entries())
      await select.selectOption({ index: at + 1 })
    return undefined
  }
  if ((await kinds.moves.count()) > 0) return kinds.moves.first().click()
  if ((await kinds.places.count()) > 0) {
    const wanted = Number(
      /of (\d+)/.exec((await form.getByText(/^Picked \d+ of \d+/).textContent()) ?? '')?.[1],
    )
    for (let at = 0; at < wanted; at += 1) await kinds.places.nth(at).click()
    return undefined
  }
  if ((await kinds.best.count()) > 0) {
    await kinds.best.first().check()
    return form
      .getByRole('radio', { name: /^Worst / })
      .last()
      .check()
  }
  if ((await kinds.ratings.count()) > 0) {
    for (const group of await form.getByRole('listitem').getByRole('group').all())
      await group.getByRole('radio').first().check()
    return undefined
  }
  if ((await kinds.actions.count()) > 0) return playCase(kinds.actions, action => action.click())
  if ((await kinds.tries.count()) > 0) {
    await kinds.tries.click()
    return expect(form.getByText('Tried once')).toBeVisible()
  }
  return kinds.text.first().fill('7')
}

/** Plays a case to an ending: at each node an action not taken yet, so that ways back do not lead round for ever. */
export async function playCase(actions: Locator, take: (action: Locator) => Promise<void>): Promise<void> {
  const taken: string[] = []
  while ((await actions.count()) > 0) {
    const ids = await actions.evaluateAll(all => all.map(one => one.getAttribute('data-action') ?? ''))
    const at = ids.findIndex(id => !taken.includes(id))
    const next = at === -1 ? taken.length % ids.length : at
    taken.push(ids[next] ?? '')
    await take(actions.nth(next))
    // One heading to go to for each action taken.
    await expect(actions.page().locator('article form h2[tabindex]')).toHaveCount(taken.length)
  }
}

/** Answers the practice question on screen and waits for its feedback. */
async function submitAnswer(page: Page): Promise<void> {
  await fillAnswer(page)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible()
}

/** Answers a practice quiz from the question on screen to its summary; `think` comes before each response. */
export async function answerToTheEnd(page: Page, think: () => Promise<void> = async () => {}): Promise<void> {
  for (;;) {
    await think()
    await submitAnswer(page)
    const end = page.getByRole('button', { name: 'To the summary' })
    const next = page.getByRole('button', { name: 'Next question' })
    await expect(end.or(next)).toBeVisible()
    if (await end.isVisible()) return end.click()
    await next.click()
    await expect(page.getByRole('heading', { name: 'Why' })).toBeHidden()
  }
}

/** Waits until the screen says that everything given is on the disk. */
export async function waitForSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
}
