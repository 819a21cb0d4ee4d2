import { useMemo } from 'react'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { ResponseList } from '#src/features/gap-report/response-list.tsx'
import styles from '#src/features/gap-report/response-parts.module.css'
import type { Stems } from '#src/features/gap-report/use-stems.ts'

interface DiscardedResponsesProps {
  /** Of the skill, newest first. */
  readonly responses: readonly WeighedResponse[]
  readonly stems: Stems
}

/** What does not count, right or wrong, and why. */
export function DiscardedResponses({ responses, stems }: DiscardedResponsesProps) {
  const discarded = useMemo(() => responses.filter(({ baseWeight }) => baseWeight === 0), [responses])
  if (discarded.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="discarded-responses">
      <h2 id="discarded-responses">
        Responses that do not count <span className={styles.count}>{discarded.length}</span>
      </h2>
      <p className={styles.note}>They are kept, but they say nothing about the level, right or wrong.</p>
      <ResponseList responses={discarded} stems={stems} about={reasonWords} />
    </section>
  )
}

function reasonWords({ response: { elapsedMs, expectedSeconds }, reason }: WeighedResponse): string {
  const { rapidResponse, spacedRepeat } = measureSettings
  if (reason === 'too-fast') {
    const least = Math.max(rapidResponse.ms / 1000, rapidResponse.shareOfExpected * expectedSeconds)
    return `too fast: after ${(elapsedMs / 1000).toFixed(1)} s, less than the ${least.toFixed(1)} s it takes to read`
  }
  return `a repeat less than ${spacedRepeat.afterMs / dayMs} days after you last saw the question`
}
