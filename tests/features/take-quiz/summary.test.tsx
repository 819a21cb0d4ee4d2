import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { Response } from '#src/domain/question/response.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

interface GivenTo {
  readonly kind: QuestionKind
  readonly response: Response
  readonly confidence: Confidence | null
}

const right: Response = { kind: 'single-choice', option: 'a' }
const wrongNumber: Response = { kind: 'numeric', value: '7', unit: 'MB' }
const rightText: Response = { kind: 'short-text', text: 'MSH-10' }
const halfRight: Response = { kind: 'multi-select', options: ['a'] }

/** The summary of an attempt at these questions, in this order. */
async function openSummary(given: readonly GivenTo[], mode: 'practice' | 'exam' = 'practice') {
  const device = createTestDevice()
  const earlier = createAppStore(device.services(sampleContent()))
  const questions = given.map(({ kind }) => sampleId(kind))
  const { attempt } = await beginQuiz(earlier, { questions, mode, seed: 'seed' })
  for (const { kind, response, confidence } of given)
    await earlier.getState().submit({ questionId: sampleId(kind), response, confidence, elapsedMs: 20_000 })
  await earlier.getState().finish('submitted')
  await (await earlier.getState().openStore()).log.settle()
  const app = openApp(`/quiz/${attempt.attemptId}/summary`, device)
  await screen.findByRole('heading', { level: 1 })
  return { ...app, attempt }
}

const sections = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
const rowsUnder = (name: RegExp) => {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section')
  return within(section ?? document.body)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
}

describe('the summary', () => {
  it('puts what one was sure of and wrong first, then what one was unsure of and right', async () => {
    await openSummary([
      { kind: 'single-choice', response: right, confidence: 'sure' },
      { kind: 'multi-select', response: halfRight, confidence: 'unsure' },
      { kind: 'short-text', response: rightText, confidence: 'unsure' },
      { kind: 'numeric', response: wrongNumber, confidence: 'sure' },
      { kind: 'matching', response: { kind: 'dont-know' }, confidence: null },
    ])
    expect(screen.getByRole('heading', { level: 1, name: 'Chosen questions: 2.5 of 5' })).toBeVisible()
    expect(sections()).toEqual([
      'Sure and wrong 1',
      'Unsure and right 1',
      'Also missed 2',
      'Also right 1',
      'By skill',
      'What next',
    ])
    expect(rowsUnder(/^Sure and wrong/)).toEqual(['4 A stem. 0 %'])
    expect(rowsUnder(/^Unsure and right/)).toEqual(['3 A stem. 100 %'])
    expect(rowsUnder(/^Also missed/)).toEqual(['2 A stem. 50 %', '5 A stem. 0 %'])
    // Without it what was right could not be looked at again.
    expect(rowsUnder(/^Also right/)).toEqual(['1 A stem. 100 %'])
  })

  it('gives the score of each skill with how many questions stand behind it', async () => {
    await openSummary([
      { kind: 'single-choice', response: right, confidence: null },
      { kind: 'numeric', response: wrongNumber, confidence: null },
      { kind: 'short-text', response: rightText, confidence: null },
    ])
    const rows = screen
      .getAllByRole('row')
      .map(row => [...row.children].map(({ textContent }) => textContent))
    expect(rows).toEqual([
      ['Skill', 'Score', 'Questions'],
      ['DICOMweb', '1', '1'],
      ['Message syntax', '1', '2'],
    ])
  })

  it('lets every question be looked at again, with its reasons', async () => {
    const { person } = await openSummary([{ kind: 'numeric', response: wrongNumber, confidence: 'sure' }])
    await person.click(screen.getByRole('link', { name: /^1 A stem/ }))
    expect(await screen.findByText('You gave 7 MB')).toBeVisible()
    expect(screen.getByRole('button', { name: 'To the summary' })).toBeVisible()
  })

  it('offers the report, more of the same, and a quiz on what was missed', async () => {
    const { person, attempt } = await openSummary([
      { kind: 'single-choice', response: right, confidence: null },
      { kind: 'numeric', response: wrongNumber, confidence: null },
    ])
    expect(screen.getByRole('link', { name: 'See the gap report' })).toHaveAttribute('href', '#/report')
    const missed = screen.getByRole('link', { name: 'Quiz on what was missed' })
    expect(missed).toHaveAttribute('href', '#/quiz/new/skills=hl7-syntax')
    await person.click(screen.getByRole('button', { name: 'More questions on this' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Question 1 of 2' })).toBeVisible()
    expect(window.location.hash).not.toContain(attempt.attemptId)
  })

  it('hands the very same questions on by link, whatever the other one has met before', async () => {
    const { person, attempt } = await openSummary(
      [
        { kind: 'numeric', response: wrongNumber, confidence: null },
        { kind: 'single-choice', response: right, confidence: null },
      ],
      'exam',
    )
    const link = screen.getByRole('link', { name: /same questions in the same order/ })
    const ids = attempt.questions.map(({ id }) => id).join(',')
    expect(link).toHaveAttribute('href', `#/quiz/new/questions=${ids}&mode=exam&seed=seed`)
    await person.click(link)
    expect(await screen.findByText('2 chosen questions.')).toBeVisible()
  })
})
