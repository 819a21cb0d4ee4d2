import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'

/** What keeps an assignment from being handed out: the field it is about, and a sentence on what to do. */
export interface FormProblem {
  readonly field: keyof AssignmentForm
  readonly sentence: string
}

/** One problem. */
export function problem(field: FormProblem['field'], sentence: string): FormProblem {
  return { field, sentence }
}

/** A list that holds the problem only where it is one. */
export function problemIf(isOne: boolean, field: FormProblem['field'], sentence: string): FormProblem[] {
  return isOne ? [problem(field, sentence)] : []
}
