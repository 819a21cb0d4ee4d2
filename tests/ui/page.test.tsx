import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Page } from '#src/ui/page.tsx'

describe('a page', () => {
  it('names the document, and takes the focus to its heading from the second page on', () => {
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
    const first = render(<Page title="Home">One</Page>)
    expect(document.title).toBe('Home · PACS Ready')
    expect(document.body).toHaveFocus()
    first.unmount()

    render(
      <Page title="Summary" heading="All skills: 7 of 10">
        Two
      </Page>,
    )
    expect(document.title).toBe('Summary · PACS Ready')
    expect(screen.getByRole('heading', { level: 1, name: 'All skills: 7 of 10' })).toHaveFocus()
    expect(scrolled).toHaveBeenCalledTimes(2)
  })
})
