import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { assembleHandOut } from '#src/domain/assignment/assemble-hand-out.ts'
import { drawForm } from '#src/domain/assignment/form-draw.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'
import type { MadeAssignment } from '#src/domain/assignment/make-assignment.ts'
import type { Question } from '#src/domain/question/question.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import type { AppState } from '#src/state/app-store.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { type Judging, makeFromForm, problemsOf } from '#src/state/assigning/make-from-form.ts'
import { shippedIndex, stockOf } from '#src/state/assigning/question-stock.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** What a learner would get, without anything being kept or handed out. */
export interface Preview {
  readonly kind: 'preview'
  readonly assignment: Assignment
  /** As a learner sees them, in the order of one attempt; none of a readiness check, which chooses as it goes. */
  readonly questions: readonly { readonly skill: string; readonly question: Question }[]
}

/** Stands for the key until one is chosen. */
const noKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const

/** Problems that leave nothing to show. The others are about handing out. */
const needed: readonly FormProblem['field'][] = [
  'skills',
  'count',
  'blueprint',
  'questions',
  'roleId',
  'zone',
]

/** Shows a form as a learner would meet it; `seed` chooses which one where each gets other questions. */
export async function previewForm(
  state: Judging & Pick<AppState, 'loadBank'>,
  {
    form,
    keys,
    assignmentId,
    seed,
  }: {
    readonly form: AssignmentForm
    readonly keys: readonly KeyView[]
    readonly assignmentId: string
    readonly seed: string
  },
): Promise<
  Preview | { readonly kind: 'incomplete'; readonly problems: readonly FormProblem[] } | DataProblem
> {
  const problems = problemsOf(state, form, keys).filter(({ field }) => needed.includes(field))
  if (problems.length > 0) return { kind: 'incomplete', problems }
  const publicKey = keys.find(({ kid }) => kid === form.kid)?.publicKey ?? noKey
  const making = await makeFromForm(state, form, { assignmentId, publicKey })
  if (making.kind === 'problem') return making
  const { made } = making
  const questions = shownQuestions(state, form, made, seed)
  return {
    kind: 'preview',
    assignment: made.assignment,
    questions: questions.map(({ skill, question }) => ({ skill, question: presentQuestion(question, seed) })),
  }
}

function shownQuestions(
  { outline }: Pick<AppState, 'outline'>,
  form: AssignmentForm,
  made: MadeAssignment,
  seed: string,
): MadeAssignment['paper'] {
  switch (made.assignment.questions.kind) {
    case 'check':
      return []
    case 'fixed': {
      // Without their keys, exactly as they travel.
      const carried = assembleHandOut({ ...made, shipped: shippedIndex, extra: null }).questions ?? []
      return made.paper.map(one => carried.find(({ hash }) => hash === one.hash) ?? one)
    }
    case 'drawn': {
      const drawn = drawForm({ ...form, seed }, stockOf(outline)).questions
      return drawn.flatMap(({ hash }) => made.paper.find(one => one.hash === hash) ?? [])
    }
  }
}
