import { useMemo } from 'react'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { ResponseList } from '#src/features/gap-report/response-list.tsx'
import styles from '#src/features/gap-report/response-parts.module.css'
import type { Stems } from '#src/features/gap-report/use-stems.ts'

interface WrongResponsesProps {
  /** Of the skill, newest first. */
  readonly responses: readonly WeighedResponse[]
  readonly stems: Stems
}

/** What counted against the person, newest first. */
export function WrongResponses({ responses, stems }: WrongResponsesProps) {
  const counted = useMemo(() => responses.filter(({ baseWeight }) => baseWeight > 0), [responses])
  const wrong = useMemo(() => counted.filter(({ response }) => response.score < 1), [counted])
  return (
    <section className={styles.part} aria-labelledby="wrong-responses">
      <h2 id="wrong-responses">
        Wrong responses <span className={styles.count}>{wrong.length}</span>
      </h2>
      {wrong.length > 0 && <ResponseList responses={wrong} stems={stems} about={outcomeWords} />}
      {wrong.length === 0 && (
        <p>{counted.length === 0 ? 'None yet.' : `None: all ${counted.length} that count were right.`}</p>
      )}
    </section>
  )
}

const sureWords = {
  sure: ', and you were sure',
  'fairly-sure': ', and you were fairly sure',
  unsure: ', and you were unsure',
} as const

function outcomeWords({ response: { score, confidence }, reason }: WeighedResponse): string {
  const outcome = score === 0 ? 'not right' : `partly right: ${Math.round(score * 100)} %`
  const sure = confidence === null ? '' : sureWords[confidence]
  return `${outcome}${sure}${reason === 'spaced-repeat' ? '; a repeat, counts half' : ''}`
}
