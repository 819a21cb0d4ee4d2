import { type Preferences, readPreferences } from '#src/domain/settings/preferences.ts'
import type { Slice } from '#src/state/app-store.ts'

export interface PreferencesSlice {
  readonly preferences: Preferences
  /** Names of stored preferences that could not be read and fell back. */
  readonly brokenPreferences: readonly string[]
  readonly setPreferences: (change: Partial<Preferences>) => void
}

export const createPreferencesSlice: Slice<PreferencesSlice> = (set, get, { preferencesStore }) => {
  const { preferences, broken } = readPreferences(preferencesStore.read())
  return {
    preferences,
    brokenPreferences: broken,
    setPreferences: change => {
      const next = { ...get().preferences, ...change }
      set({ preferences: next, brokenPreferences: [] })
      preferencesStore.write(next)
    },
  }
}
