import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { OfflineStatus } from '#src/state/services.ts'
import { Panel } from '#src/ui/panel.tsx'

export function AboutPanel() {
  const { app, build } = useApp(state => state.appVersion)
  const offline = useApp(state => state.offline)
  const policyViolations = useApp(state => state.policyViolations)
  const stopped = policyViolations()
  return (
    <Panel title="About">
      <dl className={styles.facts}>
        <div>
          <dt>Version</dt>
          <dd>
            PACS Ready {app}
            {build !== '' && (
              <>
                , build <code>{build}</code>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Without a network</dt>
          <dd>{offlineWords(offline)}</dd>
        </div>
        <div>
          <dt>Content policy</dt>
          <dd>
            {stopped === 0
              ? 'The browser had to stop nothing since this page was opened.'
              : `The browser stopped ${stopped} forbidden requests or scripts since this page was opened. A browser extension may be the cause.`}
          </dd>
        </div>
        <div>
          <dt>Licence</dt>
          <dd>
            MIT.{' '}
            <a href="licences.txt" target="_blank" rel="noreferrer">
              Licences of the parts it is made of
            </a>
          </dd>
        </div>
      </dl>
      <p>
        Not affiliated with ABII, PARCA or SIIM.{' '}
        <Link href={paths.methods()}>How the numbers come about</Link>
      </p>
    </Panel>
  )
}

function offlineWords(offline: OfflineStatus): string {
  switch (offline.kind) {
    case 'starting':
      return 'Not known yet: the app is stored behind the first screen.'
    case 'offline-ready':
      return 'Everything works: all files of this version are on this device.'
    case 'update-waiting':
      return 'Everything works. A new version is on this device and waits to be taken.'
    case 'updated-elsewhere':
      return 'Another tab has a newer version. Reload this page to have it here.'
    case 'unavailable':
      return `Needs the network. ${offline.reason}`
  }
}
