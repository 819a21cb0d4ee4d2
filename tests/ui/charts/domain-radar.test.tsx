import { render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DomainRadar } from '#src/ui/charts/domain-radar.tsx'
import { giveLayout } from '#tests/ui/charts/give-layout.ts'

afterEach(() => vi.restoreAllMocks())

const rows = ['DICOM', 'Operations and security', 'Soft skills'].map((domain, at) => ({
  domain,
  level: 40 + at * 10,
  required: 60,
}))

describe('DomainRadar', () => {
  it('draws the level and the dashed required level over the named domains', async () => {
    giveLayout(500, 480)
    const { container } = render(<DomainRadar rows={rows} />)
    await waitFor(() => expect(container.querySelectorAll('.recharts-radar-polygon path')).toHaveLength(2))
    expect(container.querySelectorAll('path[stroke-dasharray]')).toHaveLength(1)
    const names = [...container.querySelectorAll('text:has(tspan)')].map(name =>
      [...name.querySelectorAll('tspan')].map(({ textContent }) => textContent),
    )
    expect(names).toEqual(
      expect.arrayContaining([['DICOM'], ['Operations and', 'security'], ['Soft', 'skills']]),
    )
  })

  it('has a size of its own on paper, where nothing is laid out while drawing', () => {
    const { container } = render(<DomainRadar rows={rows} isFixed />)
    expect(container.querySelectorAll('.recharts-radar-polygon path')).toHaveLength(2)
  })

  it('leaves its numbers to the table beside it', () => {
    const { container } = render(<DomainRadar rows={rows} isFixed />)
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })
})
