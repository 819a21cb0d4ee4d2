import { render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WeekMinutesChart } from '#src/ui/charts/week-minutes-chart.tsx'
import { giveLayout } from '#tests/ui/charts/give-layout.ts'

afterEach(() => vi.restoreAllMocks())

describe('WeekMinutesChart', () => {
  it('draws a bar for each week with minutes, and the Monday under it', async () => {
    giveLayout(500, 200)
    const weeks = [
      { monday: '2026-01-05', minutes: 30 },
      { monday: '2026-01-12', minutes: 0 },
      { monday: '2026-01-19', minutes: 60 },
    ]
    const { container } = render(<WeekMinutesChart weeks={weeks} />)
    await waitFor(() => expect(container.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(2))
    const heights = [...container.querySelectorAll('.recharts-bar-rectangle path')].map(bar =>
      Number(bar.getAttribute('height')),
    )
    expect(heights[1]).toBeCloseTo(2 * (heights[0] ?? NaN), 6)
    const marks = [...container.querySelectorAll('text')].map(({ textContent }) => textContent)
    // Every text has the width of the whole chart here, so that only the last mark finds room.
    expect(marks).toContainEqual(expect.stringMatching(/^19 ?Jan$/))
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })
})
