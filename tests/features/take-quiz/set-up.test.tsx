import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { sampleId, sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const button = (name: string) => screen.getByRole('button', { name })

async function openSetUp(link = '', device = createTestDevice()) {
  const app = openApp(`/quiz/new${link}`, device)
  await screen.findByRole('heading', { level: 1, name: 'Take a quiz' })
  return app
}

const begun = async () => {
  await screen.findByRole('heading', { level: 1, name: /^Question 1 of/ })
}

/** What opens the single skills of a bank. */
function summaryOf(bank: string): HTMLElement {
  const summary = screen.getByText(`of ${bank}`, { selector: 'summary span' }).closest('summary')
  if (summary === null) throw new Error(`${bank} cannot be opened`)
  return summary
}

describe('setting a quiz up', () => {
  it('needs no change: one click starts it', async () => {
    const { person, store } = await openSetUp()
    expect(screen.getByRole('radio', { name: /^Practice/ })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'All skills' })).toBeChecked()
    expect(screen.getByText(`${sampleOutline.index.length} in this choice`)).toBeVisible()
    await person.click(button('Start'))
    await begun()
    expect(openAttemptOf(store.getState().view)?.attempt).toMatchObject({
      mode: 'practice',
      title: 'All skills',
    })
  })

  it('chooses a domain that two banks feed', async () => {
    const { person, store } = await openSetUp()
    await person.click(screen.getByRole('radio', { name: 'Choose banks or skills' }))
    await person.click(screen.getByRole('checkbox', { name: 'The whole domain Operations and security' }))
    expect(screen.getByRole('checkbox', { name: 'All of Operations' })).toBeChecked()
    expect(screen.getByText('6 skills chosen')).toBeVisible()
    expect(store.getState().view.kind).toBe('none')
  })

  it('chooses a bank or single skills, and says how many questions there are', async () => {
    const { person, store } = await openSetUp()
    await person.click(screen.getByRole('radio', { name: 'Choose banks or skills' }))
    expect(screen.getByText(/^Nothing chosen yet/)).toHaveAttribute('role', 'status')
    await person.click(summaryOf('DICOM'))
    await person.click(screen.getByRole('checkbox', { name: /DICOMweb/ }))
    expect(screen.getByText('1 skill chosen')).toBeVisible()
    expect(screen.getByText('2 in this choice')).toBeVisible()
    await person.click(button('Start'))
    await begun()
    expect(openAttemptOf(store.getState().view)?.attempt.skills).toEqual(['dicom-web'])
  })

  it('ticks a whole bank at once, and keeps its list open while single ones are ticked', async () => {
    const { person } = await openSetUp()
    await person.click(screen.getByRole('radio', { name: 'Choose banks or skills' }))
    const all = screen.getByRole('checkbox', { name: 'All of DICOM' })
    const group = summaryOf('DICOM').parentElement
    if (group === null) throw new Error('there is no group')
    await person.click(summaryOf('DICOM'))
    expect(group).toHaveAttribute('open')
    const skills = within(within(group).getByRole('list')).getAllByRole('checkbox')
    for (const skill of skills) await person.click(skill)
    expect(all).toBeChecked()
    expect(group).toHaveAttribute('open')
    await person.click(all)
    for (const skill of skills) expect(skill).not.toBeChecked()
    await person.click(all)
    await person.click(screen.getByRole('radio', { name: 'All skills' }))
    expect(screen.getByText(`${sampleOutline.index.length} in this choice`)).toBeVisible()
  })

  it.each(['', '0', '101', '2.5'])('refuses %j questions in a sentence beside the field', async typed => {
    const { person } = await openSetUp()
    const field = screen.getByRole('spinbutton', { name: /^Questions/ })
    await person.clear(field)
    if (typed !== '') await person.type(field, typed)
    await person.click(button('Start'))
    expect(await screen.findByText('Give a whole number from 1 to 100.')).toBeVisible()
    expect(field).toBeInvalid()
    expect(field).toHaveFocus()
    expect(field).toHaveAccessibleDescription('Give a whole number from 1 to 100.')
  })

  it('refuses minutes that make no exam, and forgets about them when there is no exam', async () => {
    const { person } = await openSetUp()
    await person.click(screen.getByRole('radio', { name: /^Exam/ }))
    await person.click(screen.getByRole('checkbox', { name: 'Time limit' }))
    const minutes = screen.getByRole('spinbutton', { name: /^Minutes/ })
    expect(minutes).toHaveValue(20)
    await person.clear(minutes)
    await person.type(minutes, '601')
    await person.click(button('Start'))
    expect(await screen.findByText('Give whole minutes from 1 to 600.')).toBeVisible()
    await person.click(screen.getByRole('radio', { name: /^Practice/ }))
    await person.click(button('Start'))
    await begun()
  })

  it('starts a timed exam and keeps the choices for the next time', async () => {
    const { person, device, store } = await openSetUp()
    await person.click(screen.getByRole('radio', { name: /^Exam/ }))
    await person.click(screen.getByRole('checkbox', { name: 'Time limit' }))
    const count = screen.getByRole('spinbutton', { name: /^Questions/ })
    await person.clear(count)
    await person.type(count, '3')
    await person.click(screen.getByRole('checkbox', { name: /^Ask how sure/ }))
    await person.click(button('Start'))
    await begun()
    const { attempt } = openAttemptOf(store.getState().view) ?? {}
    expect(attempt?.questions).toHaveLength(3)
    expect(attempt?.deadlineUtc).toBe((attempt?.startedUtc ?? 0) + 20 * 60_000)
    expect(device.stored.preferences).toMatchObject({
      quizMode: 'exam',
      questionCount: 3,
      examMinutes: 20,
      askConfidence: false,
    })
  })

  it('does not forget the minutes of exams over a practice quiz', async () => {
    const device = createTestDevice()
    device.stored.preferences = { examMinutes: 45 }
    const { person } = await openSetUp('', device)
    await person.click(button('Start'))
    await begun()
    expect(device.stored.preferences).toMatchObject({ examMinutes: 45 })
  })

  it('refuses a seed that does not fit into a link', async () => {
    const { person } = await openSetUp()
    await person.click(screen.getByText('Same questions for somebody else'))
    await person.type(screen.getByRole('textbox', { name: /^Seed/ }), 'not a seed')
    await person.click(button('Start'))
    expect(await screen.findByText('Use letters, digits and hyphens only.')).toBeVisible()
  })
})

describe('a set-up from a link', () => {
  it('is filled in, and says that everybody gets the same', async () => {
    const device = createTestDevice()
    const { person, store } = await openSetUp(
      '/skills=hl7-syntax&mode=exam&count=3&minutes=12&seed=Tuesday',
      device,
    )
    expect(screen.getByText(/came with a link/)).toBeVisible()
    expect(screen.getByRole('radio', { name: /^Exam/ })).toBeChecked()
    expect(screen.getByRole('spinbutton', { name: /^Questions/ })).toHaveValue(3)
    expect(screen.getByRole('spinbutton', { name: /^Minutes/ })).toHaveValue(12)
    expect(screen.getByText('1 skill chosen')).toBeVisible()
    await person.click(button('Start'))
    await begun()
    expect(openAttemptOf(store.getState().view)?.attempt).toMatchObject({
      seed: 'Tuesday',
      skills: ['hl7-syntax'],
    })
    // It was somebody else's choice; the next quiz is one's own again.
    expect(store.getState().preferences).toMatchObject({
      quizMode: 'practice',
      questionCount: 10,
      examMinutes: null,
    })
  })

  it('of an exam without a limit has none, whatever one’s own habit', async () => {
    const device = createTestDevice()
    device.stored.preferences = { quizMode: 'exam', examMinutes: 45 }
    await openSetUp('/mode=exam&count=3&seed=Tuesday', device)
    expect(screen.getByRole('checkbox', { name: 'Time limit' })).not.toBeChecked()
  })

  it('asks single questions, and offers no number to choose', async () => {
    const { person, store } = await openSetUp(`/questions=${sampleId('numeric')},${sampleId('matching')}`)
    expect(screen.getByText('2 chosen questions.')).toBeVisible()
    expect(screen.queryByRole('spinbutton', { name: /^Questions/ })).toBeNull()
    await person.click(button('Start'))
    await begun()
    expect(openAttemptOf(store.getState().view)?.attempt.questions.map(({ id }) => id)).toEqual([
      sampleId('numeric'),
      sampleId('matching'),
    ])
  })

  it('leaves out what this app does not have, and says so', async () => {
    await openSetUp(`/questions=${sampleId('numeric')},gone-for-good`)
    expect(screen.getByText(/^One skill or question of this link is not in this version/)).toBeVisible()
    expect(screen.getByText('One chosen question.')).toBeVisible()
  })

  it('to questions that are all gone says so when it is started, and starts nothing else', async () => {
    const { person, store } = await openSetUp('/questions=gone-for-good')
    await person.click(button('Start'))
    expect(await screen.findByRole('alert')).toHaveTextContent('no longer in the banks')
    expect(store.getState().view.kind).toBe('none')
  })

  it('with an unknown skill can be started without it', async () => {
    const { person, store } = await openSetUp('/skills=dicom-web,no-such-skill')
    expect(screen.getByText(/is not in this version/)).toBeVisible()
    await person.click(button('Start'))
    await begun()
    await waitFor(() => expect(openAttemptOf(store.getState().view)?.attempt.skills).toEqual(['dicom-web']))
  })

  it('that is nonsense is the default', async () => {
    await openSetUp('/count=1000&mode=adaptive')
    expect(screen.getByRole('spinbutton', { name: /^Questions/ })).toHaveValue(10)
    expect(screen.getByRole('radio', { name: /^Practice/ })).toBeChecked()
  })
})
