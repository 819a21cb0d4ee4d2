import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'

/** The form of a new assignment like another, with the same questions; when it opens and closes is to be said anew. */
export function duplicateForm(form: AssignmentForm): AssignmentForm {
  const ending = ' (copy)'
  const title = form.title.slice(0, 120 - ending.length)
  return { ...form, title: title === '' ? '' : `${title}${ending}`, opensUtc: null, closesUtc: null }
}
