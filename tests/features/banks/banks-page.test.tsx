import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { sampleBanks, sampleId, sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const all = sampleOutline.index.length

async function openBanks(filter = '') {
  const app = openApp(`/banks${filter}`)
  await screen.findByText(/of \d+ questions$|^All \d+ questions$|^Nothing fits/)
  return app
}

describe('the question bank', () => {
  it('lists every question with skill, level and kind, each a link', async () => {
    await openBanks()
    expect(screen.getByText(`All ${all} questions`)).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(all)
    const [first] = screen.getAllByRole('listitem')
    if (first === undefined) throw new Error('no question is listed')
    expect(within(first).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^#\/question\//))
    expect(first).toHaveTextContent(/Level \d+/)
    await waitFor(() => expect(first).toHaveTextContent('Not read by a second reader yet'))
  })

  it('narrows while one types, says how many are left, and keeps it in the address', async () => {
    const { person } = await openBanks()
    await person.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Number')
    expect(await screen.findByText(`1 of ${all} questions`)).toBeVisible()
    expect(window.location.hash).toBe('#/banks/kind=numeric')
    expect(screen.getByRole('link', { name: 'Make a quiz of it' })).toHaveAttribute(
      'href',
      `#/quiz/new/questions=${sampleId('numeric')}`,
    )
    await person.type(screen.getByRole('searchbox', { name: 'Text, tag or segment' }), 'xyzzy')
    await person.click(await screen.findByRole('button', { name: 'Show all questions' }))
    expect(await screen.findByText(`All ${all} questions`)).toBeVisible()
    expect(window.location.hash).toBe('#/banks')
  })

  it('opens with the filter of its address', async () => {
    await openBanks('/kind=ordering')
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveDisplayValue('Ordering')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })

  it('takes over another address, and one with anything in its text', async () => {
    const { person } = await openBanks('/kind=ordering')
    window.location.hash = '/banks/kind=numeric'
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveDisplayValue('Number'))
    const box = screen.getByRole('searchbox', { name: 'Text, tag or segment' })
    await person.type(box, '(0008,0050) & 50 % "a/b"')
    const address = window.location.hash
    window.location.hash = '/banks'
    await waitFor(() => expect(box).toHaveValue(''))
    window.location.hash = address
    await waitFor(() => expect(box).toHaveValue('(0008,0050) & 50 % "a/b"'))
  })

  it('offers the skills of the chosen bank only', async () => {
    const { person } = await openBanks()
    await person.selectOptions(screen.getByRole('combobox', { name: 'Bank' }), 'hl7')
    const skills = within(screen.getByRole('combobox', { name: 'Skill' })).getAllByRole('option')
    const own = sampleOutline.skills.filter(({ bank }) => bank === 'hl7')
    expect(skills.map(option => option.textContent)).toEqual(['All skills', ...own.map(({ name }) => name)])
  })

  it('shows what could be fetched, and fetches the rest on request', async () => {
    const device = createTestDevice()
    const { loadBank, away } = sampleBanks()
    away.add('hl7-syntax')
    const services = device.services({ outline: sampleOutline, loadBank })
    const { person } = openApp('/banks', { ...device, services: () => services })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The questions of hl7-syntax could not be fetched.',
    )
    away.clear()
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(await screen.findByText(`All ${all} questions`)).toBeVisible()
  })
})
