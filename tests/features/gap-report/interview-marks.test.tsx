import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { ReportPage } from '#src/features/gap-report/report-page.tsx'
import { SkillPage } from '#src/features/gap-report/skill-page.tsx'
import { SettingsPage } from '#src/features/settings/settings-page.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

// Thirty rows are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const skill = 'hl7-adt'
const nameOf = (id: string) => outline.skills.find(one => one.id === id)?.name ?? id

/** An interview on the device in which both rated one answer of level 60: another a 5, oneself a 2. */
async function interviewed(device: TestDevice): Promise<TestDevice> {
  const { log } = await device.services().openStore()
  for (const [rater, anchored] of [['other', 5] as const, ['self', 2] as const])
    await log.append('7'.repeat(32), {
      type: 'interview-rating',
      questionId: 'merged-patient',
      questionHash: 'h',
      rater,
      skill,
      level: 60,
      criteria: [{ id: 'order', anchored }],
    })
  return device
}

async function showReport(device: TestDevice) {
  const { person } = showPage(<ReportPage />, device.services(), '/report')
  await screen.findByRole('heading', { name: 'By skill' })
  const row = screen.getByRole('heading', { name: nameOf(skill) }).closest('li')
  if (row === null) throw new Error('it has a row')
  return { person, row: within(row) }
}

describe('the gap report of who was interviewed', () => {
  it('tells both raters apart beside the level, in which neither counts', async () => {
    const { row } = await showReport(await interviewed(createTestDevice()))
    expect(row.getByRole('img')).toHaveAccessibleName(
      'Level 50, between 10 and 90; required 45; rated 80 by another in an interview; rated 50 by yourself in an interview',
    )
    expect(row.getByText('Rated in interviews: another 80, yourself 50')).toBeVisible()
    expect(screen.getByText(/Neither counts in the level\./)).toBeVisible()
    expect(row.getByText('Too early to say')).toBeVisible()
  })

  it('has them in the table', async () => {
    const { person } = await showReport(await interviewed(createTestDevice()))
    await person.click(screen.getByRole('radio', { name: 'Table' }))
    const table = within(screen.getByRole('group', { name: /^Gap table/ }))
    const headings = table.getAllByRole('columnheader').map(({ textContent }) => textContent ?? '')
    const line = table.getByRole('rowheader', { name: nameOf(skill) }).closest('tr')
    const cells = [...(line?.cells ?? [])].map(({ textContent }) => textContent)
    expect(cells[headings.findIndex(one => one.startsWith('Rated by another'))]).toBe('80')
    expect(cells[headings.findIndex(one => one.startsWith('Rated by yourself'))]).toBe('50')
  })

  it('counts what another rated once the person turns that on', async () => {
    const device = await interviewed(createTestDevice())
    const levelOf = (name: string | null) => Number(/^Level (\d+)/.exec(name ?? '')?.[1])
    const before = levelOf((await showReport(device)).row.getByRole('img').getAttribute('aria-label'))
    cleanup()
    const { person } = showPage(<SettingsPage />, device.services(), '/settings')
    const choice = screen.getByRole('checkbox', { name: 'Let ratings by others count in my levels' })
    expect(choice).not.toBeChecked()
    await person.click(choice)
    cleanup()
    const { row } = await showReport(device)
    expect(levelOf(row.getByRole('img').getAttribute('aria-label'))).toBeGreaterThan(before)
    expect(screen.getByText(/Ratings by others count in the level, because you let them in/)).toBeVisible()
  })
})

describe('the page of a skill that was rated', () => {
  it('lists the interviews, newest first, by rater', async () => {
    const device = await interviewed(createTestDevice())
    device.clock.now += 86_400_000
    const { log } = await device.services().openStore()
    await log.append('8'.repeat(32), {
      type: 'interview-rating',
      questionId: 'lost-order',
      questionHash: 'h',
      rater: 'self',
      skill,
      level: 40,
      criteria: [
        { id: 'order', anchored: 3 },
        { id: 'telling', anchored: 4 },
      ],
    })
    showPage(<SkillPage skillId={skill} />, device.services(), `/report/${skill}`)
    const part = await screen.findByRole('region', { name: 'Interview ratings' })
    const rows = within(part)
      .getAllByRole('row')
      .map(({ textContent }) => textContent)
    expect(rows.slice(1)).toEqual([
      '1 Feb 2026not rated45 (3.5)1 answer',
      '31 Jan 202680 (5.0)50 (2.0)1 answer',
    ])
    expect(part).toHaveTextContent('do not count in it')
  })

  it('says nothing of interviews where nobody rated it', async () => {
    showPage(
      <SkillPage skillId="hl7-orders-results" />,
      (await interviewed(createTestDevice())).services(),
      '/report',
    )
    await screen.findByRole('region', { name: 'Where you stand' })
    expect(screen.queryByRole('region', { name: 'Interview ratings' })).toBeNull()
  })
})
