import { useMemo } from 'react'
import { useAppStore } from '#src/state/app-context.tsx'
import { type OwnBankActions, ownBankActions } from '#src/state/own-bank-actions.ts'

/** What can be done with own banks, for a component. */
export function useOwnBankActions(): OwnBankActions {
  const store = useAppStore()
  return useMemo(() => ownBankActions(store), [store])
}
