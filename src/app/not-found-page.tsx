import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

export function NotFoundPage() {
  return (
    <Page title="There is nothing at this address">
      <p>The link may be old or cut off. Everything you did is still here.</p>
      <p>
        <Link href={paths.home()} className={buttonClass('primary')}>
          Go to the start
        </Link>
      </p>
    </Page>
  )
}
