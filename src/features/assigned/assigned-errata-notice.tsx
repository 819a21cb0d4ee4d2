import { assignedErrata } from '#src/domain/assignment/assigned-errata.ts'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { erratumKey } from '#src/domain/catalog/erratum-key.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Tells that questions of an assignment were found wrong, also those that came without their keys. */
export function AssignedErrataNotice({ assignment }: { readonly assignment: Assignment }) {
  const known = useApp(state => state.outline.errata)
  const errata = assignedErrata(assignment, known)
  if (errata.length === 0) return null
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {countWords(errata.length, 'question')} of this assignment {errata.length === 1 ? 'was' : 'were'}{' '}
          found wrong.
        </strong>{' '}
        What you answer to {errata.length === 1 ? 'it' : 'them'} counts in no level, neither here nor where
        your instructor reads it. You need do nothing.
      </p>
      <ul>
        {errata.map(erratum => (
          <li key={erratumKey(erratum)}>{erratum.whatWasWrong}</li>
        ))}
      </ul>
    </Notice>
  )
}
