import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { openApp, takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { sampleId } from '#tests/state/sample-content.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole('button', { name })
const kinds = ['single-choice', 'numeric', 'pick-in-artefact'] as const

describe('an exam', () => {
  it('gives no feedback before its end, reviews what is open, warns, and then shows everything', async () => {
    const { person } = await takeQuiz(kinds, 'mode=exam')
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await person.click(button('Save and next'))
    await heading('Question 2 of 3')
    expect(screen.getByRole('link', { name: 'Question 1: answered' })).toBeVisible()
    expect(screen.queryByText('Not right')).toBeNull()
    await person.click(screen.getByRole('button', { name: /Flag$/ }))
    await person.click(button('Skip'))
    await heading('Question 3 of 3')
    await person.click(button('I don’t know'))

    await heading('Review before you hand in')
    expect(screen.getByText(/2 of 3 answered, 1 unanswered, 1 flagged/)).toBeVisible()
    const open = screen.getByRole('link', { name: /flagged, unanswered$/ })
    expect(open).toHaveAttribute('href', expect.stringMatching(/\/2$/))
    await person.click(button('Hand in the exam'))
    expect(screen.getByRole('alert')).toHaveTextContent('One question has no response')
    await person.click(button('Yes, hand in'))

    await heading('Chosen questions: 0 of 3')
    await person.click(screen.getByRole('link', { name: /^1 A stem/ }))
    expect(await screen.findByText('Not right')).toBeVisible()
    expect(screen.getByText('You chose this: wrong')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
  })

  it('can be gone back and changed in; the last response counts', async () => {
    const { person } = await takeQuiz(kinds, 'mode=exam')
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await person.click(button('Save and next'))
    await heading('Question 2 of 3')
    await person.click(button('Previous'))
    await heading('Question 1 of 3')
    expect(screen.getByRole('radio', { name: 'Wrong' })).toBeChecked()
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.click(screen.getByRole('link', { name: /^Question 3/ }))
    await heading('Question 3 of 3')
    await person.click(button('Skip'))
    await heading('Review before you hand in')
    await person.click(button('Hand in the exam'))
    await person.click(button('Yes, hand in'))
    expect(await heading('Chosen questions: 1 of 3')).toBeVisible()
  })

  it('lets nobody hold on to a question that is half answered, and keeps the half', async () => {
    const { person, store } = await takeQuiz(kinds, 'mode=exam')
    await person.click(screen.getByRole('link', { name: /^Question 3/ }))
    await heading('Question 3 of 3')
    await person.click(await screen.findByRole('button', { name: 'PID-3.1 123456' }))
    await person.click(button('Save and review'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/2/)
    await person.click(button('Skip'))
    await heading('Review before you hand in')
    expect(screen.getByRole('link', { name: /begun$/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/3$/),
    )
    await person.click(screen.getByRole('link', { name: /begun$/ }))
    expect(await screen.findByText('Picked 1 of 2: PID-3.1')).toBeVisible()
    expect(openAttemptOf(store.getState().view)?.state.responses.size).toBe(0)
  })

  it('takes a number back when its field is emptied', async () => {
    const { person, store } = await takeQuiz(['numeric', 'single-choice'], 'mode=exam')
    await person.type(screen.getByRole('textbox', { name: 'Your result' }), '1500{Enter}')
    await heading('Question 2 of 2')
    await person.click(button('Previous'))
    await person.clear(await screen.findByRole('textbox', { name: 'Your result' }))
    await person.click(button('Skip'))
    await heading('Question 2 of 2')
    expect(screen.getByRole('link', { name: 'Question 1: not answered' })).toBeVisible()
    expect(openAttemptOf(store.getState().view)?.state.responses.size).toBe(0)
    await person.click(button('Previous'))
    expect(await screen.findByRole('textbox', { name: 'Your result' })).toHaveValue('')
  })

  it('keeps a change of mind about how sure one is', async () => {
    const { person, store } = await takeQuiz(['single-choice', 'numeric'], 'mode=exam')
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.click(button('Save and next'))
    await heading('Question 2 of 2')
    await person.click(button('Previous'))
    await heading('Question 1 of 2')
    await person.click(screen.getByRole('radio', { name: 'Unsure' }))
    await person.click(button('Save and next'))
    await heading('Question 2 of 2')
    const given = openAttemptOf(store.getState().view)?.state.responses.get(sampleId('single-choice'))
    expect(given).toMatchObject({ confidence: 'unsure', score: 1 })
  })

  it('hands in what was chosen before the page was closed and never handed over', async () => {
    const { person, device, store, unmount } = await takeQuiz(['numeric', 'single-choice'], 'mode=exam')
    await person.type(screen.getByRole('textbox', { name: 'Your result' }), '1500')
    await person.tab()
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const review = window.location.hash.slice(1).replace(/\d+$/, 'review')
    unmount()

    const later = openApp(review, device)
    await later.person.click(await screen.findByRole('button', { name: 'Hand in the exam' }))
    await later.person.click(button('Yes, hand in'))
    expect(await heading('Chosen questions: 1 of 2')).toBeVisible()
  })

  it('shows no scores to somebody who asks for its summary too early', async () => {
    await takeQuiz(['single-choice'], 'mode=exam')
    window.location.hash = window.location.hash.replace(/\d+$/, 'summary')
    expect(await heading('Review before you hand in')).toBeVisible()
  })

  it('leads a practice quiz from the review to its summary', async () => {
    await takeQuiz(['single-choice'], 'mode=practice')
    window.location.hash = window.location.hash.replace(/\d+$/, 'review')
    expect(await heading('Chosen questions: 0 of 1')).toBeVisible()
  })
})

describe('a timed exam', () => {
  afterEach(() => vi.useRealTimers())

  /** Time passes for the page and for the clock of the device alike. */
  async function pass(device: { clock: { now: number } }, seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      device.clock.now += 1000
      await act(() => vi.advanceTimersByTimeAsync(1000))
    }
  }

  async function takeTimed(minutes: number) {
    const app = await takeQuiz(['single-choice', 'numeric'], `mode=exam&minutes=${minutes}`)
    await screen.findByRole('timer')
    await screen.findByText(/^Saved/)
    return app
  }

  it('counts down, warns in time, and hands in by itself with what is chosen', async () => {
    const { device, person, store } = await takeTimed(6)
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    vi.useFakeTimers()
    await act(() => vi.advanceTimersByTimeAsync(0))
    const { view } = store.getState()
    // A new page, so that its timers are the ones that can be wound forward.
    window.location.hash = window.location.hash.replace(/\d+$/, 'review')
    await pass(device, 1)
    window.location.hash = window.location.hash.replace('review', '1')
    await pass(device, 2)
    expect(screen.getByRole('timer')).toHaveTextContent('5:57')
    const said = () => screen.getByRole('timer').nextElementSibling
    expect(said()).toBeEmptyDOMElement()
    await pass(device, 60)
    expect(said()).toHaveTextContent('Less than five minutes left.')
    await pass(device, 240)
    expect(said()).toHaveTextContent(
      'Less than a minute left. The exam is handed in by itself when the time is up.',
    )
    expect(screen.getByText('Handed in by itself at 0:00')).toBeVisible()
    await pass(device, 62)
    vi.useRealTimers()
    expect(await heading('Chosen questions: 1 of 2')).toBeVisible()
    expect(screen.getByText(/The time was up/)).toBeVisible()
    const attemptId = openAttemptOf(view)?.attempt.attemptId
    expect(openAttemptOf(store.getState().view)).toMatchObject({
      attempt: { attemptId },
      state: { finish: { reason: 'time-up', unanswered: [sampleId('numeric')] } },
    })
  })

  it('does not begin with a warning that is not true', async () => {
    await takeTimed(3)
    expect(screen.getByRole('timer').nextElementSibling).toHaveTextContent('Less than five minutes left.')
    expect(screen.queryByText('Five minutes left.')).toBeNull()
  })

  it('whose time ran out while the page was closed is handed in when it is opened', async () => {
    const { device, person, store, unmount } = await takeTimed(5)
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await person.tab()
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const attemptPath = window.location.hash.slice(1).replace(/\d+$/, '2')
    unmount()
    device.clock.now += 3_600_000
    openApp(attemptPath, device)
    expect(await screen.findByText(/The time was up/, undefined, { timeout: 4000 })).toBeVisible()
    expect(await heading('Chosen questions: 1 of 2')).toBeVisible()
  })

  it('neither ends nor goes on longer when the clock of the device is set', async () => {
    const { device, store } = await takeTimed(30)
    device.clock.jumpMs = 7_200_000
    await waitFor(() => expect(openAttemptOf(store.getState().view)?.state.clockJumpMs).toBe(7_200_000))
    expect(screen.getByRole('timer')).toHaveTextContent(/^(30:00|29:5\d)$/)
    expect(openAttemptOf(store.getState().view)?.state.finish).toBeNull()
  })
})

describe('an exam in another tab', () => {
  it('can only be read here, until it is continued here', async () => {
    const maker = await takeQuiz(['single-choice', 'numeric'], 'mode=exam')
    await maker.person.click(screen.getByRole('radio', { name: 'Right' }))
    await maker.person.click(button('Save and next'))
    await heading('Question 2 of 2')
    await screen.findByText(/^Saved/)
    const path = window.location.hash.slice(1).replace(/\d+$/, '1')
    maker.unmount()

    const services = maker.device.services({
      lockAttempt: async (_, { steal }) => (steal ? { release() {} } : null),
    })
    const { person } = openApp(path, { ...maker.device, services: () => services })
    expect(await screen.findByText(/open in another tab. Here you can only read it/)).toBeVisible()
    const option = screen.getByRole('radio', { name: 'Right' })
    expect(option).toBeChecked()
    expect(option).toBeDisabled()
    expect(screen.queryByRole('button', { name: 'Save and next' })).toBeNull()
    const main = within(document.body)
    expect(main.queryByRole('button', { name: /Flag/ })).toBeNull()
    await person.click(button('Continue here'))
    expect(await screen.findByRole('button', { name: 'Save and next' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Right' })).toBeEnabled()
    expect(screen.getByRole('radio', { name: 'Right' })).toBeChecked()
  })
})
