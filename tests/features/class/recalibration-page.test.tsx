import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { GapMapPage } from '#src/features/class/gap-map-page.tsx'
import { RecalibrationPage } from '#src/features/class/recalibration-page.tsx'
import { createClassStore } from '#src/storage/class-store.ts'
import { openClass } from '#tests/features/class/open-class.tsx'
import { manyNames, type SeededClass } from '#tests/features/class/seed-class.ts'
import { showPage } from '#tests/features/show-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

async function showRecalibration(design: SeededClass) {
  const shown = await openClass(design, ids => <RecalibrationPage assignmentIds={ids} />)
  await screen.findByRole('button', { name: 'Recalibrate' }, { timeout: 30_000 })
  return shown
}

const slow = { timeout: 30_000 }
const large: SeededClass = { names: manyNames(25), perSkill: 6 }

describe('recalibrating', () => {
  it('says what it cannot tell before it tells anything', async () => {
    await showRecalibration({ names: ['Ada'] })
    expect(screen.getByText(/Responses alone cannot tell/)).toHaveTextContent(
      'the mean of all levels stays exactly where the authors put it',
    )
  })

  it('needs a class of some size', async () => {
    const { person } = await showRecalibration({ names: manyNames(9) })
    await person.click(screen.getByRole('button', { name: 'Recalibrate' }))
    expect(await screen.findByRole('alert', {}, slow)).toHaveTextContent(
      /at least 10 students .+; there are 9/,
    )
  })

  it('shows what would change, keeps it when told to, says so on the map, and undoes it', async () => {
    const { person, device, ids } = await showRecalibration(large)
    const store = createClassStore(device.tables)
    await person.click(screen.getByRole('button', { name: 'Recalibrate' }))
    const table = await screen.findByRole('table', { name: /^Levels before and after/ }, slow)
    const rows = within(table).getAllByRole('row').slice(1)
    const changes = rows.map(row => Math.abs(Number(row.lastChild?.textContent?.replace('−', '-'))))
    expect(changes).toEqual(changes.toSorted((a, b) => b - a))
    expect(await store.readRecords('overlay')).toEqual([])

    await person.click(screen.getByRole('button', { name: 'Apply to the class pages' }))
    const list = await screen.findByRole('region', { name: 'Recalibrations so far' }, slow)
    expect(list).toHaveTextContent(/4 Mar 2026.+25 students of Week one/)
    expect(await store.readRecords('overlay')).toMatchObject([{ value: { persons: 25, undoneUtc: null } }])

    const map = showPage(<GapMapPage assignmentIds={ids} />, device.services())
    expect(
      await within(map.container).findByText(/count with recalibrated difficulties/, {}, slow),
    ).toHaveTextContent('last from 25 students on 4 Mar 2026')
    map.unmount()

    device.clock.now += 60_000
    await person.click(within(list).getByRole('button', { name: 'Undo' }))
    expect(await within(list).findByText(/^undone/)).toBeVisible()
    const again = showPage(<GapMapPage assignmentIds={ids} />, device.services())
    await within(again.container).findByRole('grid', {}, slow)
    expect(within(again.container).queryByText(/recalibrated difficulties/)).toBeNull()
  })

  it('takes the instructor’s word for the level of the class', async () => {
    const { person } = await showRecalibration(large)
    await person.click(screen.getByRole('button', { name: 'Recalibrate' }))
    const level = async () => {
      const words = (await screen.findByText(/^From 25 students/, {}, slow)).textContent
      return Number(/at level (\d+)/.exec(words)?.[1])
    }
    const unsaid = await level()
    await person.click(screen.getByRole('button', { name: 'Discard' }))
    await person.type(screen.getByLabelText('This class is about level (optional)'), '90')
    await person.click(screen.getByRole('button', { name: 'Recalibrate' }))
    await waitFor(async () => expect(await level()).toBeGreaterThan(unsaid + 5), slow)
  })

  it('refuses a level that is none', async () => {
    const { person } = await showRecalibration({ names: manyNames(2) })
    await person.type(screen.getByLabelText('This class is about level (optional)'), '140')
    expect(screen.getByLabelText('This class is about level (optional)')).toHaveAccessibleDescription(
      'Give a level from 0 to 100, or leave it empty.',
    )
    await person.click(screen.getByRole('button', { name: 'Recalibrate' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
