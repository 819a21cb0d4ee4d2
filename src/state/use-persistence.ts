import { useEffect, useState } from 'react'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/**
 * Whether the browser promised to keep what an instructor has here; null until that is known, and where nothing is kept
 * anyhow, which the app says at its top. Looked up again when `moment` changes.
 */
export function usePersistence(moment: unknown): Persistence | null {
  const store = useAppStore()
  const isKept = useApp(state => state.health.kind === 'ready')
  const [persistence, setPersistence] = useState<Persistence | null>(null)
  useEffect(() => {
    let isShown = true
    // What the browser does not tell is not shown.
    void withClassTools(store, ({ readPersistence }) => readPersistence().catch(() => null)).then(found => {
      if (isShown && (found === null || typeof found === 'string')) setPersistence(found)
    })
    return () => {
      isShown = false
    }
  }, [store, moment])
  return isKept ? persistence : null
}
