import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { checkForm, type FormCircumstances } from '#src/domain/assignment/check-form.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'
import {
  makeAssignment,
  type MadeAssignment,
  neededQuestions,
} from '#src/domain/assignment/make-assignment.ts'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { AppState } from '#src/state/app-store.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { stockOf } from '#src/state/assigning/question-stock.ts'
import { problem } from '#src/state/assigning/with-class-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** What of the app a form is held against. */
export type Judging = Pick<AppState, 'outline' | 'customRoles' | 'now'>

/** What a form is held against here and now. */
function circumstancesOf(
  { outline, customRoles, now }: Judging,
  form: AssignmentForm,
  keys: readonly KeyView[],
): FormCircumstances {
  const key = keys.find(({ kid }) => kid === form.kid) ?? null
  return { stock: stockOf(outline), roles: [...customRoles, ...outline.roles], key, now: now() }
}

/** The problems of a form on this device. */
export function problemsOf(
  state: Judging,
  form: AssignmentForm,
  keys: readonly KeyView[],
): readonly FormProblem[] {
  return checkForm(form, circumstancesOf(state, form, keys))
}

/** Makes the assignment of a form without problems, with the contents of its questions fetched. */
export async function makeFromForm(
  { outline, customRoles, loadBank }: Pick<AppState, 'outline' | 'customRoles' | 'loadBank'>,
  form: AssignmentForm,
  { assignmentId, publicKey }: { readonly assignmentId: string; readonly publicKey: PublicKey },
): Promise<{ readonly kind: 'made'; readonly made: MadeAssignment } | DataProblem> {
  const materials = {
    assignmentId,
    publicKey,
    stock: stockOf(outline),
    roles: [...customRoles, ...outline.roles],
    tree: skillTreeOf(outline),
  }
  const contents = await contentsOf(loadBank, neededQuestions(form, materials))
  if (contents.kind === 'problem') return contents
  return { kind: 'made', made: makeAssignment(form, { ...materials, contents: contents.byHash }) }
}

async function contentsOf(
  loadBank: AppState['loadBank'],
  needed: readonly IndexedQuestion[],
): Promise<{ readonly kind: 'contents'; readonly byHash: ReadonlyMap<string, Question> } | DataProblem> {
  const byHash = new Map<string, Question>()
  for (const skill of new Set(needed.map(question => question.skill))) {
    const bank = await loadBank(skill)
    if (bank.kind === 'failed') return problem(bank.reason)
    for (const { hash, question } of bank.questions.values()) byHash.set(hash, question)
  }
  const missing = needed.filter(({ hash }) => !byHash.has(hash)).map(({ id }) => id)
  if (missing.length === 0) return { kind: 'contents', byHash }
  return problem(
    `These questions are not in their banks as they were chosen: ${missing.join(', ')}. Reload the page to get the banks as they are now.`,
  )
}
