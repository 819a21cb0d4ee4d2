import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

describe('a page', () => {
  it('names the document, and takes the focus to its heading from the second page on', async () => {
    // Which page was the first is known once for the visit, which begins here.
    vi.resetModules()
    const { Page } = await import('#src/ui/page.tsx')
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
