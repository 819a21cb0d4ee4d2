import type { Assignment, PublicKey } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { banksDigest } from '#src/domain/assignment/assignment-hash.ts'
import {
  drawableQuestions,
  drawPool,
  fixedQuestions,
  formRows,
  isFixed,
  type QuestionStock,
} from '#src/domain/assignment/form-draw.ts'
import type { CarriedQuestion } from '#src/domain/assignment/hand-out.ts'
import { withheldHashOf, withholdKey } from '#src/domain/assignment/withhold-key.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { cleanLines } from '#src/domain/format/clean-lines.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { makeTerms } from '#src/domain/readiness-check/make-terms.ts'

/** What a form becomes an assignment with. */
export interface HandOutMaterials {
  readonly assignmentId: string
  readonly stock: QuestionStock
  /** Shipped ones, and the instructor's own. */
  readonly roles: readonly (RoleOutline | CustomRole)[]
  readonly tree: SkillTree
  /** Contents of all that `neededQuestions` names, by content hash. */
  readonly contents: ReadonlyMap<string, Question>
  /** Of the key the form names. */
  readonly publicKey: PublicKey
}

/** An assignment ready to be handed out, and its questions with their keys under the hashes it names them by. */
export interface MadeAssignment {
  readonly assignment: Assignment
  readonly paper: readonly CarriedQuestion[]
}

/**
 * Every question that may come up in an assignment: those drawn for all, or all that the rows or the readiness check
 * can draw from. Kept as they are now, so that results can be scored whatever becomes of the banks.
 */
export function neededQuestions(
  form: AssignmentForm,
  { stock, roles, tree }: Pick<HandOutMaterials, 'stock' | 'roles' | 'tree'>,
): readonly IndexedQuestion[] {
  if (isFixed(form)) return fixedQuestions(form, stock)
  if (form.source !== 'check') return drawableQuestions(form, stock)
  const skills = new Set(termsOf(form, roles, tree).skills.map(({ id }) => id))
  return drawPool(form, stock).filter(({ skill }) => skills.has(skill))
}

/**
 * Makes the assignment a form describes. Throws for a form in which `checkForm` finds a problem, and where the content
 * of a needed question is missing.
 */
export function makeAssignment(form: AssignmentForm, materials: HandOutMaterials): MadeAssignment {
  const { stock, contents, assignmentId, publicKey } = materials
  const paper = neededQuestions(form, materials).map(({ id, hash, skill }): CarriedQuestion => {
    const question = contents.get(hash)
    if (question === undefined) throw new Error(`The content of ${id} ${hash} is missing`)
    const carried = { id, hash, skill, question }
    return form.grading === 'device' ? carried : withoutItsKey(carried)
  })
  const isTimed = form.mode === 'exam' && form.source !== 'check'
  const assignment: Assignment = {
    v: 1,
    assignmentId,
    title: cleanLine(form.title).text,
    instructor: cleanLine(form.instructor).text,
    note: cleanLines(form.note).text,
    questions: questionsOf(form, materials, paper),
    mode: form.source === 'check' ? 'practice' : form.mode,
    minutes: isTimed ? form.minutes : null,
    opensUtc: form.opensUtc,
    closesUtc: form.closesUtc,
    zone: form.zone,
    attempts: form.attempts,
    feedback: form.feedback,
    ask: { name: form.askName, className: form.askClass },
    grading: form.grading,
    key: publicKey,
    banks: banksDigest(stock.index.filter(question => !stock.isOwn(question))),
  }
  return { assignment, paper }
}

function questionsOf(
  form: AssignmentForm,
  { stock, roles, tree }: HandOutMaterials,
  paper: readonly CarriedQuestion[],
): Assignment['questions'] {
  if (form.source === 'check') return { kind: 'check', terms: termsOf(form, roles, tree) }
  if (!isFixed(form)) return { kind: 'drawn', rows: formRows(form, stock), seed: form.seed }
  const list = paper.map(({ id, hash, skill }) => ({ id, hash, skill }))
  return { kind: 'fixed', list, shuffled: form.shuffled }
}

function termsOf(
  { roleId, skills, gamma, budget }: AssignmentForm,
  roles: HandOutMaterials['roles'],
  tree: SkillTree,
): CheckTerms {
  const role = roles.find(({ id }) => id === roleId)
  if (role === undefined) throw new Error(`There is no role "${roleId}"`)
  // What was found out before is not in the result file, so every skill is asked about again.
  const terms = makeTerms(role, tree, {
    skills: skills.length === 0 ? null : skills,
    gamma,
    budget,
    again: true,
  })
  return 'basedOn' in role ? { ...terms, roleName: ownRoleName(role) } : terms
}

/** Learners' apps know the names of shipped roles only. */
function ownRoleName({ name }: CustomRole): string {
  return cleanLine(name).text || 'Role without a name'
}

/** Kept with its key, but under the hash of what travels, and with the ids that responses will name. */
function withoutItsKey({ id, hash, skill, question }: CarriedQuestion): CarriedQuestion {
  const withholding = withholdKey(question)
  if (withholding.kind === 'cannot') throw new Error(`${id} cannot be asked without its key`)
  return {
    id,
    skill,
    hash: withheldHashOf(withholding.hash, { id, hash }),
    question: withholding.keyed,
  }
}
