import { useMemo } from 'react'
import { useAppStore } from '#src/state/app-context.tsx'
import { type DataActions, dataActions } from '#src/state/data-actions.ts'

/** What can be done with the stored data, for a component. */
export function useDataActions(): DataActions {
  const store = useAppStore()
  return useMemo(() => dataActions(store), [store])
}
