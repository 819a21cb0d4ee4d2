import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { banksDigest } from '#src/domain/assignment/assignment-hash.ts'
import type { AvailableQuestions, MissingQuestion } from '#src/domain/assignment/available-questions.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { shippedQuestions } from '#src/state/assigned/shipped-questions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface MissingQuestionsProps {
  readonly assignment: Assignment
  readonly available: AvailableQuestions
}

/** Where this app has other banks than the one the assignment was made in: which questions, and what to do. */
export function MissingQuestions({ assignment, available }: MissingQuestionsProps) {
  const reload = useApp(state => state.reloadPage)
  const skills = useApp(state => state.outline.skills)
  const index = useApp(state => state.outline.index)
  const isShort = available.available < available.wanted
  // Of a fixed list every question is compared by itself.
  const isOther =
    assignment.questions.kind !== 'fixed' && banksDigest(shippedQuestions({ index })) !== assignment.banks
  if (!isShort && !isOther) return null
  const { missing, shortSkills } = available
  const what = assignment.questions.kind === 'check' ? 'skill' : 'question'
  const nameOf = (id: string) => skills.find(skill => skill.id === id)?.name ?? id
  return (
    <Notice tone="warn" actions={<Button onClick={reload}>Reload the page</Button>}>
      <p>
        {isShort
          ? `This app has ${available.available} of the ${countWords(available.wanted, what)} of this assignment.`
          : 'This app has other versions of some questions than the one the assignment was made in.'}{' '}
        Reload the page: an update may bring what is missing. If it does not, ask{' '}
        <bdi>{assignment.instructor}</bdi> for the assignment as a file with its questions.
      </p>
      <MissingList
        title="Here in another version, which is not asked in its place"
        of={missing}
        why="other-version"
      />
      <MissingList title="Not in this app" of={missing} why="unknown" />
      {shortSkills.length > 0 && <p>Too few on: {shortSkills.map(nameOf).join(', ')}.</p>}
    </Notice>
  )
}

interface MissingListProps {
  readonly title: string
  readonly of: readonly MissingQuestion[]
  readonly why: MissingQuestion['why']
}

function MissingList({ title, of, why }: MissingListProps) {
  const ids = of.flatMap(one => (one.why === why ? [one.id] : []))
  if (ids.length === 0) return null
  return (
    <details className={styles.note}>
      <summary>
        {title}: {ids.length}
      </summary>
      <p>{ids.join(', ')}</p>
    </details>
  )
}
