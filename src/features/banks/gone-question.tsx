import { Link } from 'wouter'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { paths } from '#src/domain/paths.ts'
import { ErratumList } from '#src/features/banks/erratum-list.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

/** A link to a question that this version of the app does not have. */
export function GoneQuestion({ errata }: { readonly errata: readonly Erratum[] }) {
  return (
    <Page title="This question is no longer in the bank">
      {errata.length > 0 ? (
        <>
          <p>It was wrong and has been taken out. Responses to it are left out of every result.</p>
          <ErratumList errata={errata} />
        </>
      ) : (
        <p>
          It was taken out or renamed, or the link is cut off. If you answered it, your response is kept and
          still counts: it carries all that is needed to weigh it.
        </p>
      )}
      <p>
        <Link href={paths.newQuiz()} className={buttonClass('primary')}>
          Take a quiz
        </Link>
      </p>
    </Page>
  )
}
