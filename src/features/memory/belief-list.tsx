import { useState } from 'react'
import type { Belief } from '#src/domain/memory/beliefs.ts'
import { BeliefCard } from '#src/features/memory/belief-card.tsx'
import styles from '#src/features/memory/beliefs-page.module.css'
import { Button } from '#src/ui/button.tsx'

/** Beliefs shown before the rest is asked for: each fetches the questions of its skill. */
const atFirst = 10

export function BeliefList({ beliefs }: { readonly beliefs: readonly Belief[] }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? beliefs : beliefs.slice(0, atFirst)
  if (beliefs.length === 0) return null
  return (
    <>
      <ul className={styles.list}>
        {shown.map(belief => (
          <li key={`${belief.question.id}/${belief.part}`}>
            <BeliefCard belief={belief} />
          </li>
        ))}
      </ul>
      {shown.length < beliefs.length && (
        <p>
          <Button onClick={() => setIsWhole(true)}>Show all {beliefs.length}</Button>
        </p>
      )}
    </>
  )
}
