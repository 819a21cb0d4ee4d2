import { render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LevelHistoryChart } from '#src/ui/charts/level-history-chart.tsx'
import { giveLayout } from '#tests/ui/charts/give-layout.ts'

afterEach(() => vi.restoreAllMocks())

const day = 86_400_000

async function draw({ required = 60, apart = 10 * day }: { required?: number | null; apart?: number } = {}) {
  giveLayout(500, 260)
  const points = [0, 1, 2].map(at => ({
    at: Date.UTC(2026, 0, 1, 12) + at * apart,
    level: 30 + at * 10,
    low: 10,
    high: 70,
  }))
  const { container } = render(<LevelHistoryChart points={points} required={required} />)
  await waitFor(() => expect(container.querySelectorAll('.recharts-line-dot')).toHaveLength(3))
  return container
}

/** What is written along the axes; a text may be broken over lines. */
function marks(container: HTMLElement): (string | null)[] {
  return [...container.querySelectorAll('text')].map(({ textContent }) => textContent)
}

describe('LevelHistoryChart', () => {
  it('draws level, band and the required level', async () => {
    const container = await draw()
    expect(container.querySelector('.recharts-area-area')).not.toBeNull()
    expect(container.querySelectorAll('.recharts-reference-line')).toHaveLength(1)
  })

  it('draws no required level where there is none', async () => {
    const container = await draw({ required: null })
    expect(container.querySelectorAll('.recharts-reference-line')).toHaveLength(0)
  })

  it('writes the days along the axis as the rest of the app does', async () => {
    const container = await draw()
    expect(marks(container)).toContainEqual(expect.stringMatching(/^21 ?Jan$/))
  })

  it('writes times where the days would all be the same', async () => {
    const container = await draw({ apart: 3_600_000 })
    expect(marks(container)).toContainEqual(expect.stringMatching(/^\d\d:\d\d$/))
  })
})
