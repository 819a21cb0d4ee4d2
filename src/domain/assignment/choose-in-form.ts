import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'

/** The form with another source of questions; what does not go with it falls to what does. */
export function chooseSource(form: AssignmentForm, source: AssignmentForm['source']): AssignmentForm {
  return fitRules({ ...form, source, grading: source === 'check' ? 'device' : form.grading })
}

/** The form taken in another way. */
export function chooseMode(form: AssignmentForm, mode: AssignmentForm['mode']): AssignmentForm {
  return fitRules({ ...form, mode, grading: mode === 'practice' ? 'device' : form.grading })
}

/** The form scored by the learner's device or by the instructor. */
export function chooseGrading(form: AssignmentForm, grading: AssignmentForm['grading']): AssignmentForm {
  if (grading === 'device') return fitRules({ ...form, grading })
  return fitRules({
    ...form,
    grading,
    source: form.source === 'check' ? 'skills' : form.source,
    mode: 'exam',
    sameForAll: true,
  })
}

/** Feedback and time limit as the rest allows them. */
function fitRules(form: AssignmentForm): AssignmentForm {
  const isPractice = form.mode === 'practice' && form.source !== 'check'
  const isTimed = !isPractice && form.source !== 'check'
  return { ...form, feedback: fitFeedback(form, isPractice), minutes: isTimed ? form.minutes : null }
}

function fitFeedback({ grading, feedback }: AssignmentForm, isPractice: boolean): AssignmentForm['feedback'] {
  if (grading === 'instructor') return 'none'
  if (isPractice) return 'each'
  return feedback === 'each' ? 'end' : feedback
}
