import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

function show(text: RichText, inline = false): HTMLElement {
  return render(<RichTextView text={text} inline={inline} />).container
}

describe('text of a question', () => {
  it('never becomes markup', () => {
    const shown = show([{ p: ['<b>x</b>', { code: '<img src=x onerror=alert(1)>' }] }])
    expect(shown.querySelector('b, img')).toBeNull()
    expect(shown).toHaveTextContent('<b>x</b><img src=x onerror=alert(1)>')
  })

  it.each<[string, RichText]>([
    ['20,000 letters without a space', 'W'.repeat(20_000)],
    ['5,000 paragraphs', Array.from({ length: 5_000 }, () => ({ p: ['a'] }))],
    ['5,000 emphasised letters', [{ p: Array.from({ length: 5_000 }, () => ({ em: [{ strong: ['a'] }] })) }]],
    ['5,000 items', [{ ul: Array.from({ length: 5_000 }, () => 'a') }]],
    [
      'a table of 5,000 cells',
      [{ table: { head: ['a'], rows: Array.from({ length: 5_000 }, () => ['a']) } }],
    ],
  ])('F48: is drawn in a moment where it is as much as is let in: %s', (_what, text) => {
    const start = process.cpuUsage()
    show(text)
    // 200 ms in a browser; the document of these tests is several times slower.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4_000)
  })

  it('shows paragraphs, emphasis, code and lists as what they are', () => {
    const shown = show([
      { p: ['A ', { em: ['b'] }, { strong: ['c'] }, { code: '(0008,0050)' }] },
      { ul: ['one', [{ p: ['two'] }]] },
      { ol: ['first'] },
      { pre: 'a\n  b' },
    ])
    expect(shown.querySelector('em')).toHaveTextContent('b')
    expect(shown.querySelector('strong')).toHaveTextContent('c')
    expect(shown.querySelector('code')).toHaveTextContent('(0008,0050)')
    expect([...shown.querySelectorAll('ul > li')].map(({ textContent }) => textContent)).toEqual([
      'one',
      'two',
    ])
    expect(shown.querySelectorAll('ol > li')).toHaveLength(1)
    expect(shown.querySelector('pre')?.textContent).toBe('a\n  b')
  })

  it('opens links elsewhere without telling where from', () => {
    show([{ p: [{ a: ['PS3.5'], href: 'https://example.org/' }] }])
    const link = screen.getByRole('link', { name: 'PS3.5' })
    expect(link).toHaveAttribute('href', 'https://example.org/')
    expect(link).toHaveAttribute('rel', 'noreferrer noopener')
    expect(link).toHaveAttribute('target', '_blank')
  })

  it('shows a table with headings of its columns, to be scrolled by keyboard', () => {
    show([{ table: { head: ['Tag', 'VR'], rows: [['(0010,0020)', 'LO']] } }])
    const scroll = screen.getByRole('group', { name: 'Table' })
    expect(scroll).toHaveAttribute('tabindex', '0')
    expect(within(scroll).getByRole('columnheader', { name: 'VR' })).toHaveAttribute('scope', 'col')
    expect(within(scroll).getByRole('cell', { name: 'LO' })).toBeVisible()
  })

  it('stands in a line without paragraphs of its own where it has only one', () => {
    expect(show('plain', true).children).toHaveLength(0)
    const [code, ...others] = show([{ p: ['a ', { code: 'b' }] }], true).children
    expect(code?.tagName).toBe('CODE')
    expect(others).toEqual([])
  })
})
