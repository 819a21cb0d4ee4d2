import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** The texts could not be fetched; the numbers do not need them. */
export function TextsMissing({ texts: { catalog, retry } }: { readonly texts: CatalogTexts }) {
  if (catalog.kind !== 'failed') return null
  return (
    <Notice tone="warn" role="status" actions={<Button onClick={retry}>Try again</Button>}>
      <p>{catalog.reason}</p>
    </Notice>
  )
}
