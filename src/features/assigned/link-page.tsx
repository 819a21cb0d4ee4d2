import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { type Opening, openLink } from '#src/state/assigned/receive.ts'
import { Loading } from '#src/ui/loading.tsx'

/** Reads the assignment in the address, and takes it out of the address bar whatever it turns out to be. */
export function LinkPage({ onOpened }: { readonly onOpened: (opening: Opening) => void }) {
  const [location, navigate] = useLocation()
  const store = useAppStore()
  const read = useRef('')
  useEffect(() => {
    if (read.current === location) return
    read.current = location
    void openLink(store, location).then(opening => {
      onOpened(opening)
      const place =
        opening.kind === 'refused' ? classPaths.received() : classPaths.assigned(opening.assignmentId)
      navigate(place, { replace: true })
    })
  }, [location, store, navigate, onOpened])
  return <Loading what="Opening the assignment" />
}
