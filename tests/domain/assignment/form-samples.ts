import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { FormCircumstances } from '#src/domain/assignment/check-form.ts'
import type { QuestionStock } from '#src/domain/assignment/form-draw.ts'
import { newForm } from '#src/domain/assignment/new-form.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { QuestionKind, QuestionLevel } from '#src/domain/question/question-kinds.ts'

function question(
  skill: string,
  number: number,
  level: QuestionLevel,
  kind: QuestionKind = 'single-choice',
): IndexedQuestion {
  return { id: `${skill}-${number}`, skill, level, kind, hash: `${skill}${number}`.padEnd(12, '0') }
}

/** Ten questions of `red`, five of `blue` (two of them cases), and three own ones of `mine`. */
export const stock: QuestionStock = {
  index: [
    ...Array.from({ length: 10 }, (_, number) => question('red', number, number < 4 ? 20 : 60)),
    ...Array.from({ length: 3 }, (_, number) => question('blue', number, 40, 'numeric')),
    question('blue', 3, 40, 'branching-case'),
    question('blue', 4, 40, 'repair'),
    ...Array.from({ length: 3 }, (_, number) => question('mine', number, 60)),
  ],
  isOwn: ({ skill }) => skill === 'mine',
}

export const role: RoleOutline = {
  id: 'administrator',
  name: 'Administrator',
  importance: { colours: 100 },
  required: { red: { level: 60, evidence: 'J' }, blue: { level: 40, evidence: 'J' } },
}

export const tree = { domains: [{ id: 'colours', skills: ['red', 'blue', 'mine'] }] }

export const now = Date.UTC(2026, 10, 22, 9)

export const circumstances: FormCircumstances = {
  stock,
  roles: [role],
  key: { savedUtc: now, isReadable: true },
  now,
}

/** A form that can be handed out as it is: five questions of `red`. */
export function soundForm(changes: Partial<AssignmentForm> = {}): AssignmentForm {
  return {
    ...newForm({ seed: 'monday', zone: 'Europe/Vienna' }),
    title: 'Colours',
    instructor: 'Dr. Ada',
    skills: ['red'],
    count: 5,
    kid: 'k',
    ...changes,
  }
}
