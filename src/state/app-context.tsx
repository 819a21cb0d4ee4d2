import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState, AppStore } from '#src/state/app-store.ts'

const AppContext = createContext<AppStore | null>(null)

interface AppProviderProps {
  readonly store: AppStore
  readonly children: ReactNode
}

/** Hands a store down; every test makes its own. */
export function AppProvider({ store, children }: AppProviderProps) {
  return <AppContext.Provider value={store}>{children}</AppContext.Provider>
}

/** One stored piece of the state. Derive lists and objects where they are shown, never in the selector. */
export function useApp<Piece>(select: (state: AppState) => Piece): Piece {
  return useStore(useAppStore(), select)
}

/** The store itself, for reading outside of rendering. */
export function useAppStore(): AppStore {
  const store = useContext(AppContext)
  if (store === null) throw new Error('useApp needs an AppProvider around it')
  return store
}
