import { useEffect, useMemo, useState } from 'react'
import { localDayOf } from '#src/domain/calendar/local-day.ts'
import { withoutAttempts } from '#src/domain/learning/without-attempts.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { type Beliefs, type GivenRaw, luckyGuesses, misconceptions } from '#src/domain/memory/beliefs.ts'
import { heldBeliefs } from '#src/domain/memory/held-beliefs.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useAssignedAttempts } from '#src/state/use-assigned-attempts.ts'
import { readGiven, type WantedResponse } from '#src/state/read-given.ts'

export interface BothBeliefs {
  readonly sure: Beliefs
  readonly lucky: Beliefs
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
  const [given, setGiven] = useState<readonly GivenRaw[] | null>(null)
  useEffect(() => {
    if (held === null) return undefined
    let isShown = true
    const wanted = wantedOf([...held.misconceptions, ...held.luckyGuesses])
    void openStore()
      .then(({ log }) => readGiven(log, wanted))
      .then(found => {
        if (isShown) setGiven(found)
      })
    return () => {
      isShown = false
    }
  }, [held, openStore])
  return useMemo(() => {
    if (held === null || given === null) return null
    return {
      sure: misconceptions(held.misconceptions, given, dayOf),
      lucky: luckyGuesses(held.luckyGuesses, given, dayOf),
    }
  }, [held, given])
}

function wantedOf(held: ReturnType<typeof heldBeliefs>['misconceptions']): WantedResponse[] {
  return held.flatMap(({ questionId, sightings }) =>
    sightings.map(({ attemptId, response }) => ({ attemptId, questionId, seq: response.seq })),
  )
}

function dayOf(utc: number): string {
  return localDayOf(utc).day
}
