import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { copyRole } from '#src/state/edit-roles.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { answerQuiz, beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId, sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

async function openHome(device: TestDevice = createTestDevice()) {
  const app = openApp('/', device)
  await waitFor(() => expect(app.store.getState().attempts).not.toBeNull())
  await screen.findByRole('heading', { name: 'By bank' })
  return app
}

describe('home on a first visit', () => {
  it('says what this is for, and starts with one click', async () => {
    const { person } = await openHome()
    expect(screen.getByRole('heading', { level: 1, name: 'Are you ready for the role?' })).toBeVisible()
    expect(screen.getByText(/^Answer real work samples/)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Continue where you stopped' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Where you stand' })).toBeNull()
    await person.click(screen.getByRole('link', { name: 'Start 10 questions' }))
    expect(
      await screen.findByRole('heading', { level: 1, name: `Question 1 of ${sampleOutline.index.length}` }),
    ).toBeVisible()
  })

  it('offers a way back to somebody who used it elsewhere', async () => {
    await openHome()
    const restore = screen.getByRole('link', { name: 'I already used this: restore a backup' })
    expect(restore).toHaveAttribute('href', '#/settings')
  })

  it('lists the banks with what is in them, each a way into a quiz on it', async () => {
    await openHome()
    const bank = screen.getByRole('link', { name: /^HL7/ })
    const own = outline.skills.filter(skill => skill.bank === 'hl7').map(({ id }) => id)
    const count = sampleOutline.index.filter(({ skill }) => own.includes(skill)).length
    expect(bank).toHaveTextContent(`${own.length} skills, ${count} questions`)
    expect(bank).toHaveAttribute('href', `#/quiz/new/skills=${own.join(',')}`)
  })

  it('says why a quiz cannot be started, and starts it when it can', async () => {
    const device = createTestDevice()
    const content = sampleContent()
    let isAway = true
    const services = device.services({
      ...content,
      loadBank: async skill =>
        isAway ? { kind: 'failed', reason: 'The network is away. Try again.' } : content.loadBank(skill),
    })
    const { person, store } = await openHome({ ...device, services: () => services })
    await person.click(screen.getByRole('link', { name: 'Start 10 questions' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The network is away. Try again.')
    expect(store.getState().view.kind).toBe('none')
    isAway = false
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    expect(
      await screen.findByRole('heading', { level: 1, name: `Question 1 of ${sampleOutline.index.length}` }),
    ).toBeVisible()
  })
})

describe('the target', () => {
  it('is a role, kept, and what it requires is one link away', async () => {
    const { person, device } = await openHome()
    await person.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'PACS manager')
    expect(device.stored.preferences).toMatchObject({ roleId: 'cpsm-manager' })
    const requires = screen.getByRole('link', { name: 'What this role requires' })
    expect(requires).toHaveAttribute('href', '#/roles/cpsm-manager')
  })

  it.each([
    ['2026-01-31', 'That is today. Good luck!'],
    ['2026-02-01', 'That is tomorrow.'],
    ['2026-03-02', '30 days left.'],
    ['2026-01-30', /has passed/],
  ])('date %s is said in days', async (date, words) => {
    const { device } = await openHome()
    fireEvent.change(screen.getByLabelText(/^Interview, exam or review/), { target: { value: date } })
    expect(screen.getByText(words)).toBeVisible()
    expect(device.stored.preferences).toMatchObject({ targetDate: date })
  })

  it('date can be taken away again', async () => {
    const device = createTestDevice()
    device.stored.preferences = { targetDate: '2026-02-01' }
    await openHome(device)
    fireEvent.change(screen.getByLabelText(/^Interview, exam or review/), { target: { value: '' } })
    expect(screen.queryByText('That is tomorrow.')).toBeNull()
    expect(device.stored.preferences).toMatchObject({ targetDate: null })
  })

  it('offers copies of roles, too', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services())
    const manager = outline.roles.find(({ id }) => id === 'cpsm-manager')
    await earlier.getState().readCatalog()
    const { catalog } = earlier.getState()
    const full =
      catalog.kind === 'catalog' ? catalog.catalog.roles.find(({ id }) => id === manager?.id) : undefined
    if (full === undefined) throw new Error('the role is not shipped')
    const copy = await copyRole(earlier, full)
    const { person } = await openHome(device)
    const role = screen.getByRole('combobox', { name: 'Role' })
    await within(role).findByRole('option', { name: copy.name })
    await person.selectOptions(role, copy.name)
    expect(device.stored.preferences).toMatchObject({ roleId: copy.id })
  })
})

describe('home of somebody who began something', () => {
  it('offers to go on where it stopped', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services(sampleContent()))
    const { attempt } = await beginQuiz(earlier, { count: 7, seed: 'first' })
    const [first] = attempt.questions
    await earlier.getState().submit({
      questionId: first?.id ?? '',
      response: { kind: 'dont-know' },
      confidence: null,
      elapsedMs: 5000,
    })
    await waitFor(() => expect(earlier.getState().saving.kind).toBe('saved'))

    const { person } = await openHome(device)
    const card = await screen.findByRole('region', { name: 'Continue where you stopped' })
    expect(card).toHaveTextContent(/All skills, practice, begun .*: 1 of 7 answered/)
    expect(screen.getByRole('region', { name: 'Or start a new quiz' })).toBeVisible()
    expect(within(card).getByRole('link', { name: 'See or end it' })).toHaveAttribute(
      'href',
      `#/quiz/${attempt.attemptId}/summary`,
    )
    await person.click(within(card).getByRole('link', { name: 'Continue with question 2' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Question 2 of 7' })).toBeVisible()
  })

  it('says when the time of an exam is up', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services(sampleContent()))
    await beginQuiz(earlier, { count: 7, mode: 'exam', minutes: 10, seed: 'first' })
    device.clock.now += 11 * 60_000
    await openHome(device)
    const card = await screen.findByRole('region', { name: 'Continue where you stopped' })
    expect(card).toHaveTextContent('The time is up; opening it hands it in.')
    expect(within(card).getByRole('link', { name: 'Review or hand in' })).toBeVisible()
  })

  it('offers nothing to go on with once it is finished, and says where one stands', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services(sampleContent()))
    await answerQuiz(earlier, { count: 7, seed: 'first' })
    await openHome(device)
    expect(
      screen.getByRole('heading', { level: 1, name: 'Ready as Entry-level administrator?' }),
    ).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Continue where you stopped' })).toBeNull()
    const standing = await screen.findByRole('region', { name: 'Where you stand' })
    expect(within(standing).getAllByRole('listitem')).toHaveLength(outline.domains.length)
    expect(within(standing).getByRole('link', { name: 'Open the gap report' })).toHaveAttribute(
      'href',
      '#/report',
    )
    expect(screen.queryByRole('link', { name: /restore a backup/ })).toBeNull()
  })

  it('goes on with a quiz that was answered to its end but never closed', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services(sampleContent()))
    await beginQuiz(earlier, { questions: [sampleId('numeric')], seed: 'first' })
    await earlier.getState().submit({
      questionId: sampleId('numeric'),
      response: { kind: 'dont-know' },
      confidence: null,
      elapsedMs: 5000,
    })
    await waitFor(() => expect(earlier.getState().saving.kind).toBe('saved'))
    await openHome(device)
    expect(await screen.findByRole('link', { name: 'Go to the end' })).toBeVisible()
  })
})
