import { useState } from 'react'
import styles from '#src/features/interview/interview.module.css'
import { Button } from '#src/ui/button.tsx'

/** What an interviewer asks when an answer stays on the surface; one at a time. */
export function FollowUps({ probes }: { readonly probes: readonly string[] }) {
  const [shown, setShown] = useState(0)
  return (
    <div className={styles.group}>
      <ol aria-live="polite">
        {probes.slice(0, shown).map(probe => (
          <li key={probe}>{probe}</li>
        ))}
      </ol>
      {shown < probes.length && (
        <div>
          <Button onClick={() => setShown(shown + 1)}>
            {shown === 0 ? 'Ask me a follow-up question' : 'Ask me another one'}
          </Button>
        </div>
      )}
    </div>
  )
}
