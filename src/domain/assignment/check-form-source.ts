import { mostQuestions } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import {
  drawableQuestions,
  drawForm,
  drawPool,
  isFixed,
  type QuestionStock,
} from '#src/domain/assignment/form-draw.ts'
import { type FormProblem, problem, problemIf } from '#src/domain/assignment/form-problem.ts'
import { canWithhold } from '#src/domain/assignment/withhold-key.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { countWords } from '#src/domain/format/count-words.ts'

/** What the questions of a form are held against. */
interface SourceCircumstances {
  readonly stock: QuestionStock
  readonly roles: readonly RoleOutline[]
}

/** What is wrong with where the questions of a form come from. */
export function checkFormSource(form: AssignmentForm, { stock, roles }: SourceCircumstances): FormProblem[] {
  switch (form.source) {
    case 'skills':
      return [...checkSkills(form, stock), ...checkOwn(form, stock)]
    case 'blueprint':
      return [...checkBlueprint(form, stock), ...checkOwn(form, stock)]
    case 'questions':
      return checkQuestions(form, stock)
    case 'check':
      return checkRole(form, roles)
  }
}

function checkSkills(form: AssignmentForm, stock: QuestionStock): FormProblem[] {
  if (form.skills.length === 0)
    return [problem('skills', 'Choose the skills that the questions are drawn from.')]
  const pool = drawPool(form, stock).filter(({ skill }) => form.skills.includes(skill))
  const held = new Set(pool.map(({ id }) => id)).size
  const sentence =
    held === 0
      ? `There are no questions of these skills${whyFewer(form)}. Choose other skills.`
      : `These skills have ${countWords(held, 'question')}${whyFewer(form)}; ${form.count} are asked for. Ask for fewer or choose more skills.`
  return problemIf(held < form.count, held === 0 ? 'skills' : 'count', sentence)
}

function checkBlueprint(form: AssignmentForm, stock: QuestionStock): FormProblem[] {
  if (form.blueprint.length === 0)
    return [problem('blueprint', 'Add a row: so many questions of a skill, of the levels you want.')]
  const wanted = form.blueprint.reduce((sum, { count }) => sum + count, 0)
  if (wanted > mostQuestions)
    return [
      problem(
        'blueprint',
        `The rows ask for ${wanted} questions; an assignment has at most ${mostQuestions}.`,
      ),
    ]
  return drawForm(form, stock).short.map(({ row, found }) => {
    const asked = form.blueprint[row]?.count ?? 0
    return problem(
      'blueprint',
      `Row ${row + 1} asks for ${countWords(asked, 'question')}, and ${found === 0 ? 'none is' : `only ${found} ${found === 1 ? 'is' : 'are'}`} left for it${whyFewer(form)}. Ask for fewer, or add levels.`,
    )
  })
}

function checkQuestions({ questions, grading }: AssignmentForm, { index }: QuestionStock): FormProblem[] {
  if (questions.length === 0) return [problem('questions', 'Choose at least one question.')]
  const byId = new Map(index.map(question => [question.id, question]))
  const gone = questions.filter(id => !byId.has(id))
  const kept = questions.filter(id => {
    const question = byId.get(id)
    return grading === 'instructor' && question !== undefined && !canWithhold(question.kind)
  })
  return [
    ...problemIf(
      gone.length > 0,
      'questions',
      `No longer in the banks: ${gone.join(', ')}. Take ${gone.length === 1 ? 'it' : 'them'} out or choose others.`,
    ),
    ...problemIf(
      kept.length > 0,
      'questions',
      `Cannot be asked without the key, because a case or a repair answers to what is done: ${kept.join(', ')}. Take ${kept.length === 1 ? 'it' : 'them'} out, or let the learner’s device score.`,
    ),
  ]
}

function checkRole({ roleId, skills }: AssignmentForm, roles: readonly RoleOutline[]): FormProblem[] {
  const role = roles.find(({ id }) => id === roleId)
  if (role === undefined) return [problem('roleId', 'Choose the role to check against.')]
  const isRequired = skills.length === 0 || skills.some(skill => Object.hasOwn(role.required, skill))
  return problemIf(
    !isRequired,
    'skills',
    `${role.name} requires none of these skills. Choose others, or none for all.`,
  )
}

/** Own questions travel along, all that may be drawn of them. */
function checkOwn(form: AssignmentForm, stock: QuestionStock): FormProblem[] {
  const own = isFixed(form) ? [] : drawableQuestions(form, stock).filter(stock.isOwn)
  const field = form.source === 'blueprint' ? 'blueprint' : 'skills'
  return problemIf(
    own.length > mostQuestions,
    field,
    `Each learner’s app would draw from ${own.length} questions of your own, and at most ${mostQuestions} can travel along. Choose fewer skills or levels, or the same questions for all.`,
  )
}

/** Why there are fewer than in the question browser. */
function whyFewer({ grading }: AssignmentForm): string {
  return grading === 'instructor' ? ' that can be asked without the key' : ''
}
