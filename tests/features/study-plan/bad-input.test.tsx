import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import { PlanPage } from '#src/features/study-plan/plan-page.tsx'
import { firstOf, giveResponses } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 20_000 })

const dayMs = 24 * 60 * 60 * 1000
const saturday = Date.UTC(2026, 0, 31, 9)

/** A device on which twenty questions were answered on this day, a third of them wrongly. */
async function practisedOn(utc: number, preferences: object = {}): Promise<TestDevice> {
  const device = createTestDevice()
  device.stored.preferences = { targetDate: '2026-02-12', minutesADay: 40, ...preferences }
  device.clock.now = utc
  await giveResponses(device, [
    ...firstOf('hl7-adt', 8, 1),
    ...firstOf('hl7-syntax', 6, 1),
    ...firstOf('ts-connectivity', 6, 0),
  ])
  device.clock.now = saturday
  return device
}

async function planOf(device: TestDevice, changes: Partial<Outline> = {}) {
  const shown = showPage(<PlanPage />, device.services({ outline: { ...outline, ...changes } }), '/plan')
  await screen.findByRole('region', { name: 'Your time' })
  return shown
}

function titles(): (string | null)[] {
  const today = screen.getByRole('region', { name: /^Today/ })
  return within(today)
    .queryAllByText(/./, { selector: 'strong' })
    .map(({ textContent }) => textContent)
}

describe('a clock that was set back', () => {
  it.each([
    ['a day', dayMs],
    ['a year', 365 * dayMs],
  ])('by %s leaves what was practised before known to the plan', async (_, ms) => {
    await planOf(await practisedOn(saturday + ms))
    // As if nothing had been answered, it would begin with the check.
    expect(titles()).not.toContain('Readiness check')
    expect(titles().some(title => title?.startsWith('Drill '))).toBe(true)
    expect(screen.getByText('12 days left.')).toBeVisible()
  })
})

describe('a question found wrong', () => {
  it('is not up for review, whatever was answered then', async () => {
    const device = await practisedOn(saturday - dayMs)
    const first = await planOf(device)
    expect(titles()[0]).toBe('Review 6 due questions')
    first.unmount()
    const [wrong] = firstOf('ts-connectivity', 1, 0)
    if (wrong === undefined) throw new Error('the skill has questions')
    const { id, hash } = wrong.question
    const erratum = { questionId: id, hashes: [hash], date: '2026-01-31', whatWasWrong: 'The key was wrong.' }
    await planOf(device, { errata: [erratum] })
    expect(titles()[0]).toBe('Review 5 due questions')
  })
})

describe('stored preferences that the form would refuse', () => {
  it('with all days off leave nothing to do, and say why', async () => {
    await planOf(await practisedOn(saturday - dayMs, { daysOff: '0123456' }))
    expect(screen.getByText('A day off: nothing is planned for today.')).toBeVisible()
    expect(screen.getByText(/There is no room for drills of \d+ skills/)).toBeVisible()
  })

  it('with broken fields fall back field by field', async () => {
    const broken = { minutesADay: 0, daysOff: '789', drillMix: 'all' }
    await planOf(await practisedOn(saturday - dayMs, broken))
    expect(screen.getByLabelText(/^Minutes a day/)).toHaveValue(25)
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
    expect(titles().length).toBeGreaterThan(0)
  })

  it('with a day that no month has plan until the day it would be', async () => {
    const downloads = watchDownloads()
    const { person } = await planOf(await practisedOn(saturday - dayMs, { targetDate: '2026-02-31' }))
    expect(screen.getByText('31 days left.')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Download for a calendar (.ics)' }))
    expect(await downloads[0]?.file.text()).toContain('DTSTART;VALUE=DATE:20260303')
  })
})

describe('a role', () => {
  const [shipped] = outline.roles
  if (shipped === undefined) throw new Error('no role is shipped')
  const roleWith = (changes: object) => [{ ...shipped, id: 'odd', name: 'Odd role', ...changes }]

  it('of no importance at all drills nothing, and still reviews', async () => {
    const importance = Object.fromEntries(Object.keys(shipped.importance).map(domain => [domain, 0]))
    await planOf(await practisedOn(saturday - dayMs), { roles: roleWith({ importance }) })
    expect(titles()[0]).toMatch(/^Review /)
    expect(titles().some(title => title?.startsWith('Drill '))).toBe(false)
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('that requires only skills which are no longer there makes no plan and says so', async () => {
    const required = { 'gone-skill': { level: 60, evidence: 'C' } }
    await planOf(await practisedOn(saturday - dayMs), { roles: roleWith({ required }) })
    expect(screen.getByText(/^Odd role requires no skill that is measured here/)).toBeVisible()
  })
})
