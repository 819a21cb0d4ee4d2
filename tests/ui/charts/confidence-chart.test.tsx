import { render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfidenceChart } from '#src/ui/charts/confidence-chart.tsx'
import { giveLayout } from '#tests/ui/charts/give-layout.ts'

afterEach(() => vi.restoreAllMocks())

describe('ConfidenceChart', () => {
  it('draws a bar and its interval where something was said', async () => {
    giveLayout(500, 200)
    const rows = [
      { name: 'Sure', right: 0.8, low: 0.7, high: 0.85 },
      { name: 'Fairly sure', right: null, low: 0, high: 0 },
      { name: 'Unsure', right: 0.4, low: 0.2, high: 0.6 },
    ]
    const { container } = render(<ConfidenceChart rows={rows} />)
    await waitFor(() => expect(container.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(2))
    expect(container.querySelectorAll('.recharts-errorBar')).toHaveLength(2)
    const [sure, unsure] = [...container.querySelectorAll('.recharts-bar-rectangle path')].map(bar =>
      Number(bar.getAttribute('width')),
    )
    expect(sure).toBeCloseTo(2 * (unsure ?? NaN), 6)
    const marks = [...container.querySelectorAll('text')].map(({ textContent }) => textContent)
    // Every text has the size of the whole chart here, so that only the last mark of an axis finds room.
    expect(marks).toEqual(['100%', 'Unsure'])
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })
})
