import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

beforeAll(() => {
  // jsdom has no modal dialogs; being open is all these stories need of one.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})

describe('single keys', () => {
  it('choose an option, submit, go on and come back', async () => {
    const { person } = await takeQuiz(['single-choice', 'numeric'])
    await person.keyboard('2')
    const second = screen.getAllByRole('radio')[1]
    expect(second).toBeChecked()
    expect(second).toHaveFocus()
    await person.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Why' })
    await person.keyboard('n')
    await heading('Question 2 of 2')
    await person.keyboard('p')
    await heading('Question 1 of 2')
  })

  it('flag and say "I don’t know"', async () => {
    const { person } = await takeQuiz(['single-choice'])
    await person.keyboard('f')
    expect(screen.getByRole('button', { name: /Flagged$/ })).toBeVisible()
    await person.keyboard('i')
    expect(await screen.findByText(/^You said you did not know/)).toBeVisible()
  })

  it('type into a field instead of acting on it', async () => {
    const { person } = await takeQuiz(['short-text'])
    const field = screen.getByRole('textbox', { name: /^Your text/ })
    await person.type(field, 'finish 1?')
    expect(field).toHaveValue('finish 1?')
    expect(screen.getByRole('button', { name: /Flag$/ })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('leave the shortcuts of the browser alone', async () => {
    const { person } = await takeQuiz(['single-choice'])
    await person.keyboard('{Control>}f{/Control}{Meta>}i{/Meta}{Alt>}1{/Alt}')
    expect(screen.getByRole('button', { name: /Flag$/ })).toBeVisible()
    expect(
      screen
        .getAllByRole('radio')
        .slice(0, 4)
        .some(option => option.matches(':checked')),
    ).toBe(false)
    expect(screen.getByRole('button', { name: 'Submit' })).toBeVisible()
  })

  it('are listed by ?, and the list closes', async () => {
    const { person } = await takeQuiz(['single-choice'])
    await person.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    expect(dialog).toHaveTextContent('question map')
    await person.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('do nothing when they are turned off', async () => {
    const { person, store } = await takeQuiz(['single-choice'])
    store.getState().setPreferences({ shortcuts: false })
    await person.keyboard('if2?')
    expect(screen.getByRole('button', { name: /Flag$/ })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Submit' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
