import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

/** Nothing of the app is on the device any more but this page. */
export function ErasedPage() {
  const reloadPage = useApp(state => state.reloadPage)
  return (
    <Page title="Everything is erased">
      <p role="status">
        Responses, settings, copied roles, the second copy and the stored app are gone from this device.
        Backup files you saved are still where you put them.
      </p>
      <p>Close this page, or begin anew.</p>
      <p>
        <Button variant="primary" onClick={reloadPage}>
          Begin anew
        </Button>
      </p>
    </Page>
  )
}
