import { useEffect, useMemo, useState } from 'react'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'

/** Attempts at assignments. */
export interface AssignedAttempts {
  /** All of them, by id. */
  readonly ids: ReadonlySet<string>
  /** Those of which no single response may be shown as right or wrong. */
  readonly withheld: ReadonlySet<string>
}

/** The attempts at assignments on this device; null until they are known. */
export function useAssignedAttempts(): AssignedAttempts | null {
  const store = useAppStore()
  const listed = useApp(state => state.attempts)
  const [attempts, setAttempts] = useState<readonly Attempt[] | null>(null)
  useEffect(() => {
    let isShown = true
    void readAttempts(store).then(found => {
      if (isShown) setAttempts(found)
    })
    return () => {
      isShown = false
    }
  }, [store, listed])
  return useMemo(() => (attempts === null ? null : sorted(attempts)), [attempts])
}

function sorted(attempts: readonly Attempt[]): AssignedAttempts {
  const withheld = attempts.filter(attempt => !mayReview(attempt))
  return {
    ids: new Set(attempts.map(({ attemptId }) => attemptId)),
    withheld: new Set(withheld.map(({ attemptId }) => attemptId)),
  }
}

/** All on the disk; where they cannot be read, those of the list on screen. */
async function readAttempts({ getState }: AppStore): Promise<readonly Attempt[]> {
  const { log } = await getState().openStore()
  const assignments = await log.readDocuments('received')
  // Who was never assigned anything does not fetch the code.
  if (!('kind' in assignments) && assignments.length === 0) return []
  const tools = await getState()
    .loadClassTools()
    .catch(() => null)
  const stored = await tools?.readAssignedAttempts(null)
  const runs = stored === undefined || 'kind' in stored ? (getState().attempts ?? []) : stored
  return runs.flatMap(({ attempt }) => (attempt.assignment === undefined ? [] : [attempt]))
}
