import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'
import styles from '#src/features/assignments/editor.module.css'
import { fieldId } from '#src/features/assignments/form-part.ts'

interface FieldProblemProps {
  readonly field: keyof AssignmentForm
  readonly problems: readonly FormProblem[]
}

/** What is wrong with a field, beside it; nothing while nothing is. */
export function FieldProblem({ field, problems }: FieldProblemProps) {
  return (
    <span id={`${fieldId(field)}-problem`} className={styles.wrong}>
      {problems
        .filter(problem => problem.field === field)
        .map(({ sentence }) => sentence)
        .join(' ')}
    </span>
  )
}
