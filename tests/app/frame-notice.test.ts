// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { showFrameNotice } from '#src/app/frame-notice.ts'

describe('in a frame', () => {
  it('shows a way out instead of the app', () => {
    const root = document.createElement('div')
    root.append('the app')
    showFrameNotice(root)
    const link = root.querySelector('a')
    expect(root.textContent).toContain('Another page shows PACS Ready inside itself.')
    expect(root.textContent).not.toContain('the app')
    expect(link?.href).toBe(window.location.href)
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer'])
  })
})
