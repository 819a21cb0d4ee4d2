import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

export function LostAttempt({ sentence }: { readonly sentence: string }) {
  return (
    <Page title="This attempt cannot be shown">
      <p>{sentence}</p>
      <p>
        <Link href={paths.home()} className={buttonClass('primary')}>
          Go to the start
        </Link>
      </p>
    </Page>
  )
}
