import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { dataActions } from '#src/state/data-actions.ts'
import { sampleId } from '#tests/state/sample-content.ts'
import { openApp, takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole('button', { name })

describe('a practice quiz', () => {
  it('gives feedback after each question and leads to the summary and the gap report', async () => {
    const { person, store } = await takeQuiz(['single-choice', 'numeric'])
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.click(button('Submit'))
    await person.click(await screen.findByRole('button', { name: 'Next question' }))
    await heading('Question 2 of 2')
    expect(document.activeElement).toHaveTextContent('Question 2 of 2')
    await person.click(button('I don’t know'))
    await person.click(await screen.findByRole('button', { name: 'To the summary' }))
    await heading('Chosen questions: 1 of 2')
    expect(screen.getByRole('link', { name: 'See the gap report' })).toHaveAttribute('href', '#/report')
    // Nothing is left to do, so home must not offer to go on with it.
    await waitFor(() => expect(store.getState().attempts).toMatchObject([{ finished: true }]))
  })

  it('asks how sure one is, keeps it, and says it again beside the outcome', async () => {
    const { person, store } = await takeQuiz(['single-choice'])
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await person.click(screen.getByRole('radio', { name: 'Sure' }))
    await person.click(button('Submit'))
    expect(await screen.findByText('You were: sure')).toBeVisible()
    const state = openAttemptOf(store.getState().view)?.state
    expect(state?.responses.get(sampleId('single-choice'))).toMatchObject({ confidence: 'sure', score: 0 })
  })

  it('does not ask how sure one is when that was turned off', async () => {
    const app = await takeQuiz(['single-choice'])
    expect(screen.getByRole('group', { name: /^How sure are you/ })).toBeVisible()
    app.store.getState().setPreferences({ askConfidence: false })
    await waitFor(() => expect(screen.queryByRole('group', { name: /^How sure are you/ })).toBeNull())
  })

  it('flags a question, in words also on the map', async () => {
    const { person } = await takeQuiz(['single-choice', 'numeric'])
    await person.click(screen.getByRole('button', { name: /Flag$/ }))
    expect(screen.getByRole('button', { name: /Flagged$/ })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('link', { name: 'Question 1: not answered, flagged' })).toBeVisible()
    await person.click(screen.getByRole('button', { name: /Flagged$/ }))
    expect(screen.getByRole('link', { name: 'Question 1: not answered' })).toBeVisible()
  })

  it('keeps a report about a question on the device', async () => {
    const { person, device, store } = await takeQuiz(['single-choice'])
    await person.click(button('I don’t know'))
    await person.click(await screen.findByText('Report a problem with this question'))
    const keep = button('Keep the report')
    expect(keep).toBeDisabled()
    await person.type(
      screen.getByRole('textbox', { name: /^What is wrong with question 1/ }),
      'Option B is right too.',
    )
    await person.click(keep)
    expect(screen.getByText(/^Noted/)).toHaveAttribute('role', 'status')
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    expect(await dataActions(store).problemReports()).toMatchObject({
      reports: [{ questionId: sampleId('single-choice'), text: 'Option B is right too.' }],
    })
    expect(device.journal.records.some(({ record }) => record === 'event')).toBe(true)
  })

  it('shows on the map what became of each question, and leads there', async () => {
    const { person } = await takeQuiz(['single-choice', 'multi-select', 'numeric'])
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.click(button('Submit'))
    const map = within(screen.getByRole('navigation', { name: 'Questions' }))
    await map.findByRole('link', { name: 'Question 1: right' })
    await person.click(map.getByRole('link', { name: 'Question 3: not answered' }))
    await heading('Question 3 of 3')
    expect(screen.getByRole('link', { name: 'Question 3: not answered' })).toHaveAttribute(
      'aria-current',
      'step',
    )
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1')
  })

  it('keeps work in progress and shows it again after the page was closed', async () => {
    const { person, device, store, unmount } = await takeQuiz(['numeric', 'single-choice'])
    await person.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'GB')
    await person.type(screen.getByRole('textbox', { name: 'Your result' }), '1.5')
    await person.tab()
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const path = window.location.hash.slice(1)
    unmount()

    openApp(path, device)
    expect(await screen.findByRole('textbox', { name: 'Your result' })).toHaveValue('1.5')
    expect(screen.getByRole('combobox', { name: 'Unit' })).toHaveValue('GB')
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0')
  })

  it('keeps what was chosen just before going to another question', async () => {
    const { person } = await takeQuiz(['single-choice', 'numeric'])
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await person.keyboard('n')
    await heading('Question 2 of 2')
    await person.keyboard('p')
    await heading('Question 1 of 2')
    expect(screen.getByRole('radio', { name: 'Wrong' })).toBeChecked()
  })

  it('forgets work in progress that was taken back', async () => {
    const { person, device, store, unmount } = await takeQuiz(['numeric'])
    const field = screen.getByRole('textbox', { name: 'Your result' })
    await person.type(field, '12')
    await person.tab()
    await person.clear(field)
    await person.tab()
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const path = window.location.hash.slice(1)
    unmount()
    openApp(path, device)
    expect(await screen.findByRole('textbox', { name: 'Your result' })).toHaveValue('')
  })

  it('shows the same options in the same order after the page was closed', async () => {
    const { device, unmount } = await takeQuiz(['single-choice'], 'mode=practice&seed=stable')
    const options = () => screen.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent)
    const before = options()
    const path = window.location.hash.slice(1)
    await screen.findByText(/^Saved/)
    unmount()
    openApp(path, device)
    await heading('Question 1 of 1')
    expect(options()).toEqual(before)
  })

  it('can be left early, said plainly, and does not count what was not answered as missed knowledge', async () => {
    const { person, store } = await takeQuiz(['single-choice', 'numeric'])
    await person.click(button('I don’t know'))
    await screen.findByRole('heading', { name: 'Why' })
    window.location.hash = window.location.hash.replace(/\d+$/, 'summary')
    expect(await screen.findByText(/This quiz is not finished: 1 to go/)).toBeVisible()
    // What is still to come has not been missed.
    expect(screen.getByRole('heading', { level: 2, name: 'Missed 1' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', expect.stringMatching(/\/2$/))
    await person.click(button('End it here'))
    expect(await screen.findByText(/You stopped before the end/)).toBeVisible()
    expect(openAttemptOf(store.getState().view)?.state.finish).toMatchObject({
      reason: 'stopped',
      unanswered: [sampleId('numeric')],
    })
  })
})

describe('an address that leads to no attempt', () => {
  it('says so and leads back', async () => {
    openApp(`/quiz/${'0'.repeat(32)}/1`)
    await heading('This attempt cannot be shown')
    expect(screen.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '#/')
  })

  it.each([
    ['99', 2],
    ['0', 1],
    ['first', 1],
  ])('shows a question that exists for position %s', async (position, shown) => {
    await takeQuiz(['single-choice', 'numeric'])
    window.location.hash = window.location.hash.replace(/\d+$/, position)
    expect(await heading(`Question ${shown} of 2`)).toBeVisible()
  })
})
