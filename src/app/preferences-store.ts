import { keepTheme } from '#src/app/apply-theme.ts'
import type { AppServices } from '#src/state/services.ts'

const preferencesKey = 'pacs-ready.preferences'

/** Preferences in localStorage; where the browser blocks it they last as long as the page. */
export const preferencesStore: AppServices['preferencesStore'] = {
  read() {
    try {
      const text = localStorage.getItem(preferencesKey)
      const stored: unknown = text === null ? null : JSON.parse(text)
      return stored
    } catch (error) {
      // Not JSON: reported as broken by whoever reads it. Blocked storage: nothing was ever kept.
      return error instanceof SyntaxError ? 'not JSON' : null
    }
  },
  write(preferences) {
    if (!keepTheme(preferences.theme)) return
    try {
      localStorage.setItem(preferencesKey, JSON.stringify(preferences))
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  },
}
