import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ClassQuestionPage } from '#src/features/class/class-question-page.tsx'
import { questionSchema } from '#src/domain/question/question.ts'
import { choice, known } from '#tests/domain/class-reading/make-assignments.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { openClass } from '#tests/features/class/open-class.tsx'
import { manyNames, type SeededClass } from '#tests/features/class/seed-class.ts'

vi.setConfig({ testTimeout: 60_000 })

// jsdom has the element but not its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

async function showQuestion(design: SeededClass, address: string) {
  const shown = await openClass(design, ids => <ClassQuestionPage assignmentIds={ids} address={address} />)
  await screen.findByRole('region', { name: 'The question' }, { timeout: 30_000 })
  return shown
}

const one = known(choice('first-question', 'a'))
const two = known(choice('second-question', 'b'))
const three = known(choice('third-question', 'c'))
const small: SeededClass = { names: manyNames(22), questions: [one, two, three] }

const options = () => screen.getByRole('table', { name: 'Options and who chose them' })
const keyRow = () => within(options()).getByText('✓ key').closest('tr')
const score = () =>
  screen.getByText('Mean score (difficulty)').parentElement?.querySelector('strong')?.textContent

describe('a question', () => {
  it('is shown as learners saw it, with who chose what', async () => {
    const { person } = await showQuestion(small, 'first-question')
    expect(within(screen.getByRole('region', { name: 'The question' })).getAllByRole('radio')).toHaveLength(4)
    expect(keyRow()).toHaveTextContent('A Option a of first-question')
    const chosen = within(options())
      .getAllByRole('row')
      .slice(1)
      .map(row => Number(row.querySelector('td')?.firstChild?.textContent))
    expect(chosen.reduce((sum, count) => sum + count, 0)).toBe(22)
    await person.click(screen.getByText('Who chose what, by name'))
    expect(screen.getByText('Learner 001, 4b', { selector: 'dd bdi' })).toBeVisible()
  })

  it('tells nobody’s name while names are hidden', async () => {
    const { person, container } = await showQuestion(
      { ...small, reports: new Map([['Learner 003', 'Two are right.']]) },
      'first-question',
    )
    await person.click(screen.getByLabelText('Hide names'))
    expect(container).not.toHaveTextContent('Learner')
    expect(screen.queryByText('Who chose what, by name')).toBeNull()
    expect(screen.getByText('Two are right.')).toBeVisible()
    expect(screen.getByText('Student 3', { selector: 'bdi' })).toBeVisible()
  })

  it('that was not asked is said to be so', async () => {
    await openClass(small, ids => <ClassQuestionPage assignmentIds={ids} address="another" />)
    expect(await screen.findByText('The class was not asked this question.')).toBeVisible()
  })

  it('without options shows what was given', async () => {
    const typed = known(questionSchema.parse({ ...sampleQuestions['short-text'], id: 'typed-question' }))
    await showQuestion({ names: ['Ada', 'Bob'], questions: [typed, one] }, 'typed-question')
    const table = screen.getByRole('table', { name: 'Responses given' })
    expect(within(table).getByRole('rowheader', { name: 'I don’t know' })).toBeVisible()
    expect(within(table).getAllByRole('cell')[0]).toHaveTextContent('2')
  })
})

describe('correcting the key', () => {
  async function correct(
    { person }: Awaited<ReturnType<typeof showQuestion>>,
    reason: string,
    choose: (dialog: HTMLElement) => Promise<void>,
  ) {
    await person.click(screen.getByRole('button', { name: 'Correct the key…' }))
    const dialog = screen.getByRole('dialog', { name: 'Correct the key' })
    await choose(dialog)
    if (reason !== '') await person.type(within(dialog).getByLabelText('Why'), reason)
    await person.click(within(dialog).getByRole('button', { name: 'Correct and score again' }))
    return dialog
  }

  it('scores everything again, is shown with its date and reason, and can be undone', async () => {
    const shown = await showQuestion(small, 'first-question')
    const before = score()
    await correct(shown, 'The standard changed.', async dialog => {
      await shown.person.click(within(dialog).getByRole('radio', { name: /Option b of first-question/ }))
      expect(within(dialog).getByText(/^With this key .+ gets? more and .+ gets? less\.$/)).toBeVisible()
    })
    expect(await screen.findByText(/^Key corrected since 4 Mar 2026/)).toHaveTextContent(
      'Reason: The standard changed.',
    )
    expect(keyRow()).toHaveTextContent('B Option b of first-question')
    expect(score()).not.toBe(before)

    await shown.person.click(screen.getByRole('button', { name: 'Look at the scores before it' }))
    expect(await screen.findByText(/scored with the keys as they were on/)).toHaveTextContent(
      'before question 1 got another key (The standard changed.)',
    )
    expect(window.location.hash).toMatch(/^#\/class\/[0-9a-f]{32}~\d+$/)
    await waitFor(() => expect(score()).toBe(before))
    expect(screen.queryByRole('button', { name: 'Correct the key…' })).toBeNull()
    await shown.person.click(screen.getByRole('button', { name: 'Back to the scores of now' }))
    await waitFor(() => expect(score()).not.toBe(before))

    shown.device.clock.now += 60_000
    await shown.person.click(screen.getByRole('button', { name: 'Undo this correction' }))
    await waitFor(() => expect(score()).toBe(before))
    expect(keyRow()).toHaveTextContent('A Option a of first-question')
  })

  it('can count a question for nobody', async () => {
    const shown = await showQuestion(small, 'first-question')
    await correct(shown, 'Two are right.', async dialog => {
      await shown.person.click(within(dialog).getByRole('radio', { name: 'Count the question for nobody' }))
    })
    expect(await screen.findByText(/^Counts for nobody since/)).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'What the class did with it' })).toBeNull()
  })

  it('asks for a reason, and keeps nothing without one', async () => {
    const shown = await showQuestion(small, 'first-question')
    const dialog = await correct(shown, '', async () => {})
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Say why')
    await shown.person.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText(/^Key corrected since/)).toBeNull()
  })
})
