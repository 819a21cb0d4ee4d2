import type { UseFormReturn } from 'react-hook-form'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'

/** What each part of the form works with. */
export interface FormPartProps {
  readonly form: UseFormReturn<AssignmentForm>
  /** As the fields hold it now. */
  readonly value: AssignmentForm
  /** Shown beside the fields they are about. */
  readonly problems: readonly FormProblem[]
}

/** Id of the element of a field, which the list of problems leads to. */
export function fieldId(field: keyof AssignmentForm): string {
  return `assignment-${field}`
}

/** What a field with a problem says of itself. */
export function wrongIn(problems: readonly FormProblem[], field: keyof AssignmentForm) {
  const isWrong = problems.some(problem => problem.field === field)
  return { 'aria-invalid': isWrong, 'aria-describedby': `${fieldId(field)}-problem` }
}
