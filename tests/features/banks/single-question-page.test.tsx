import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import { SingleQuestionPage } from '#src/features/banks/single-question-page.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const indexed = outline.index.find(({ kind }) => kind === 'single-choice')
if (indexed === undefined) throw new Error('there is no single choice')
const { id, skill } = indexed

describe('a question looked at by its address', () => {
  it('can be tried without anything being recorded', async () => {
    const { person, store } = showPage(<SingleQuestionPage questionId={id} />, createTestDevice().services())
    const options = await screen.findAllByRole('radio')
    const [first] = options
    if (first === undefined) throw new Error('no options')
    await person.click(first)
    await person.click(screen.getByRole('button', { name: 'Show the key and reasons' }))
    expect(screen.getByRole('status')).toHaveTextContent(/Your response would score (0|100) %\./)
    expect(screen.getByRole('heading', { name: 'Why' })).toBeVisible()
    expect(screen.getByText(/not recorded and counts nowhere/)).toBeVisible()
    expect(store.getState().evidence.questions.size).toBe(0)
    expect(store.getState().attempts).toEqual([])
  })

  it('shows the key without a response too', async () => {
    const { person } = showPage(<SingleQuestionPage questionId={id} />, createTestDevice().services())
    await person.click(await screen.findByRole('button', { name: 'Show the key and reasons' }))
    expect(screen.queryByRole('status')).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Hide the key, try again' }))
    expect(await screen.findAllByRole('radio')).not.toHaveLength(0)
  })

  it('plays a case again from its start when the key is hidden', async () => {
    const services = createTestDevice().services(sampleContent())
    const page = <SingleQuestionPage questionId={sampleId('branching-case')} />
    const { person } = showPage(page, services)
    await person.click(await screen.findByRole('button', { name: 'Restart 10 min' }))
    await person.click(screen.getByRole('button', { name: 'Show the key and reasons' }))
    expect(screen.getByText('Your response would score 45 %.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Your way 10 min' })).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Hide the key, try again' }))
    expect(await screen.findByRole('button', { name: 'Restart 10 min' })).toBeVisible()
    expect(screen.queryByText(/The case is over/)).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Show the key and reasons' }))
    expect(screen.queryByRole('heading', { name: /^Your way/ })).toBeNull()
  })

  it('says what is known about it and leads to its skill', async () => {
    showPage(<SingleQuestionPage questionId={id} />, createTestDevice().services())
    const name = outline.skills.find(one => one.id === skill)?.name ?? ''
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', `#/report/${skill}`)
    expect(screen.getByText('Score of a blind guess').nextSibling).toHaveTextContent(/^\d+ % on average$/)
    expect(screen.getByRole('link', { name: 'Answer it in a quiz' })).toHaveAttribute(
      'href',
      `#/quiz/new/questions=${id}`,
    )
  })

  it('tells of an earlier version that was wrong', async () => {
    const erratum = {
      questionId: id,
      hashes: ['abcdefghijkl'],
      date: '2026-01-31',
      whatWasWrong: 'Two keys.',
    }
    const services = createTestDevice().services({ outline: { ...outline, errata: [erratum] } })
    showPage(<SingleQuestionPage questionId={id} />, services)
    expect(await screen.findByText(/Two keys\./)).toHaveTextContent('2026-01-31')
  })

  it('can be asked for again when its bank did not come', async () => {
    let isOnline = false
    const services = createTestDevice().services({
      loadBank: async asked => (isOnline ? loadBank(asked) : { kind: 'failed', reason: 'No connection.' }),
    })
    const { person } = showPage(<SingleQuestionPage questionId={id} />, services)
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection.')
    isOnline = true
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getAllByRole('radio').length).toBeGreaterThan(1))
  })
})

describe('a link to a question that is gone', () => {
  it('says so and that responses to it still count', () => {
    showPage(<SingleQuestionPage questionId="no-such-question" />, createTestDevice().services())
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'This question is no longer in the bank',
    )
    expect(screen.getByText(/your response is kept and\s+still counts/)).toBeVisible()
  })

  it('says what was wrong when it was withdrawn', () => {
    const erratum = {
      questionId: 'no-such-question',
      hashes: ['abcdefghijkl'],
      date: '2026-01-31',
      whatWasWrong: 'The standard says the opposite.',
      withdrawn: true as const,
    }
    const services = createTestDevice().services({ outline: { ...outline, errata: [erratum] } })
    showPage(<SingleQuestionPage questionId="no-such-question" />, services)
    expect(screen.getByText(/The standard says the opposite\./)).toBeVisible()
    expect(screen.getByText(/left out of every result/)).toBeVisible()
  })
})
