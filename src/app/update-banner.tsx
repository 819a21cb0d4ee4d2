import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Offers a new version. The shell shows it on safe screens only, never during an attempt. */
export function UpdateBanner() {
  const offline = useApp(state => state.offline)
  const applyUpdate = useApp(state => state.applyUpdate)
  const reloadPage = useApp(state => state.reloadPage)
  switch (offline.kind) {
    case 'update-waiting':
      return (
        <Notice
          tone="info"
          role="status"
          actions={
            <Button variant="primary" onClick={applyUpdate}>
              Update now
            </Button>
          }
        >
          <p>A new version is ready. Your data stay as they are.</p>
        </Notice>
      )
    case 'updated-elsewhere':
      return (
        <Notice tone="info" role="status" actions={<Button onClick={reloadPage}>Reload this page</Button>}>
          <p>PACS Ready was updated in another tab. Reload to have the same version here.</p>
        </Notice>
      )
    case 'starting':
    case 'offline-ready':
    case 'unavailable':
      return null
  }
}
