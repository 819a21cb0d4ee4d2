import { render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RecallChart, type RecallRow } from '#src/ui/charts/recall-chart.tsx'
import { giveLayout } from '#tests/ui/charts/give-layout.ts'

afterEach(() => vi.restoreAllMocks())

async function drawBars(rows: readonly RecallRow[], expected: number) {
  giveLayout(500, 200)
  const { container } = render(<RecallChart rows={rows} />)
  const bars = () => [...container.querySelectorAll('.recharts-bar-rectangle path')]
  await waitFor(() => expect(bars()).toHaveLength(expected))
  expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  return bars().map(bar => ({ width: Number(bar.getAttribute('width')), fill: bar.getAttribute('fill') }))
}

describe('RecallChart', () => {
  it('draws recall now filled and at the date outlined, to scale', async () => {
    const bars = await drawBars(
      [
        { name: 'DICOM', recallNow: 0.8, recallAtTarget: 0.4 },
        { name: 'Soft skills', recallNow: 0.4, recallAtTarget: 0.2 },
      ],
      4,
    )
    const filled = bars.filter(({ fill }) => fill !== 'none').map(({ width }) => width)
    const outlined = bars.filter(({ fill }) => fill === 'none').map(({ width }) => width)
    expect(filled[0]).toBeCloseTo(2 * (filled[1] ?? NaN), 6)
    expect(outlined[0]).toBeCloseTo(filled[1] ?? NaN, 6)
    expect(outlined).toHaveLength(2)
  })

  it('draws one bar each without a date', async () => {
    const bars = await drawBars([{ name: 'DICOM', recallNow: 0.8, recallAtTarget: null }], 1)
    expect(bars[0]?.fill).toBe('var(--accent)')
  })
})
