import { useId, useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'
import type { DueCard } from '#src/domain/memory/due.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import styles from '#src/features/memory/memory-page.module.css'
import { StartButton } from '#src/features/memory/start-button.tsx'
import type { Memory } from '#src/features/memory/use-memory.ts'
import { Panel } from '#src/ui/panel.tsx'
import { showDate, showTime } from '#src/ui/show-date.ts'

/** What is due now, and a quiz of it. */
export function DuePanel({ memory }: { readonly memory: Memory }) {
  const { due, later, gone } = memory.cards
  return (
    <Panel
      title={due.length === 0 ? 'Nothing is due now' : `Due now: ${countWords(due.length, 'question')}`}
      tone="accent"
    >
      {due.length === 0 ? <NextDue later={later} /> : <Review due={due} targetUtc={memory.targetUtc} />}
      {gone > 0 && (
        <p className={styles.note}>
          {countWords(gone, 'question')} you were to review {gone === 1 ? 'is' : 'are'} no longer in the banks
          and left out.
        </p>
      )}
    </Panel>
  )
}

interface ReviewProps {
  readonly due: readonly DueCard[]
  readonly targetUtc: number | null
}

const sizes = [5, 10, 15, 20, 30] as const

function Review({ due, targetUtc }: ReviewProps) {
  const [wanted, setWanted] = useState(10)
  const id = useId()
  const asked = due.slice(0, wanted)
  const ms = asked.reduce((sum, { expectedSeconds }) => sum + expectedSeconds * 1000, 0)
  const percent = Math.round(memorySettings.retention * 100)
  return (
    <>
      <p>
        The chance that you still know them is below {percent} %
        {targetUtc !== null && `, now or on ${showDate(targetUtc)} without another review`}. The least likely
        come first.
      </p>
      <div className={styles.actions}>
        {due.length > sizes[0] && (
          <div className={styles.field}>
            <label htmlFor={id}>How many</label>
            <select id={id} value={wanted} onChange={event => setWanted(Number(event.currentTarget.value))}>
              {sizes
                .filter(size => size < due.length)
                .map(size => (
                  <option key={size} value={size}>
                    {size}
                  </option>
                ))}
              <option value={due.length <= 10 ? 10 : due.length}>All {due.length}</option>
            </select>
          </div>
        )}
        <StartButton
          questions={asked.map(({ questionId }) => questionId)}
          title="Due review"
          variant="primary"
        >
          Review {countWords(asked.length, 'question')}
        </StartButton>
        <span className={styles.note}>about {durationWords(ms)}</span>
      </div>
    </>
  )
}

function NextDue({ later }: { readonly later: readonly DueCard[] }) {
  const [next] = later
  if (next === undefined) return <p>No question is waiting.</p>
  return (
    <p>
      {countWords(later.length, 'question')} {later.length === 1 ? 'is' : 'are'} waiting. The next comes on{' '}
      {showTime(next.dueUtc)}.
    </p>
  )
}
