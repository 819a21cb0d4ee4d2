import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { BankList } from '#src/features/home/bank-list.tsx'
import styles from '#src/features/home/home-page.module.css'
import { NextAction } from '#src/features/home/next-action.tsx'
import { ResumeCard } from '#src/features/home/resume-card.tsx'
import { RoleAndDate } from '#src/features/home/role-and-date.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

const Readiness = lazy(() =>
  import('#src/features/home/readiness.tsx').then(module => ({ default: module.Readiness })),
)

export function HomePage() {
  const role = useCurrentRole()
  const hasEvidence = useApp(state => state.evidence.questions.size > 0)
  const isOpening = useApp(state => state.health.kind === 'opening')
  return (
    <Page title="Home" wide heading={hasEvidence ? `Ready as ${role.name}?` : 'Are you ready for the role?'}>
      {!hasEvidence && !isOpening && (
        <p className={styles.lead}>
          Answer real work samples on DICOM, HL7, troubleshooting, operations, security, workflow and soft
          skills. See which skills meet what the role requires, which do not, and which are too early to tell.
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <ResumeCard />
          <NextAction />
          {hasEvidence && (
            <Suspense fallback={<Loading />}>
              <Readiness />
            </Suspense>
          )}
          <BankList />
        </div>
        <aside className={styles.side} aria-label="Your target">
          <RoleAndDate />
          {!hasEvidence && !isOpening && (
            <p className={styles.note}>
              <Link href={paths.settings()}>I already used this: restore a backup</Link>
            </p>
          )}
        </aside>
      </div>
    </Page>
  )
}
