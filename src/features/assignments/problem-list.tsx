import { useEffect, useRef } from 'react'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/assignments/editor.module.css'
import { fieldId } from '#src/features/assignments/form-part.ts'
import { Notice } from '#src/ui/notice.tsx'

interface ProblemListProps {
  readonly problems: readonly FormProblem[]
  /** Goes up each time somebody wanted to hand out and could not: the list takes the focus. */
  readonly asked: number
}

/** What has to be done before an assignment can be handed out; each item leads to its field. */
export function ProblemList({ problems, asked }: ProblemListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked > 0) heading.current?.focus()
  }, [asked])
  if (problems.length === 0) return null
  return (
    <Notice tone="problem">
      <h2 ref={heading} tabIndex={-1} className={styles.problemsHeading}>
        Not handed out yet: {countWords(problems.length, 'thing')} to put right
      </h2>
      <ul className={styles.problems}>
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <button type="button" className={styles.toField} onClick={() => leadTo(field)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The fragment of the address is the route, so that a link cannot lead there. */
function leadTo(field: keyof AssignmentForm): void {
  const element = document.getElementById(fieldId(field))
  element?.scrollIntoView({ block: 'center' })
  const control = element?.matches('input, select, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input, select, textarea, button')
  control?.focus({ preventScroll: true })
}
