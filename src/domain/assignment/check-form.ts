import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { checkFormSource } from '#src/domain/assignment/check-form-source.ts'
import { isFixed, type QuestionStock } from '#src/domain/assignment/form-draw.ts'
import { type FormProblem, problem, problemIf } from '#src/domain/assignment/form-problem.ts'
import { isZone } from '#src/domain/calendar/zoned-time.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { cleanLines } from '#src/domain/format/clean-lines.ts'

/** What a form is held against. */
export interface FormCircumstances {
  readonly stock: QuestionStock
  readonly roles: readonly RoleOutline[]
  /** The key the form names; null when there is none of that id. `savedUtc` as in `KeptKey`. */
  readonly key: { readonly savedUtc: number | null; readonly isReadable: boolean } | null
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/** Everything missing or contradictory in a form, in the order of its fields; nothing when it can be handed out. */
export function checkForm(form: AssignmentForm, circumstances: FormCircumstances): FormProblem[] {
  return [
    ...checkTexts(form),
    ...checkFormSource(form, circumstances),
    ...checkRules(form),
    ...checkTimes(form, circumstances.now),
    ...checkGrading(form),
    ...checkKey(circumstances.key),
  ]
}

function checkTexts(form: AssignmentForm): FormProblem[] {
  const title = cleanLine(form.title).text
  const instructor = cleanLine(form.instructor).text
  return [
    ...problemIf(title === '', 'title', 'Give the assignment a title.'),
    ...problemIf(title.length > 120, 'title', 'This title is too long. Use at most 120 characters.'),
    ...problemIf(
      instructor === '',
      'instructor',
      'Say who assigns it, as your learners know you. They see it before they start.',
    ),
    ...problemIf(instructor.length > 80, 'instructor', 'This name is too long. Use at most 80 characters.'),
    ...problemIf(
      cleanLines(form.note).text.length > 2_000,
      'note',
      'This note is too long. Use at most 2,000 characters.',
    ),
  ]
}

function checkRules({ source, mode, minutes, feedback }: AssignmentForm): FormProblem[] {
  const isCheck = source === 'check'
  const isPractice = mode === 'practice' && !isCheck
  return [
    ...problemIf(
      minutes !== null && (isPractice || isCheck),
      'minutes',
      `Only an exam has a time limit. Take it off, or make this an exam.`,
    ),
    ...problemIf(
      isPractice && feedback !== 'each',
      'feedback',
      'Practice shows what is right after each question. To show less, make this an exam without a time limit.',
    ),
    ...problemIf(
      !isPractice && feedback === 'each',
      'feedback',
      isCheck
        ? 'A readiness check gives no feedback on the way. Choose what is shown at its end.'
        : 'An exam gives no feedback on the way. Choose what is shown at its end, or make this practice.',
    ),
  ]
}

function checkTimes({ opensUtc, closesUtc, zone }: AssignmentForm, now: number): FormProblem[] {
  const isBackwards = opensUtc !== null && closesUtc !== null && closesUtc <= opensUtc
  return [
    ...problemIf(!isZone(zone), 'zone', `This browser knows no time zone "${zone}". Choose one of the list.`),
    ...problemIf(isBackwards, 'closesUtc', 'It closes before it opens. Choose a later time to close.'),
    ...problemIf(
      closesUtc !== null && closesUtc <= now && !isBackwards,
      'closesUtc',
      'The time to close is over already. Choose a later one.',
    ),
  ]
}

/** Nothing may be shown that only a key can tell, and nothing drawn on a device that must not have the keys. */
function checkGrading(form: AssignmentForm): FormProblem[] {
  if (form.grading === 'device') return []
  if (form.source === 'check')
    return [
      problem('grading', 'A readiness check chooses by what was right, so the learner’s device must score.'),
    ]
  return [
    ...problemIf(
      form.mode !== 'exam',
      'mode',
      'Practice shows what is right, and you keep the keys. Make this an exam, or let the learner’s device score.',
    ),
    ...problemIf(
      form.mode === 'exam' && form.feedback !== 'none',
      'feedback',
      'You keep the keys, so the learner’s device can show nothing. Choose to show nothing.',
    ),
    ...problemIf(
      !isFixed(form),
      'sameForAll',
      'You keep the keys, so nothing can be drawn on the learner’s device. Choose the same questions for all.',
    ),
  ]
}

function checkKey(key: FormCircumstances['key']): FormProblem[] {
  if (key === null) return [problem('kid', 'Choose the key that results are sealed to, or make one.')]
  if (!key.isReadable)
    return [
      problem('kid', 'This key is locked here: results sealed to it could not be read. Restore it first.'),
    ]
  return problemIf(
    key.savedUtc === null,
    'kid',
    'Save the backup file of this key first: without it, losing this browser’s data loses every result.',
  )
}
