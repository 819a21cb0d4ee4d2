import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import type { Beliefs } from '#src/domain/memory/beliefs.ts'
import { daysToClear } from '#src/domain/memory/held-beliefs.ts'
import { paths } from '#src/domain/paths.ts'
import { BeliefList } from '#src/features/memory/belief-list.tsx'
import styles from '#src/features/memory/beliefs-page.module.css'
import { useBeliefs } from '#src/features/memory/use-beliefs.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** What the person was sure of and was not so, and what they got right by luck. */
export function BeliefsPage() {
  const beliefs = useBeliefs()
  return (
    <Page title="Sure and wrong, right by luck">
      <p className={styles.back}>
        <Link href={paths.memory()}>
          <span aria-hidden="true">← </span>Back to memory
        </Link>
      </p>
      <NotAsked />
      {beliefs === null ? (
        <Loading what="Reading your responses" />
      ) : (
        <>
          <Part
            id="sure-and-wrong"
            title="Sure and wrong"
            lead="You said you were sure, and it is not so. These cost the most: nothing tells you to look them up."
            empty="None. What you answer wrongly although you say that you are sure will be here, with what is true and questions that test it."
            beliefs={beliefs.sure}
          />
          <Part
            id="right-by-luck"
            title="Right by luck"
            lead="You got these right, but said you were unsure."
            empty="None. What you answer rightly while you say that you are unsure will be here."
            beliefs={beliefs.lucky}
          />
        </>
      )}
    </Page>
  )
}

function NotAsked() {
  const isAsked = useApp(state => state.preferences.askConfidence)
  if (isAsked) return null
  return (
    <Notice tone="info">
      <p>
        You are not asked how sure you are, so nothing new gets here.{' '}
        <Link href={paths.settings()}>Be asked</Link>: it never changes a score.
      </p>
    </Notice>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly empty: string
  readonly beliefs: Beliefs
}

function Part({ id, title, lead, empty, beliefs: { open, cleared, unread } }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{open.length}</span>
      </h2>
      {open.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <p>
          {lead} One is cleared when you answer its question right and sure on {daysToClear} later days.
        </p>
      )}
      <BeliefList beliefs={open} />
      {unread > 0 && (
        <p className={styles.note}>
          {countWords(unread, 'response')} could not be read again and {unread === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {cleared.length > 0 && (
        <details className={styles.cleared}>
          <summary>Cleared: {cleared.length}</summary>
          <BeliefList beliefs={cleared} />
        </details>
      )}
    </section>
  )
}
