import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { MemoryPage } from '#src/features/memory/memory-page.tsx'
import type { AppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import {
  firstOf,
  giveResponses,
  type GivenEarlier,
  questionsOf,
} from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 20_000 })

const day = 86_400_000

/** The page so many days after these responses were given. */
async function showMemory(given: readonly GivenEarlier[], days = 2, device: TestDevice = createTestDevice()) {
  if (given.length > 0) await giveResponses(device, given)
  device.clock.now += days * day
  const shown = showPage(<MemoryPage />, device.services(), '/memory')
  await screen.findByRole('region', { name: 'Drill' })
  return { device, ...shown }
}

async function askedBy(store: AppStore): Promise<readonly string[]> {
  return waitFor(() => {
    expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/)
    return openAttemptOf(store.getState().view)?.attempt.questions.map(({ id }) => id) ?? []
  })
}

const idsOf = (questions: readonly IndexedQuestion[]) => questions.map(({ id }) => id)
const missed = firstOf('hl7-adt', 12, 0)

describe('what is due', () => {
  it('is told before there is anything, with a way to begin', async () => {
    await showMemory([])
    const panel = screen.getByRole('region', { name: 'Nothing to review yet' })
    expect(within(panel).getAllByRole('listitem')).toHaveLength(3)
    expect(within(panel).getByRole('link', { name: 'Start a quiz' })).toHaveAttribute('href', '#/quiz/start')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('is asked as a practice quiz of exactly these questions', async () => {
    const { person, store } = await showMemory([...missed, ...firstOf('dicom-web', 3, 1)])
    const panel = screen.getByRole('region', { name: 'Due now: 12 questions' })
    await person.selectOptions(within(panel).getByLabelText('How many'), '5')
    await person.click(within(panel).getByRole('button', { name: 'Review 5 questions' }))
    const asked = await askedBy(store)
    expect(asked).toHaveLength(5)
    expect(idsOf(questionsOf('hl7-adt').slice(0, 12))).toEqual(expect.arrayContaining([...asked]))
    expect(openAttemptOf(store.getState().view)?.attempt).toMatchObject({
      mode: 'practice',
      title: 'Due review',
    })
  })

  it('can be asked all at once', async () => {
    const { person, store } = await showMemory(missed)
    await person.selectOptions(screen.getByLabelText('How many'), 'All 12')
    await person.click(screen.getByRole('button', { name: 'Review 12 questions' }))
    expect(await askedBy(store)).toHaveLength(12)
  })

  it('is nothing right after the quiz, and the next time is told', async () => {
    await showMemory(firstOf('hl7-adt', 1, 0), 0)
    const panel = screen.getByRole('region', { name: 'Nothing is due now' })
    expect(panel).toHaveTextContent('1 question is waiting. The next comes on 31 Jan 2026')
  })

  it('leaves out a question that is no longer in the banks, and says so', async () => {
    const [one, two] = firstOf('hl7-adt', 2, 0)
    if (!one || !two) throw new Error('The bank is empty')
    await showMemory([one, { ...two, questionId: 'a-question-taken-out' }])
    const panel = screen.getByRole('region', { name: 'Due now: 1 question' })
    expect(panel).toHaveTextContent('1 question you were to review is no longer in the banks and left out.')
  })
})

describe('a drill', () => {
  it('asks nine missed and fills up with new ones of the role', async () => {
    const { person, store } = await showMemory(missed)
    await person.click(screen.getByRole('button', { name: 'Drill 15 questions' }))
    const asked = await askedBy(store)
    const old = new Set(idsOf(questionsOf('hl7-adt').slice(0, 12)))
    expect(asked).toHaveLength(15)
    expect(openAttemptOf(store.getState().view)?.attempt.title).toBe('Drill')
    expect(asked.filter(id => old.has(id)).length).toBeGreaterThanOrEqual(9)
  })

  it('says what repeats count for', async () => {
    await showMemory([])
    expect(screen.getByRole('region', { name: 'Drill' })).toHaveTextContent(
      'they count half towards your level 14 days after you last saw the question, otherwise not',
    )
  })

  it('keeps another mix, and gives back the usual one', async () => {
    const { person, device } = await showMemory(missed)
    const field = screen.getByLabelText('Missed or guessed')
    expect(field).toHaveAccessibleDescription('12 there')
    await person.clear(field)
    await person.type(field, '3')
    expect(screen.getByRole('button', { name: 'Drill 9 questions' })).toBeEnabled()
    expect(device.stored.preferences).toMatchObject({ drillMix: '3-4-2' })
    await person.click(screen.getByRole('button', { name: 'Back to 9, 4 and 2' }))
    expect(screen.getByLabelText('Missed or guessed')).toHaveValue(9)
    expect(device.stored.preferences).toMatchObject({ drillMix: '9-4-2' })
  })

  it('refuses a mix of nothing and numbers that are none', async () => {
    const device = createTestDevice()
    device.stored.preferences = { drillMix: '0-2-0' }
    const { person } = await showMemory([], 0, device)
    const field = screen.getByLabelText('New')
    await person.clear(field)
    expect(field).toHaveAccessibleDescription(/whole number from 0 to 30. Until then it stays 2/)
    await person.type(field, '0')
    expect(field).toHaveAccessibleDescription(/at least one question/)
    expect(screen.getByRole('button', { name: 'Drill 2 questions' })).toBeEnabled()
  })
})

describe('recall by domain', () => {
  it('is told now and at the date', async () => {
    const device = createTestDevice()
    device.stored.preferences = { targetDate: '2026-02-20' }
    await showMemory([...missed, ...firstOf('dicom-web', 2, 0.5)], 2, device)
    const rows = within(screen.getByRole('table', { name: 'Recall by domain' })).getAllByRole('row')
    expect(rows.map(row => within(row).queryByRole('rowheader')?.textContent)).toEqual(
      expect.arrayContaining(['DICOM', 'HL7 and integration']),
    )
    expect(within(screen.getByRole('table')).getByText('On 20 Feb 2026')).toBeVisible()
    const hl7 = within(screen.getByRole('row', { name: /HL7/ })).getAllByRole('cell')
    const [count, due, now, then] = hl7.map(({ textContent }) => Number.parseInt(textContent ?? '', 10))
    expect([count, due]).toEqual([12, 12])
    expect(then).toBeLessThan(now ?? 0)
  })

  it('has no column for a date that has passed', async () => {
    const device = createTestDevice()
    device.stored.preferences = { targetDate: '2026-01-02' }
    await showMemory(missed, 2, device)
    expect(within(screen.getByRole('table')).getAllByRole('columnheader')).toHaveLength(4)
  })
})
