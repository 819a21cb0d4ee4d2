import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { Notice } from '#src/ui/notice.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** What a change of something handed out means. */
export function VersionNotice({ versions }: Pick<AssignmentRecord['value'], 'versions'>) {
  const last = versions.at(-1)
  if (last === undefined) return null
  return (
    <Notice tone="warn">
      <p>
        <strong>
          Version {versions.length} was handed out {showTime(last.atUtc)}.
        </strong>{' '}
        What you change here becomes version {versions.length + 1} when you hand it out. Whoever has an older
        link or file keeps that version until they open the new one. Results of each version are listed apart
        and never mixed in an average.
      </p>
      <p>
        For a wrong key no new version is needed: correct it on the question’s page in the class, and
        everything is scored again. Extra time for one learner is on the page of the assignment.
      </p>
    </Notice>
  )
}
