import { useMemo, useRef, useState } from 'react'
import { isTooFast } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { checkStandings } from '#src/domain/readiness-check/check-standing.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import styles from '#src/features/take-quiz/check-screen.module.css'
import { SaveSign } from '#src/features/take-quiz/save-sign.tsx'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { checkSituation } from '#src/state/take-check.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface CheckHeaderProps {
  readonly open: OpenAttempt
  readonly terms: CheckTerms
  /** Number of the question on screen, from 1. */
  readonly at: number
}

/** How far the check is, counted in skills and not in questions, and the way to stop it. */
export function CheckHeader({ open, terms, at }: CheckHeaderProps) {
  const store = useAppStore()
  const finish = useApp(app => app.finish)
  const [isSure, setSure] = useState(false)
  const stop = useRef<HTMLButtonElement>(null)
  const settled = useMemo(() => {
    const standings = checkStandings(checkSituation(store.getState(), open, terms), measureSettings)
    return standings.filter(({ state }) => state.kind === 'settled').length
  }, [store, open, terms])
  const count = terms.skills.length
  const goOn = () => {
    setSure(false)
    // The button that had the focus goes away.
    stop.current?.focus()
  }
  const last = [...open.state.responses.values()].at(-1)
  const wasTooFast = last !== undefined && isTooFast(last, measureSettings)
  return (
    <>
      <div className={styles.header}>
        <p className={styles.settled}>
          <strong>
            {settled} of {count} {count === 1 ? 'skill' : 'skills'} settled
          </strong>
          , question {at}, {terms.budget} at most
        </p>
        <SaveSign />
        {open.access === 'writer' && (
          <Button ref={stop} variant="quiet" onClick={() => setSure(true)}>
            Stop here
          </Button>
        )}
        <progress
          className={styles.progress}
          value={settled}
          max={count}
          aria-label={`${settled} of ${count} skills settled`}
        />
      </div>
      <p role="status" className={styles.note}>
        {wasTooFast &&
          'The last response came faster than the question can be read, so it does not count. Take your time.'}
      </p>
      {isSure && (
        <Notice
          tone="warn"
          role="alert"
          actions={
            <>
              <Button variant="primary" onClick={() => void finish('stopped')}>
                Stop and see the result
              </Button>
              <Button onClick={goOn}>Go on</Button>
            </>
          }
        >
          <p>
            Everything so far counts.{' '}
            {count - settled === 1 ? 'One skill stays' : `${count - settled} skills stay`} open; you can go on
            with them in another check. To pause, just leave: the check waits on your home page.
          </p>
        </Notice>
      )}
    </>
  )
}
