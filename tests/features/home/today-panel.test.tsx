import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { HomePage } from '#src/features/home/home-page.tsx'
import { firstOf, giveResponses, questionsOf } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 20_000 })

const noon = Date.UTC(2026, 0, 31, 12)

async function deviceOf(preferences: object): Promise<TestDevice> {
  const device = createTestDevice()
  device.stored.preferences = preferences
  device.clock.now = noon - 24 * 60 * 60 * 1000
  await giveResponses(device, [...firstOf('ts-connectivity', 9, 0), ...firstOf('hl7-adt', 9, 1)])
  device.clock.now = noon
  return device
}

describe('the next action on home', () => {
  it("is today's plan where there are a date and responses", async () => {
    const device = await deviceOf({ targetDate: '2026-02-12', minutesADay: 40 })
    const { person } = showPage(<HomePage />, device.services())
    // The panel is code of its own, which takes a while to arrive on a busy machine.
    const panel = await screen.findByRole('region', { name: /^Today: \d+ minutes$/ }, { timeout: 10_000 })
    expect(screen.queryByRole('link', { name: /^Start \d+ questions$/ })).toBeNull()
    expect(within(panel).getByRole('link', { name: 'See the whole plan' })).toHaveAttribute('href', '#/plan')
    await person.click(within(panel).getByRole('button', { name: /^Start: Review/ }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/))
  })

  it("is today's plan on the first day too, which begins with the readiness check", async () => {
    const device = createTestDevice()
    device.stored.preferences = { targetDate: '2026-02-12' }
    device.clock.now = noon
    showPage(<HomePage />, device.services())
    const panel = await screen.findByRole('region', { name: /^Today: \d+ minutes$/ }, { timeout: 10_000 })
    expect(within(panel).getByText('Readiness check')).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Start \d+ questions$/ })).toBeNull()
  })

  it.each([
    ['without a date', {}],
    ['when the date has passed', { targetDate: '2026-01-01' }],
    ['on a day off', { targetDate: '2026-02-12', daysOff: '6' }],
  ])('is the usual quiz %s', async (_, preferences) => {
    const device = await deviceOf(preferences)
    showPage(<HomePage />, device.services())
    expect(await screen.findByRole('region', { name: 'Where you stand' })).toBeVisible()
    expect(
      await screen.findByRole('link', { name: /^Start \d+ questions$/ }, { timeout: 10_000 }),
    ).toBeVisible()
    expect(screen.queryByRole('region', { name: /^Today/ })).toBeNull()
  })

  it('is a further quiz when the plan of today is done', async () => {
    const device = await deviceOf({ targetDate: '2026-02-01', minutesADay: 30 })
    const first = showPage(<HomePage />, device.services())
    const panel = await screen.findByRole('region', { name: /^Today/ }, { timeout: 10_000 })
    const titles = within(panel).getAllByText(/^(Review|Drill)/, { selector: 'strong' })
    expect(titles.length).toBeGreaterThan(0)
    first.unmount()
    const everything = [
      'ts-connectivity',
      'ts-worklist-workflow',
      'ts-data-integrity',
      'clin-workflow',
    ].flatMap(skill => questionsOf(skill).map(question => ({ question, score: 1 })))
    await giveResponses(device, everything)
    showPage(<HomePage />, device.services())
    expect(await screen.findByText('✓ Done for today.')).toBeVisible()
    expect(screen.getByRole('link', { name: /^Start \d+ questions$/ })).toBeVisible()
  })
})
