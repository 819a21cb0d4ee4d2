import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { MissingRule } from '#src/domain/class-analysis/score-table.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'
import { useCurrentRole } from '#src/state/current-role.ts'

/** How an instructor looks at classes; stays the same from page to page, and ends with the app. */
interface ClassChoices {
  /** How missing answers count in every statistic. */
  readonly rule: MissingRule
  /** The role classes are held against; null: the person's own. */
  readonly roleId: string | null
}

const stores = new WeakMap<AppStore, StoreApi<ClassChoices>>()

function useClassChoices(): StoreApi<ClassChoices> {
  const app = useAppStore()
  return useMemo(() => {
    const store =
      stores.get(app) ?? createStore<ClassChoices>(() => ({ rule: 'missing-is-zero', roleId: null }))
    stores.set(app, store)
    return store
  }, [app])
}

/** How missing answers count, and how to change it. */
export function useMissingRule(): readonly [MissingRule, (rule: MissingRule) => void] {
  const store = useClassChoices()
  return [useStore(store, ({ rule }) => rule), rule => store.setState({ rule })]
}

/** The role a class is held against: the person's own until another is chosen; and how to choose one by its id. */
export function useClassRole(): readonly [RoleOutline, (roleId: string) => void] {
  const store = useClassChoices()
  const chosenId = useStore(store, ({ roleId }) => roleId)
  const own = useCurrentRole()
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  const chosen =
    customRoles.find(({ id }) => id === chosenId) ?? shipped.find(({ id }) => id === chosenId) ?? own
  return [chosen, roleId => store.setState({ roleId })]
}
