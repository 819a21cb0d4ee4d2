import type { BlueprintRow } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { type DrawnBlueprint, drawBlueprint } from '#src/domain/assignment/draw-blueprint.ts'
import { spreadOverSkills } from '#src/domain/assignment/spread-over-skills.ts'
import { canWithhold } from '#src/domain/assignment/withhold-key.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'

/** The questions of this app, and which of them no learner's app can have. */
export interface QuestionStock {
  readonly index: readonly IndexedQuestion[]
  readonly isOwn: (question: IndexedQuestion) => boolean
}

/** Whether everybody gets the same questions: then they are chosen here and now. */
export function isFixed({ source, sameForAll }: Pick<AssignmentForm, 'source' | 'sameForAll'>): boolean {
  return source === 'questions' || (source !== 'check' && sameForAll)
}

/**
 * What may be drawn. A readiness check chooses on the learner's device, from what every app has; where nothing is scored
 * there, only what can be asked without its key.
 */
export function drawPool(form: AssignmentForm, { index, isOwn }: QuestionStock): readonly IndexedQuestion[] {
  return index
    .filter(question => form.source !== 'check' || !isOwn(question))
    .filter(({ kind }) => form.grading === 'device' || canWithhold(kind))
}

/** The rows of a form's blueprint, or those that its skills come to. */
export function formRows(form: AssignmentForm, stock: QuestionStock): BlueprintRow[] {
  if (form.source === 'blueprint') return form.blueprint
  return spreadOverSkills({ ...form, index: drawPool(form, stock) })
}

/** What the form's rows draw by its seed, out of its pool. */
export function drawForm(form: AssignmentForm, stock: QuestionStock): DrawnBlueprint {
  return drawBlueprint({ index: drawPool(form, stock), rows: formRows(form, stock), seed: form.seed })
}

/** Everything that the form's rows can draw from, whatever the seed. */
export function drawableQuestions(form: AssignmentForm, stock: QuestionStock): readonly IndexedQuestion[] {
  const rows = formRows(form, stock)
  return drawPool(form, stock).filter(({ skill, level }) =>
    rows.some(row => row.skill === skill && (row.levels.length === 0 || row.levels.includes(level))),
  )
}

/** The questions everybody gets, in the order asked; none where each learner gets others. Gone questions are left out. */
export function fixedQuestions(form: AssignmentForm, stock: QuestionStock): readonly IndexedQuestion[] {
  if (!isFixed(form)) return []
  if (form.source !== 'questions') return drawForm(form, stock).questions
  const byId = new Map(stock.index.map(question => [question.id, question]))
  return [...new Set(form.questions)].flatMap(id => byId.get(id) ?? [])
}
