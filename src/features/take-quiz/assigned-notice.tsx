import { Link } from 'wouter'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** On the pages behind the end of an attempt at an assignment: the result is not sent by being finished. */
export function AssignedNotice({ attempt }: { readonly attempt: Attempt }) {
  if (attempt.assignment === undefined) return null
  return (
    <Notice
      tone="info"
      actions={
        <Link href={endPath(attempt)} className={buttonClass('primary')}>
          Send your result
        </Link>
      }
    >
      <p>This was assigned to you. Your instructor has nothing of it until you send the result file.</p>
    </Notice>
  )
}
