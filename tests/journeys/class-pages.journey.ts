import { expect, type Page } from '@playwright/test'
import { classPaths, pathsOfClass } from '#src/domain/class-paths.ts'
import { yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { handOut, makeInstructor } from '#tests/journeys/assigned-hand-out.ts'
import { checkPaper } from '#tests/journeys/check-paper.ts'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { openClassroom } from '#tests/journeys/synthetic-classroom.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function goTo(page: Page, path: string, name: string | RegExp): Promise<void> {
  await page.goto(`./#${path}`)
  await expect(title(page, name)).toBeVisible()
}

/** Opens what is folded: what is in it is part of the screen. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Only a wide screen prints: on a phone the sheet is the same. */
async function print(page: Page, name: string, mostSheets: number): Promise<void> {
  if (test.info().project.name === 'desktop') await checkPaper(page, name, mostSheets)
}

async function openMap(page: Page, ids: readonly string[]): Promise<void> {
  await goTo(page, classPaths.gapMap(ids), 'Gap map')
  await expect(page.getByRole('grid', { name: 'Gap map' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Group 1', exact: true })).toBeAttached()
}

async function openQuestions(page: Page, ids: readonly string[]): Promise<void> {
  await goTo(page, pathsOfClass(ids, null).questions(), 'Question analysis')
  await expect(page.getByRole('table', { name: 'Statistics of every question' })).toBeVisible()
}

async function openQuestion(page: Page, ids: readonly string[], id: string): Promise<void> {
  await goTo(page, pathsOfClass(ids, null).question(id), 'A question of the class')
  await expect(page.getByRole('heading', { name: 'What the class did with it' })).toBeVisible()
  await expect(page.locator('svg.recharts-surface')).toBeVisible()
  await openDetails(page)
}

async function openStudent(page: Page, ids: readonly string[], name: RegExp): Promise<void> {
  await openMap(page, ids)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Attempts' })).toBeVisible()
}

test('the pages of a class of thirty', async ({ page }) => {
  const { assignmentId } = await openClassroom(page)
  const ids = [assignmentId]
  await checkScreen(page, 'collect, thirty results')

  await openMap(page, ids)
  await checkScreen(page, 'gap map, thirty students')
  await print(page, 'gap map', 4)
  if (test.info().project.name === 'phone') {
    await page.getByRole('checkbox', { name: /^Show also the \d+ skills/ }).check()
    await checkScreen(page, 'gap map, every skill')
  }

  await openStudent(page, ids, /^Maximiliane/)
  await checkScreen(page, 'student')
  await print(page, 'student', 2)
  await page
    .getByText(/^(✓|✗) (right|wrong)/)
    .first()
    .click()
  await page
    .getByText(/^(✓|✗) (right|wrong)/)
    .nth(1)
    .click()
  await expect(page.getByRole('heading', { name: 'Why' })).toHaveCount(2)
  await checkScreen(page, 'student, with two responses open')

  await openQuestions(page, ids)
  await checkScreen(page, 'question analysis')
  await print(page, 'question analysis', 3)
  // Its key is wrong.
  await openQuestion(page, ids, 'q6')
  await checkScreen(page, 'question of a class')
  await print(page, 'question of a class', 2)

  await goTo(page, pathsOfClass(ids, null).recalibration(), 'Recalibration')
  await page.getByRole('button', { name: 'Recalibrate' }).click()
  await expect(page.getByRole('heading', { name: 'Before and after' })).toBeVisible()
  await expect(page.locator('svg.recharts-surface')).toBeVisible()
  await checkScreen(page, 'recalibration, with its result')
  await print(page, 'recalibration', 3)
})

test('the pages around an assignment', async ({ page }) => {
  const { assignmentId } = await openClassroom(page, { students: 3, questions: 6 })
  await goTo(page, classPaths.assignments(), 'Assignments')
  await checkScreen(page, 'assignments')
  await goTo(page, classPaths.assignment(assignmentId), 'Synthetic class')
  await expect(page.getByRole('group', { name: 'The slip' })).toBeVisible()
  await checkScreen(page, 'assignment, handed out')
  await print(page, 'slip', 1)
  await goTo(page, classPaths.keys(), 'Keys for results')
  await expect(page.getByRole('heading', { name: 'Course' })).toBeVisible()
  await checkScreen(page, 'keys')
  await goTo(page, classPaths.newAssignment(), 'Write an assignment')
  await checkScreen(page, 'new assignment')

  await goTo(page, classPaths.ownBanks(), 'Your own questions')
  await page
    .getByLabel('Bank to import')
    .setInputFiles({ name: 'bank.yaml', mimeType: '', buffer: Buffer.from(yamlTemplate) })
  await page.getByRole('button', { name: 'Import 3 questions' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await checkScreen(page, 'own questions')

  const { link } = await handOut({ key: (await makeInstructor()).key })
  await page.goto(`./#${link}`)
  await expect(title(page, 'Week 3: worklist and orders')).toBeVisible()
  await checkScreen(page, 'assignment of a learner')
  await goTo(page, classPaths.received(), 'Assigned to you')
  await checkScreen(page, 'everything assigned to a learner')
})

test(
  'F53: hostile texts are printed as texts and stay on the sheet',
  { tag: '@desktop' },
  async ({ page }) => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    const names = [
      `Eve ${markup}`,
      `\u202e${'محمد '.repeat(20)}`,
      'W'.repeat(100),
      `Mal\u2066\u202e\u0007low`,
    ]
    const { assignmentId } = await openClassroom(page, {
      students: 20,
      questions: 6,
      seed: 'hostile',
      names: names.map(name => name.slice(0, 100).trim()),
      stem: `${markup} ${'W'.repeat(10_000)} ${'ב'.repeat(3_000)}`,
      report: `${markup}\n\u202e${'W'.repeat(1_800)}`,
    })
    const ids = [assignmentId]
    await openStudent(page, ids, /^Eve/)
    await expect(page.getByText(markup).first()).toBeVisible()
    await page
      .getByText(/^✓ right/)
      .first()
      .click()
    await print(page, 'hostile student', 60)
    await openMap(page, ids)
    await expect(page.getByRole('link', { name: 'Mallow, 4b' })).toBeVisible()
    await print(page, 'hostile gap map', 6)
    await openQuestions(page, ids)
    await print(page, 'hostile question analysis', 100)
    await openQuestion(page, ids, 'q1')
    await print(page, 'hostile question', 20)
    await goTo(page, classPaths.assignment(assignmentId), 'Synthetic class')
    await print(page, 'hostile slip', 1)
    expect(await page.locator('main :is(script, img[src="x"])').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
  },
)
