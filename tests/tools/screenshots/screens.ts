import type { Page } from '@playwright/test'
import { csvTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { handOut, makeInstructor } from '#tests/journeys/assigned-hand-out.ts'
import { answerableQuestions, answerQuestions } from '#tests/tools/screenshots/answer-questions.ts'

/** One picture, and how to get there. */
export interface Screen {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

/** A pick in an HL7 message, a choice and a calculation: what sets the product apart. */
const shownQuiz = 'questions=hl7-syntax-processing-id-pick,ts-connectivity-listening-port&mode=practice'

/** Shows a place below the hash of the address. */
async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, route)
  await page.locator('h1').waitFor()
}

async function startQuiz(page: Page, setup: string): Promise<void> {
  await goTo(page, `/quiz/new/${setup}`)
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor()
}

const askedSkills = [
  'dicom-data-model',
  'dicom-association',
  'dicom-web',
  'dicom-objects-display',
  'hl7-syntax',
  'hl7-transport-ack',
  'hl7-orders-results',
  'ts-connectivity',
  'ts-worklist-workflow',
  'ts-data-integrity',
  'ops-it-foundations',
  'ops-storage',
  'sec-privacy',
  'clin-workflow',
  'soft-communication',
  'soft-detail',
]

/** Enough responses for verdicts of every sort: HL7 and some others are not known, the rest is. */
async function answerMuch(page: Page): Promise<void> {
  const questions = await answerableQuestions(askedSkills)
  await startQuiz(page, `questions=${questions.join(',')}&mode=practice&seed=screenshots`)
  await answerQuestions(page, { knows: skill => !/^hl7|-web$|-storage$|-worklist/.test(skill) })
}

/** A bank that was read and not imported yet, with its first question open. */
async function previewBank(page: Page): Promise<void> {
  const file = { name: 'Spring course.csv', mimeType: 'text/csv', buffer: Buffer.from(csvTemplate) }
  await page.getByLabel('Bank to import').setInputFiles(file)
  await page.getByRole('heading', { name: /^Spring course/ }).waitFor()
  await page.getByRole('main').locator('ol summary').first().click()
}

/** A plan for the twelve days to come. */
async function makePlan(page: Page): Promise<void> {
  await goTo(page, '/plan')
  const date = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(/^Interview, exam or review/).fill(date)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await page.getByText('12 days left.').waitFor()
}

/** Takes what was assigned with the home page behind it, and stops where the result is sent. */
async function finishAssigned(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Week 3: worklist and orders' }).click()
  await page.getByLabel(/^Your name/).fill('Zoë Ramírez')
  await page.getByLabel(/^Your class/).fill('4b')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (let question = 1; question <= 4; question += 1) {
    await page.getByRole('heading', { name: `Question ${question} of 4` }).waitFor()
    await page.getByRole('button', { name: 'I don’t know' }).click()
  }
  await page.getByRole('button', { name: 'Hand in the exam' }).click()
  await page.getByRole('button', { name: 'Save the result file' }).waitFor()
}

/**
 * The screens of the app, by device: within a list each goes on from the one before, every list begins on an empty
 * device. A new route gets a line here.
 */
export const devices: readonly (readonly Screen[])[] = [
  [
    { name: 'home-first-visit', open: page => goTo(page, '/') },
    { name: 'plan-empty', open: page => goTo(page, '/plan') },
    { name: 'report-empty', open: page => goTo(page, '/report') },
    { name: 'roles', open: page => goTo(page, '/roles') },
    { name: 'role', open: page => goTo(page, '/roles/entry-level-administrator') },
    { name: 'single-question', open: page => goTo(page, '/question/hl7-syntax-processing-id-pick') },
    { name: 'banks', open: page => goTo(page, '/banks/text=PID-3') },
    { name: 'own-banks', open: page => goTo(page, '/own-banks') },
    { name: 'own-bank-preview', open: previewBank },
    { name: 'settings', open: page => goTo(page, '/settings') },
    { name: 'methods', open: page => goTo(page, '/methods') },
    { name: 'not-found', open: page => goTo(page, '/no-such-place') },
    { name: 'quiz-set-up', open: page => goTo(page, '/quiz/new') },
    { name: 'question', open: page => startQuiz(page, shownQuiz) },
    {
      name: 'feedback',
      open: async page => {
        await answerQuestions(page, { onlyFirst: true })
        await page.getByRole('heading', { name: 'Why', exact: true }).waitFor()
      },
    },
    {
      name: 'exam-question',
      open: page => startQuiz(page, 'count=10&mode=exam&minutes=20&seed=screenshots'),
    },
  ],
  [
    { name: 'summary', open: answerMuch },
    { name: 'home', open: page => goTo(page, '/') },
    {
      name: 'report',
      open: async page => {
        await goTo(page, '/report')
        // The charts arrive behind the page.
        await page.locator('svg.recharts-surface').first().waitFor()
      },
    },
    { name: 'skill', open: page => goTo(page, '/report/hl7-syntax') },
    { name: 'plan', open: makePlan },
  ],
  [
    {
      name: 'assigned',
      open: async page => {
        const { key } = await makeInstructor()
        await goTo(page, (await handOut({ key })).link)
        await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
      },
    },
    { name: 'home-assigned', open: page => goTo(page, '/') },
    { name: 'assigned-list', open: page => goTo(page, '/assigned') },
    { name: 'assigned-result', open: finishAssigned },
  ],
]

/** The two pictures of the README, by name of the screen. */
export const readmeScreens: readonly string[] = ['question', 'report']
export const readmeFolder = 'tests/tools/screenshots'
