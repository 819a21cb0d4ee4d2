import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla'
import { type AttemptSlice, createAttemptSlice } from '#src/state/attempt-slice.ts'
import { type CatalogSlice, createCatalogSlice } from '#src/state/catalog-slice.ts'
import { createLearningSlice, type LearningSlice } from '#src/state/learning-slice.ts'
import { createPageSlice, type PageSlice } from '#src/state/page-slice.ts'
import { createPreferencesSlice, type PreferencesSlice } from '#src/state/preferences-slice.ts'
import { createRolesSlice, type RolesSlice } from '#src/state/roles-slice.ts'
import type { AppServices } from '#src/state/services.ts'

/** What is on screen now. Results are not in it: they are computed from `evidence` where they are shown. */
export interface AppState
  extends PreferencesSlice, LearningSlice, RolesSlice, AttemptSlice, CatalogSlice, PageSlice {}

export type AppStore = StoreApi<AppState>

type Setter = Parameters<StateCreator<AppState>>[0]
type Getter = Parameters<StateCreator<AppState>>[1]

/** Makes one slice of the state from the whole and the services. */
export type Slice<Part> = (set: Setter, get: Getter, services: AppServices) => Part

/** One store for one page (or one test), over injected services. */
export function createAppStore(services: AppServices): AppStore {
  return createStore<AppState>((set, get) => ({
    ...createPreferencesSlice(set, get, services),
    ...createLearningSlice(set, get, services),
    ...createRolesSlice(set, get, services),
    ...createAttemptSlice(set, get, services),
    ...createCatalogSlice(set, get, services),
    ...createPageSlice(set, get, services),
  }))
}
