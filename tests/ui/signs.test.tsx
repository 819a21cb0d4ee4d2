import { act, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { LevelBand } from '#src/ui/level-band.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'

describe('signs', () => {
  it.each([
    ['meets', 'Meets'],
    ['below', 'Below'],
    ['too-early', 'Too early to say'],
  ] as const)('say the verdict %s in words beside their sign', (verdict, words) => {
    const { container } = render(<VerdictBadge verdict={verdict} />)
    expect(screen.getByText(words)).toBeVisible()
    expect(container.querySelector('[aria-hidden]')?.textContent).not.toBe('')
  })

  it('of a level can be read as a sentence', () => {
    render(<LevelBand level={61.6} low={48.2} high={74.9} required={70} verdict="too-early" />)
    expect(screen.getByRole('img')).toHaveAccessibleName('Level 62, between 48 and 75; required 70')
  })

  it.each([
    [0, 0, 0],
    [100, 100, 100],
  ])('of a level stay inside their frame at %s', (level, low, high) => {
    const { container } = render(
      <LevelBand level={level} low={low} high={high} required={50} verdict="below" />,
    )
    for (const rect of container.querySelectorAll('rect')) {
      const x = Number(rect.getAttribute('x'))
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(100)
    }
  })

  it('that something loads come only when it takes longer than a moment', () => {
    vi.useFakeTimers()
    try {
      render(<Loading what="Opening your attempt" />)
      expect(screen.getByRole('status')).toBeEmptyDOMElement()
      act(() => {
        vi.advanceTimersByTime(300)
      })
      expect(screen.getByRole('status')).toHaveTextContent('Opening your attempt…')
    } finally {
      vi.useRealTimers()
    }
  })

  it('of trouble are read out at once when they come late', () => {
    render(
      <Notice tone="problem" role="alert" actions={<button type="button">Try again</button>}>
        <p>It did not work.</p>
      </Notice>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('It did not work.')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
