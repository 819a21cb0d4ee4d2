import { Suspense } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/home/home-page.module.css'
import { HomeLater, ResumeCard } from '#src/features/home/load-parts.tsx'
import { isSomethingWaiting } from '#src/features/home/is-something-waiting.ts'
import { NextAction } from '#src/features/home/next-action.tsx'
import { RoleAndDate } from '#src/features/home/role-and-date.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Page } from '#src/ui/page.tsx'

export function HomePage() {
  const role = useCurrentRole()
  const hasEvidence = useApp(state => state.evidence.questions.size > 0)
  const isNew = useApp(state => state.isFirstVisit || state.health.kind !== 'opening') && !hasEvidence
  const isPlanned = useApp(state => state.preferences.targetDate !== null)
  const isWaiting = useApp(isSomethingWaiting)
  return (
    <Page title="Home" wide heading={hasEvidence ? `Ready as ${role.name}?` : 'Are you ready for the role?'}>
      {isNew && (
        <p className={styles.lead}>
          Answer real work samples on DICOM, HL7, troubleshooting, operations, security, workflow and soft
          skills. See which skills meet what the role requires, which do not, and which are too early to tell.
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Suspense fallback={null}>{isWaiting && <ResumeCard />}</Suspense>
          {!isPlanned && <NextAction />}
          <Suspense fallback={null}>
            <HomeLater />
          </Suspense>
        </div>
        {/* What is chosen in the page before the code is there would be lost. */}
        <aside className={styles.side} aria-label="Your target" inert={import.meta.env.SSR}>
          <RoleAndDate />
          {isNew && (
            <p className={styles.note}>
              <Link href={paths.settings()}>I already used this: restore a backup</Link>
            </p>
          )}
        </aside>
      </div>
    </Page>
  )
}
