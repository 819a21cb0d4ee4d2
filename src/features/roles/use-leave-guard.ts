import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'

export interface LeaveGuard {
  /** Where the person wanted to go; null while nobody is leaving. */
  readonly target: string | null
  readonly stay: () => void
  readonly leave: () => void
}

/** While there are unsaved changes, every way to another page stops here and asks; closing the tab asks too. */
export function useLeaveGuard(isDirty: boolean): LeaveGuard {
  const [target, setTarget] = useState<string | null>(null)
  const [, navigate] = useLocation()
  const isLeaving = useRef(false)

  useEffect(() => {
    if (!isDirty) return
    // Capturing comes before the router, which then finds the address as it was.
    const stopHere = (event: HashChangeEvent) => {
      if (isLeaving.current) return
      setTarget(window.location.hash.replace(/^#/, ''))
      window.history.replaceState(window.history.state, '', event.oldURL)
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('hashchange', stopHere, { capture: true })
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('hashchange', stopHere, { capture: true })
      window.removeEventListener('beforeunload', warn)
    }
  }, [isDirty])

  return {
    target,
    stay: () => setTarget(null),
    leave() {
      if (target === null) return
      isLeaving.current = true
      navigate(target)
    },
  }
}
