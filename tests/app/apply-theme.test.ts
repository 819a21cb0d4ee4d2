// @vitest-environment jsdom
import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyTheme, keepTheme } from '#src/app/apply-theme.ts'

const page = await readFile('index.html', 'utf8')
const tokens = await readFile('src/ui/tokens.css', 'utf8')

function themeColours(): string[] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(meta => meta.content)
}

beforeEach(() => {
  const { head } = new DOMParser().parseFromString(page, 'text/html')
  document.head.replaceChildren(...head.querySelectorAll('meta'))
  localStorage.clear()
})

describe('applyTheme', () => {
  it('marks a chosen theme and gives the system its say again', () => {
    const { dataset } = document.documentElement
    applyTheme('light')
    expect(dataset['theme']).toBe('light')
    expect(themeColours()).toEqual(['#f5f7f9', '#f5f7f9'])
    applyTheme('dark')
    expect(dataset['theme']).toBe('dark')
    expect(themeColours()).toEqual(['#0f1317', '#0f1317'])
    applyTheme('system')
    expect(dataset['theme']).toBeUndefined()
    expect(themeColours()).toEqual(['#0f1317', '#f5f7f9'])
  })

  it('uses the backgrounds of the tokens', () => {
    const backgrounds = [...tokens.matchAll(/--bg: (#[0-9a-f]{6});/g)].map(([, colour]) => colour)
    expect([...new Set(backgrounds)]).toEqual(themeColours())
  })
})

describe('keepTheme', () => {
  it('keeps the theme where before-paint.js looks before the first paint', async () => {
    expect(keepTheme('light')).toBe(true)
    const key = localStorage.key(0) ?? ''
    expect(localStorage.getItem(key)).toBe('light')
    expect(await readFile('public/before-paint.js', 'utf8')).toContain(`getItem('${key}')`)
    keepTheme('system')
    expect(localStorage).toHaveLength(0)
  })
})
