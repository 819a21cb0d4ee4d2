import { useEffect, useMemo, useState } from 'react'
import { localDayOf } from '#src/domain/calendar/local-day.ts'
import { withoutAttempts } from '#src/domain/learning/without-attempts.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import {
  type AskedQuestion,
  type Beliefs,
  type GivenRaw,
  luckyGuesses,
  misconceptions,
} from '#src/domain/memory/beliefs.ts'
import { heldBeliefs } from '#src/domain/memory/held-beliefs.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useAssignedAttempts } from '#src/state/use-assigned-attempts.ts'
import { readAsked, readGiven, type WantedResponse } from '#src/state/read-given.ts'

export interface BothBeliefs {
  readonly sure: Beliefs
  readonly lucky: Beliefs
}

type Held = ReturnType<typeof heldBeliefs>

/** What the log has of the beliefs held when it was read. */
interface ReadFromLog {
  readonly held: Held
  readonly sure: readonly GivenRaw[]
  readonly lucky: readonly AskedQuestion[]
}

/** Misconceptions and lucky guesses; null until the responses concerned were read from the log. */
export function useBeliefs(): BothBeliefs | null {
  const evidence = useApp(state => state.evidence)
  const errata = useApp(state => state.outline.errata)
  const openStore = useApp(state => state.openStore)
  const isOpening = useApp(state => state.health.kind === 'opening')
  const assigned = useAssignedAttempts()
  const held = useMemo(() => {
    if (isOpening || assigned === null) return null
    const shown = withoutAttempts(withoutErrata(evidence, errata), assigned.withheld)
    return heldBeliefs(shown, memorySettings)
  }, [isOpening, assigned, evidence, errata])
  const [read, setRead] = useState<ReadFromLog | null>(null)
  useEffect(() => {
    if (held === null) return undefined
    let isShown = true
    void openStore()
      .then(async ({ log }) => ({
        held,
        sure: await readGiven(log, wantedOf(held.misconceptions)),
        // That it was a guess is known without the response.
        lucky: await readAsked(log, wantedOf(held.luckyGuesses)),
      }))
      .then(found => {
        if (isShown) setRead(found)
      })
    return () => {
      isShown = false
    }
  }, [held, openStore])
  return useMemo(() => {
    if (read === null) return null
    return {
      sure: misconceptions(read.held.misconceptions, read.sure, dayOf),
      lucky: luckyGuesses(read.held.luckyGuesses, read.lucky, dayOf),
    }
  }, [read])
}

function wantedOf(held: Held['misconceptions']): WantedResponse[] {
  return held.flatMap(({ questionId, sightings }) =>
    sightings.map(({ attemptId, response: { seq, questionHash } }) => ({
      attemptId,
      questionId,
      questionHash,
      seq,
    })),
  )
}

function dayOf(utc: number): string {
  return localDayOf(utc).day
}
