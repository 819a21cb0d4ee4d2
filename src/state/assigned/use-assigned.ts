import { useCallback, useEffect, useState } from 'react'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { type AssignedReading, readAssigned } from '#src/state/assigned/read-assigned.ts'

interface AssignedView {
  /** Null until it was read. */
  readonly reading: AssignedReading | null
  /** Reads again; resolves when that is on screen. */
  readonly readAgain: () => Promise<void>
}

/** What is assigned to this learner, or the assignment of this id; follows what is begun and finished here. */
export function useAssigned(assignmentId: string | null = null): AssignedView {
  const store = useAppStore()
  const attempts = useApp(state => state.attempts)
  const [reading, setReading] = useState<AssignedReading | null>(null)
  const readAgain = useCallback(
    async () => setReading(await readAssigned(store, assignmentId)),
    [store, assignmentId],
  )
  useEffect(() => {
    let isShown = true
    void readAssigned(store, assignmentId).then(found => {
      if (isShown) setReading(found)
    })
    return () => {
      isShown = false
    }
  }, [store, assignmentId, attempts])
  return { reading, readAgain }
}
