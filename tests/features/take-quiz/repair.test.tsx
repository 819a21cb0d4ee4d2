import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { tabTo } from '#tests/features/take-quiz/tab-to.ts'
import { openApp, takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { sampleId } from '#tests/state/sample-content.ts'

const run = () => screen.findByRole('button', { name: 'Run the query' })
const title = () => screen.getByLabelText('ScheduledStationAETitle (0040,0001)')

/** The live region a result is said in. */
const result = () =>
  within(screen.getByText(/^What comes back, try/).closest('[aria-live="polite"]') ?? document.body)

describe('a repair', () => {
  it('by mouse: runs the query as often as wanted, and says in the review what came back', async () => {
    const { person } = await takeQuiz(['repair'])
    await person.click(await run())
    expect(result().getByText('No row comes back. Status 0000 (Success).')).toBeVisible()
    await person.selectOptions(title(), '')
    await person.click(await run())
    expect(result().getByText(/^3 rows come back/)).toBeVisible()
    expect(result().getByRole('cell', { name: 'Sample^Cid' })).toBeVisible()
    await person.selectOptions(title(), 'CT_EAST1')
    await person.click(await run())
    expect(result().getByText(/^2 rows come back/)).toBeVisible()
    expect(screen.getByText('Tried 3 times')).toBeVisible()

    await person.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Right$/))
    expect(screen.getByText(/Put right/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'What comes back with your values' })).toBeVisible()
  })

  it('by keyboard: Enter in a text runs the query and does not submit', async () => {
    const { person } = await takeQuiz(['repair'])
    await run()
    const modality = screen.getByLabelText('Modality (0008,0060)')
    await tabTo(person, modality)
    await person.keyboard('{Backspace}{Backspace}MR{Enter}')
    expect(result().getByText('No row comes back. Status 0000 (Success).')).toBeVisible()
    expect(modality).toHaveFocus()
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull()
    await tabTo(person, await run())
    await person.keyboard(' ')
    expect(screen.getByText('Tried 2 times')).toBeVisible()
    await tabTo(person, screen.getByRole('button', { name: 'Submit' }))
    await person.keyboard('{Enter}')
    expect(await screen.findByText(/Right at first, wrong now/)).toBeVisible()
    expect(screen.getByText(/Still wrong/)).toBeVisible()
  })

  it('keeps values and tries as a draft, also over a restart', async () => {
    const { person, store, device, unmount } = await takeQuiz(['repair'])
    await person.click(await run())
    await person.selectOptions(title(), 'CT_EAST1')
    await waitFor(() => {
      const draft = openAttemptOf(store.getState().view)?.state.drafts.get(sampleId('repair'))
      expect(draft).toEqual({
        kind: 'repair',
        values: { ScheduledStationAETitle: 'CT_EAST1', Modality: 'CT' },
        tries: 1,
      })
    })
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const path = window.location.hash.slice(1)
    unmount()
    openApp(path, device)
    expect(await screen.findByText('Tried once')).toBeVisible()
    expect(title()).toHaveValue('CT_EAST1')
  })
})
