import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Why the descriptions are not here, when they could not be fetched. */
export function TextsNotice() {
  const catalog = useApp(state => state.catalog)
  const readCatalog = useApp(state => state.readCatalog)
  if (catalog.kind !== 'failed') return null
  return (
    <Notice
      tone="problem"
      role="alert"
      actions={<Button onClick={() => void readCatalog()}>Try again</Button>}
    >
      <p>{catalog.reason} Names and numbers are complete without them.</p>
    </Notice>
  )
}
