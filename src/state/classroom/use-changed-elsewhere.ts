import { useEffect } from 'react'
import { useAppStore } from '#src/state/app-context.tsx'
import { onceQuiet } from '#src/state/classroom/once-quiet.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Calls back when another tab has changed assignments or results. `act` must stay the same function. */
export function useChangedElsewhere(act: () => Promise<void>): void {
  const app = useAppStore()
  useEffect(() => {
    let isShown = true
    let leave = () => {}
    const { ask, forget } = onceQuiet(() => void act())
    void withClassTools(app, async tools => {
      if (isShown) leave = tools.onWrittenElsewhere(ask)
    })
    return () => {
      isShown = false
      leave()
      forget()
    }
  }, [app, act])
}
