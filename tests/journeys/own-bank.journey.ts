import { expect, type Page } from '@playwright/test'
import { csvTemplate, yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { checkScreen } from '#tests/journeys/check-screen.ts'
import { test } from '#tests/journeys/journey.ts'
import { answerToTheEnd, waitForSaved } from '#tests/journeys/quiz-steps.ts'

async function importBank(page: Page, name: string, text: string, questions: number): Promise<void> {
  await page.getByLabel('Bank to import').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: `Import ${questions} questions` }).click()
  await expect(page.getByText(`was imported: ${questions} questions.`)).toBeVisible()
}

test(
  'an instructor brings a bank as YAML and as a table, takes a quiz on it, and finds it again',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('./#/banks')
    await page.getByRole('link', { name: 'Add questions of your own' }).click()
    await expect(page.getByText(/^There are none yet/)).toBeVisible()
    await checkScreen(page, 'own questions, empty')

    await page.getByLabel('Bank to import').setInputFiles({
      name: 'course.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csvTemplate.replace(',40,single-choice', ',41,single-choice')),
    })
    await expect(page.getByRole('alert')).toContainText('course.csv has 1 problem')
    await expect(page.getByText('41 is not possible here. Write one of 20, 40, 60, 75, 90.')).toBeVisible()
    await checkScreen(page, 'own questions, a problem')

    await importBank(page, 'course.csv', csvTemplate, 5)
    await page.getByLabel('Bank to import').setInputFiles({
      name: 'bank.yaml',
      mimeType: '',
      buffer: Buffer.from(yamlTemplate),
    })
    await page.getByText('Pick the field that says who the patient is.').click()
    await expect(page.getByRole('button', { name: /^PID-3/ })).toBeVisible()
    await checkScreen(page, 'own questions, a preview')
    await page.getByRole('button', { name: 'Import 3 questions' }).click()
    await expect(page.getByRole('article')).toHaveCount(2)
    await checkScreen(page, 'own questions, two banks')

    await page
      .getByRole('article', { name: 'My first bank' })
      .getByRole('button', { name: 'Take a quiz' })
      .click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of 3/ })).toBeVisible()
    await page.reload()
    await answerToTheEnd(page)
    await waitForSaved(page)

    await page.goto('./#/banks/bank=own-my-first-bank')
    await expect(page.getByText(/^3 of \d+ questions$/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/^3 of \d+ questions$/)).toBeVisible()
    await page.getByRole('main').locator('ol > li').first().getByRole('link').click()
    await expect(page.getByText('My first bank. Nobody of ours has read it.')).toBeVisible()
  },
)
