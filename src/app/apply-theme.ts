import type { Theme } from '#src/domain/settings/preferences.ts'

/** Also read by `public/before-paint.js`, before anything else of the app is there. */
const themeKey = 'pacs-ready.theme'

/** Shows a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.getAttribute('media')?.includes('dark') === true ? 'dark' : 'light'
    meta.content = themeColours[theme === 'system' ? scheme : theme]
  }
}

/**
 * Keeps a theme for the next start, where it must be known before the first paint. False if the browser blocks storage:
 * the theme then lasts as long as the page.
 */
export function keepTheme(theme: Theme): boolean {
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
    return true
  } catch {
    return false
  }
}

/** `--bg` of each theme, as in index.html and tokens.css. */
const themeColours = { dark: '#0f1317', light: '#f5f7f9' } as const
