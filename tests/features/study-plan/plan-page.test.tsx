import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { PlanPage } from '#src/features/study-plan/plan-page.tsx'
import {
  firstOf,
  giveResponses,
  type GivenEarlier,
  questionsOf,
} from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 20_000 })

const dayMs = 24 * 60 * 60 * 1000

/** Enough of everything for a start without a check: right on HL7, wrong on troubleshooting. */
const yesterday: readonly GivenEarlier[] = [
  ...firstOf('hl7-adt', 5, 1),
  ...firstOf('hl7-syntax', 5, 1),
  ...firstOf('ts-connectivity', 4, 0),
  ...firstOf('clin-workflow', 4, 0),
]

/** The test device's today is 2026-01-31, a Saturday. */
function deviceWith(preferences: object = {}): TestDevice {
  const device = createTestDevice()
  device.stored.preferences = { targetDate: '2026-02-12', minutesADay: 40, ...preferences }
  return device
}

async function practised(preferences: object = {}): Promise<TestDevice> {
  const device = deviceWith(preferences)
  device.clock.now -= dayMs
  await giveResponses(device, yesterday)
  device.clock.now = Date.UTC(2026, 0, 31, 9)
  return device
}

async function showPlan(device: TestDevice) {
  const shown = showPage(<PlanPage />, device.services(), '/plan')
  await screen.findByRole('region', { name: 'Your time' })
  return { device, ...shown }
}

function today(): HTMLElement {
  return screen.getByRole('region', { name: /^Today/ })
}

function titlesOf(part: HTMLElement): (string | null)[] {
  return within(part)
    .getAllByText(/./, { selector: 'strong' })
    .map(({ textContent }) => textContent)
}

describe('without a date', () => {
  it('asks for one, refuses what makes no plan, and makes one', async () => {
    const { person, device } = await showPlan(deviceWith({ targetDate: null, minutesADay: 25 }))
    expect(screen.getByRole('region', { name: 'Choose a date first' })).toBeVisible()
    const make = screen.getByRole('button', { name: 'Make the plan' })
    await person.click(make)
    expect(await screen.findByText('Choose a date.')).toBeVisible()

    const date = screen.getByLabelText(/^Interview, exam or review/)
    fireEvent.change(date, { target: { value: '2026-01-30' } })
    await person.click(make)
    expect(await screen.findByText('That date has passed. Choose a later one.')).toBeVisible()

    fireEvent.change(date, { target: { value: '2026-02-12' } })
    const minutes = screen.getByLabelText(/^Minutes a day/)
    for (const wrong of ['0', '4', '241', '7.5', '']) {
      fireEvent.change(minutes, { target: { value: wrong } })
      await person.click(make)
      expect(await screen.findByText('Give whole minutes from 5 to 240.')).toBeVisible()
      expect(minutes).toHaveAttribute('aria-invalid', 'true')
    }
    expect(device.stored.preferences).toMatchObject({ targetDate: null })

    fireEvent.change(minutes, { target: { value: '30' } })
    await person.click(screen.getByRole('checkbox', { name: 'Sun' }))
    await person.click(screen.getByRole('checkbox', { name: 'Wed' }))
    await person.click(make)
    expect(await screen.findByText('12 days left.')).toBeVisible()
    expect(screen.getByText('The plan goes by this now.')).toBeVisible()
    // It was disabled when there was nothing to change, and lost the focus.
    expect(screen.getByRole('button', { name: 'Change the plan' })).toHaveFocus()
    expect(device.stored.preferences).toMatchObject({
      targetDate: '2026-02-12',
      minutesADay: 30,
      daysOff: '03',
    })
    const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(days).toContain('Sun 1 Feb off')
    expect(days).toContain('Wed 4 Feb off')
    expect(days.at(-1)).toBe('Thu 12 Feb the day')
  })

  it('keeps one day for study', async () => {
    const { person, device } = await showPlan(deviceWith())
    for (const box of screen.getAllByRole('checkbox')) await person.click(box)
    await person.click(screen.getByRole('button', { name: 'Change the plan' }))
    expect(await screen.findByText('Leave at least one day for study.')).toBeVisible()
    expect(device.stored.preferences).not.toMatchObject({ daysOff: '0123456' })
  })
})

describe('a date that leaves nothing to plan', () => {
  it.each([
    ['2026-01-30', /has passed/],
    ['2026-01-31', /Good luck/],
  ])('%s says so', async (targetDate, words) => {
    await showPlan(deviceWith({ targetDate }))
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByRole('region', { name: /^Today/ })).toBeNull()
  })
})

describe('a plan', () => {
  it('begins with the readiness check where nothing is known', async () => {
    const { person } = await showPlan(deviceWith())
    expect(titlesOf(today())[0]).toBe('Readiness check')
    await person.click(within(today()).getByRole('button', { name: 'Open the check: Readiness check' }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/check/))
  })

  it('has reviews first, then drills with a reason, then a read with sections to look up', async () => {
    await showPlan(await practised())
    const [first, second, ...others] = titlesOf(today())
    expect(first).toMatch(/^Review \d+ due questions$/)
    expect(second).toMatch(/^Drill /)
    expect(others.at(-1)).toMatch(/^Read up on/)
    expect(within(today()).getAllByText(/Expected shortfall \d+ level points/).length).toBeGreaterThan(0)
    expect(await within(today()).findByText(/Look up /)).toBeVisible()
  })

  it('starts a review with exactly its questions, a drill with its skill', async () => {
    const { person, store } = await showPlan(await practised())
    const missed = new Set(
      ['ts-connectivity', 'clin-workflow'].flatMap(skill => questionsOf(skill).map(({ id }) => id)),
    )
    await person.click(within(today()).getByRole('button', { name: /^Start: Review/ }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/))
    const attemptNow = () => {
      const { view } = store.getState()
      if (view.kind !== 'open') throw new Error('no attempt')
      return view.attempt
    }
    expect(attemptNow()).toMatchObject({ mode: 'practice', title: 'Due review' })
    expect(attemptNow().questions.length).toBeGreaterThan(0)
    for (const { id } of attemptNow().questions) expect(missed).toContain(id)

    const reviewed = attemptNow().attemptId
    const drill = within(today()).getAllByRole('button', { name: /^Start: Drill/ })[0]
    const [, name, count] = /Drill (.+): (\d+) questions/.exec(drill?.getAttribute('aria-label') ?? '') ?? []
    if (drill) await person.click(drill)
    await waitFor(() => expect(attemptNow().attemptId).not.toBe(reviewed))
    expect(attemptNow().questions).toHaveLength(Number(count))
    const skills = new Set(attemptNow().questions.map(({ skill }) => skill))
    expect(outline.skills.filter(({ id }) => skills.has(id)).map(skill => skill.name)).toEqual([name])
  })

  it('does not change while it is worked off, counts what is done, and says what moved', async () => {
    const device = await practised()
    const before = await showPlan(device)
    const titles = titlesOf(today())
    const drilled = titles.flatMap(title => {
      const [, name, count] = /^Drill (.+): (\d+) questions$/.exec(title ?? '') ?? []
      const skill = outline.skills.find(one => one.name === name)
      return skill === undefined ? [] : [{ skill: skill.id, count: Number(count) }]
    })
    const reviewed = Number(/\d+/.exec(titles[0] ?? '')?.[0])
    before.unmount()

    const fresh = drilled.flatMap(({ skill, count }) =>
      questionsOf(skill)
        .slice(-count)
        .map(question => ({ question, score: 0 })),
    )
    await giveResponses(device, fresh)
    const partly = await showPlan(device)
    expect(titlesOf(today()).slice(0, titles.length)).toEqual(titles)
    expect(within(today()).getAllByText('✓ done')).toHaveLength(drilled.length)
    expect(within(today()).getByText('What moved so far')).toBeVisible()
    partly.unmount()

    const missed = ['ts-connectivity', 'clin-workflow'].flatMap(skill => firstOf(skill, 4, 1))
    await giveResponses(device, missed)
    await showPlan(device)
    expect(missed.length).toBeGreaterThanOrEqual(reviewed)
    expect(within(today()).getByText('✓ Done for today.')).toBeVisible()
    expect(within(today()).getByRole('heading', { name: 'What moved today' })).toBeVisible()
    const moves = within(today()).getAllByText(/^level \d+ → \d+ \(−\d+\), \d+ questions$/)
    expect(moves.length).toBeGreaterThanOrEqual(drilled.length)
  })

  it('plans the days after with what today brought, once today is done', async () => {
    const device = deviceWith()
    const before = await showPlan(device)
    expect(screen.getByText(/^About halfway to the date\. 30 of 30 skills are too early/)).toBeVisible()
    before.unmount()

    const wrong = ['hl7-syntax', 'hl7-adt'].flatMap(skill => firstOf(skill, 6, 0))
    await giveResponses(
      device,
      wrong.map(one => ({ ...one, mode: 'check' })),
    )
    await showPlan(device)
    expect(within(today()).getByText('✓ Done for today.')).toBeVisible()
    // Neither the days to come nor the check that is done say what was so this morning.
    expect(screen.queryByText(/30 of 30 skills are too early/)).toBeNull()
    expect(screen.getByText(/^About halfway to the date\. 28 of 30 skills are too early/)).toBeVisible()
    expect(screen.getAllByText(/^Review \d+ due questions$/).length).toBeGreaterThan(0)
    const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(days.filter(name => name?.startsWith('Sun 1 Feb'))).toHaveLength(1)
  })

  it('is made anew the day after, also when a day was missed', async () => {
    const device = await practised()
    const first = await showPlan(device)
    const days = screen.getAllByRole('heading', { level: 3 }).length
    first.unmount()
    device.clock.now += 2 * dayMs
    await showPlan(device)
    expect(screen.getByText('10 days left.')).toBeVisible()
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(days - 2)
    expect(screen.queryByText(/missed you|behind/i)).toBeNull()
  })

  it('has nothing on a day off, and goes on after it', async () => {
    await showPlan(await practised({ daysOff: '6' }))
    expect(screen.getByText('A day off: nothing is planned for today.')).toBeVisible()
    expect(screen.getAllByText(/^Drill /).length).toBeGreaterThan(0)
  })

  it('can be taken along as a calendar file', async () => {
    const downloads = watchDownloads()
    const { person } = await showPlan(await practised())
    await person.click(screen.getByRole('button', { name: 'Download for a calendar (.ics)' }))
    expect(downloads[0]?.name).toBe('plan-until-2026-02-12.ics')
    const text = (await downloads[0]?.file.text()) ?? ''
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(13)
  })

  it('tells why a task does not start', async () => {
    const device = await practised()
    const services = device.services({
      loadBank: async () => ({ kind: 'failed', reason: 'These questions could not be loaded.' }),
    })
    const { person } = showPage(<PlanPage />, services, '/plan')
    await person.click((await screen.findAllByRole('button', { name: /^Start: Drill/ }))[0] ?? document.body)
    expect(await screen.findByRole('alert')).toHaveTextContent('These questions could not be loaded.')
  })

  it('waits for the store', async () => {
    const services = deviceWith().services({ openStore: () => new Promise(() => {}) })
    showPage(<PlanPage />, services, '/plan')
    expect(await screen.findByText('Reading your responses…')).toBeVisible()
  })
})

it('asks for another role where the chosen one requires nothing that is measured', async () => {
  const device = deviceWith()
  const [role] = outline.roles
  if (role === undefined) throw new Error('no role is shipped')
  const empty = { ...role, id: 'empty', name: 'Empty role', required: {} }
  const services = device.services({ outline: { ...outline, roles: [empty] } })
  showPage(<PlanPage />, services, '/plan')
  expect(await screen.findByText(/^Empty role requires no skill that is measured here/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Choose a role' })).toHaveAttribute('href', '#/roles')
})
