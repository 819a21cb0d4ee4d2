import { useState } from 'react'
import { Link } from 'wouter'
import { BrokenPreferencesNotice } from '#src/app/broken-preferences-notice.tsx'
import { LostDataNotice } from '#src/app/lost-data-notice.tsx'
import { SaveDataButton } from '#src/app/save-data-button.tsx'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** What has to be known about the stored data on every screen. */
export function StorageBanner() {
  return (
    <>
      <HealthNotice />
      <BrokenPreferencesNotice />
    </>
  )
}

function HealthNotice() {
  const health = useApp(state => state.health)
  const reloadPage = useApp(state => state.reloadPage)
  switch (health.kind) {
    case 'opening':
      return null
    case 'ready':
      return <QuarantineNotice count={health.quarantined} />
    case 'memory-only':
      return (
        <Notice tone="problem" actions={<SaveDataButton />}>
          <p>
            <strong>Nothing is kept.</strong> {health.reason} You can use everything; download your result
            before you close this page.
          </p>
        </Notice>
      )
    case 'newer-version':
      return (
        <Notice
          tone="problem"
          actions={
            <>
              <Button variant="primary" onClick={reloadPage}>
                Reload to get the new version
              </Button>
              <SaveDataButton />
            </>
          }
        >
          <p>
            <strong>A newer version of PACS Ready was used in this browser.</strong> This older one leaves its
            data alone: nothing is written, and nothing you do now is kept.
          </p>
        </Notice>
      )
    case 'closed':
      return (
        <Notice
          tone="problem"
          role="alert"
          actions={
            <Button variant="primary" onClick={reloadPage}>
              Reload this page
            </Button>
          }
        >
          <p>{closedWords[health.why]}</p>
        </Notice>
      )
    case 'lost':
      return <LostDataNotice restorable={health.restorable} />
  }
}

const closedWords = {
  'newer-version':
    'PACS Ready was updated in another tab. What you gave until now is saved; reload to go on with the new version.',
  erased: 'The data were erased in another tab. Nothing more is saved here; reload to start anew.',
  changed:
    'The data were changed in another tab, by a restore or for a new learner. Reload to see them as they are.',
  cut: 'The browser closed the storage, for example because site data were cleared. Nothing more is saved here until you reload.',
} as const

function QuarantineNotice({ count }: { readonly count: number }) {
  const [isSeen, setSeen] = useState(false)
  if (count === 0 || isSeen) return null
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Link href={paths.settings()}>Check my data</Link>
          <Button variant="quiet" onClick={() => setSeen(true)}>
            Dismiss
          </Button>
        </>
      }
    >
      <p>
        {count === 1 ? 'One stored record was' : `${count} stored records were`} damaged and put aside.
        Everything else works and counts.
      </p>
    </Notice>
  )
}
