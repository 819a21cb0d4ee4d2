import { useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import { responsesInOrder } from '#src/domain/history/responses-in-order.ts'
import { studySessions } from '#src/domain/history/study-sessions.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { paths } from '#src/domain/paths.ts'
import { ConfidencePart } from '#src/features/history/confidence-part.tsx'
import { EmptyHistory } from '#src/features/history/empty-history.tsx'
import styles from '#src/features/history/history-page.module.css'
import { LevelPart } from '#src/features/history/level-part.tsx'
import { SessionPart } from '#src/features/history/session-part.tsx'
import { StudyPart } from '#src/features/history/study-part.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useAssignedAttempts } from '#src/state/use-assigned-attempts.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** What was done so far, and what it came to. */
export function HistoryPage() {
  const evidence = useApp(state => state.evidence)
  const isOpening = useApp(state => state.health.kind === 'opening')
  // A long history takes a moment: the page is there before it, and stays in use while it is worked out.
  const ready = useDeferredValue<Evidence | null>(isOpening ? null : evidence, null)
  return (
    <Page title="History" wide>
      <p className={styles.back}>
        <Link href={paths.report()}>
          <span aria-hidden="true">← </span>Back to the gap report
        </Link>
      </p>
      {ready === null ? <Loading what="Reading your responses" /> : <HistoryParts evidence={ready} />}
    </Page>
  )
}

function HistoryParts({ evidence }: { readonly evidence: Evidence }) {
  const errata = useApp(state => state.outline.errata)
  const responses = useMemo(() => responsesInOrder(evidence, measureSettings), [evidence])
  const sessions = useMemo(() => studySessions(responses, measureSettings), [responses])
  // Responses to questions found wrong were study, but say nothing about the person.
  const sound = useMemo(() => {
    const left = withoutErrata(evidence, errata)
    return left === evidence ? responses : responsesInOrder(left, measureSettings)
  }, [evidence, errata, responses])
  const assigned = useAssignedAttempts()
  const shown = useMemo(
    () => sound.filter(({ attemptId }) => !(assigned?.withheld.has(attemptId) ?? false)),
    [sound, assigned],
  )
  if (responses.length === 0) return <EmptyHistory />
  if (assigned === null) return <Loading what="Reading your responses" />
  return (
    <>
      <StudyPart responses={responses} />
      <LevelPart responses={sound} sessions={sessions} />
      <ConfidencePart responses={shown} />
      <SessionPart sessions={sessions} assigned={assigned.ids} />
    </>
  )
}
