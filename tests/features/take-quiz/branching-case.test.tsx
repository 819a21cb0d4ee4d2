import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { tabTo } from '#tests/features/take-quiz/tab-to.ts'
import { openApp, takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { sampleId } from '#tests/state/sample-content.ts'

const action = (name: string) => screen.findByRole('button', { name })
const button = (name: string) => screen.getByRole('button', { name })
const done = (name: string) => screen.findByRole('heading', { level: 2, name })

type Store = Awaited<ReturnType<typeof takeQuiz>>['store']

const stateOf = (store: Store) => openAttemptOf(store.getState().view)?.state

const draftOf = (store: Store) => stateOf(store)?.drafts.get(sampleId('branching-case'))

describe('a case', () => {
  it('by mouse: each action brings evidence and costs time, the end is said, and the review compares', async () => {
    const { person } = await takeQuiz(['branching-case'])
    expect(await screen.findByText('Studies arrive late.')).toBeVisible()
    expect(screen.getByText('0 min used so far. A good administrator needs about 20 min.')).toBeVisible()
    await person.click(await action('Ask who is affected 3 min'))
    expect(await done('Ask who is affected 3 min')).toHaveFocus()
    expect(screen.getByText('One scanner only.')).toBeVisible()
    expect(screen.getByText('Studies arrive late.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Restart/ })).toBeNull()
    await person.click(await action('Ask again 2 min'))
    await person.click(await action('Read the log 5 min'))
    expect(screen.getByText(/^10 min used so far/)).toHaveAttribute('role', 'status')

    await person.click(button('Submit'))
    expect(await screen.findByText(/The case is not over yet/)).toBeVisible()
    await person.click(await action('Make room 7 min'))
    expect(screen.queryByText(/The case is not over yet/)).toBeNull()
    expect(screen.getByText(/^The case is over: solved, after 17 min\./)).toHaveAttribute('role', 'status')
    expect(screen.queryByRole('group', { name: 'What do you do next?' })).toBeNull()

    await person.click(button('Submit'))
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Right$/))
    expect(screen.getByRole('heading', { level: 3, name: 'Your way 17 min' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'The way of an expert 15 min' })).toBeVisible()
    expect(screen.getByText('Why once is enough.')).toBeVisible()
  })

  it('by keyboard: Tab goes from the new evidence to what can be done, Enter does it', async () => {
    const { person } = await takeQuiz(['branching-case'])
    await tabTo(person, await action('Ask who is affected 3 min'))
    await person.keyboard('{Enter}')
    expect(await done('Ask who is affected 3 min')).toHaveFocus()
    const next = screen.getByRole('group', { name: 'What do you do next?' })
    await person.tab()
    expect(within(next).getAllByRole('button')).toContain(document.activeElement)
    await tabTo(person, await action('Read the log 5 min'))
    await person.keyboard(' ')
    await tabTo(person, await action('Delete the oldest 2 min'))
    await person.keyboard('{Enter}')
    expect(screen.getByText(/^The case is over: somebody was harmed, after 10 min/)).toBeVisible()
    await tabTo(person, button('Submit'))
    await person.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Not right'))
    expect(screen.getByText('Two patients are scanned again.')).toBeVisible()
  })

  it('goes on at the same node after a reload, with all that was done', async () => {
    const { person, device, store, unmount } = await takeQuiz(['branching-case'])
    await person.click(await action('Ask who is affected 3 min'))
    // At once, before any pause: closing the page must not take an action back.
    expect(draftOf(store)).toEqual({ kind: 'branching-case', path: ['ask'] })
    await person.click(await action('Ask again 2 min'))
    expect(draftOf(store)).toEqual({ kind: 'branching-case', path: ['ask', 'again'] })
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const path = window.location.hash.slice(1)
    unmount()

    const later = openApp(path, device)
    expect(await done('Ask who is affected 3 min')).toBeVisible()
    expect(await done('Ask again 5 min')).not.toHaveFocus()
    expect(screen.getByText(/^5 min used so far/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Restart/ })).toBeNull()
    await later.person.click(await action('Read the log 5 min'))
    await later.person.click(await action('Make room 7 min'))
    await later.person.click(button('Submit'))
    await screen.findByRole('heading', { name: 'Your way 17 min' })
    expect(stateOf(later.store)?.responses.get(sampleId('branching-case'))).toMatchObject({
      response: { kind: 'branching-case', path: ['ask', 'again', 'log', 'free'] },
      score: 1,
      chance: expect.closeTo(0.316, 3),
    })
  })

  it('in an exam can be left and gone on with, and is never played a second time', async () => {
    const { person, store } = await takeQuiz(['branching-case', 'numeric'], 'mode=exam')
    await person.click(await action('Ask who is affected 3 min'))
    await person.click(button('Save and next'))
    expect(await screen.findByText(/The case is not over yet/)).toBeVisible()
    await person.click(button('Skip'))
    await screen.findByRole('heading', { level: 1, name: 'Question 2 of 2' })
    await person.click(button('Previous'))
    expect(await done('Ask who is affected 3 min')).toBeVisible()
    await person.click(button('I don’t know'))
    await screen.findByRole('heading', { level: 1, name: 'Question 2 of 2' })
    await person.click(button('Previous'))
    expect(await screen.findByText(/You gave this case up/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /min$/ })).toBeNull()
    expect(stateOf(store)?.responses.get(sampleId('branching-case'))).toMatchObject({ score: 0 })
  })
})
