import { useMemo, useState } from 'react'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { type DueCards, dueCards } from '#src/domain/memory/due.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { localDayStart } from '#src/domain/calendar/local-day.ts'
import { useApp } from '#src/state/app-context.tsx'

/** What is to be remembered, read at the time the page was opened. */
export interface Memory {
  /** Without errata. */
  readonly evidence: Evidence
  readonly cards: DueCards
  /** Milliseconds since 1970 UTC; the target date only while it is to come. */
  readonly now: number
  readonly targetUtc: number | null
}

/** Null until the store is open. */
export function useMemory(): Memory | null {
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const date = useApp(state => state.preferences.targetDate)
  const isOpening = useApp(state => state.health.kind === 'opening')
  const [now] = useState(useApp(state => state.now))
  return useMemo(() => {
    if (isOpening) return null
    const sound = withoutErrata(evidence, outline.errata)
    const at = date === null ? null : localDayStart(date)
    const coming = at !== null && at > now ? at : null
    const circumstances = { now, targetUtc: coming, index: outline.index, settings: memorySettings }
    const cards = dueCards(cardsOf(sound, memorySettings), circumstances)
    return { evidence: sound, cards, now, targetUtc: coming }
  }, [isOpening, evidence, outline, date, now])
}
