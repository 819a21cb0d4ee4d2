import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import type { PackedHandOut, PackedQuestions } from '#src/domain/assignment/packed-hand-out.ts'

/**
 * The same hand-out as a list without names of fields, for links: what is said twice in it is said once. `readHandOut`
 * reads it as it reads the plain form, which files hold. RELEASED FORMAT: see packed-hand-out.ts.
 */
export function packHandOut({ assignment, extra, questions = [] }: HandOut): PackedHandOut {
  const { title, instructor, note, mode, minutes, opensUtc, closesUtc, zone, attempts, feedback } = assignment
  return [
    1,
    assignment.assignmentId,
    [title, instructor, note],
    packQuestions(assignment.questions),
    [mode, minutes, attempts, feedback, assignment.grading],
    [opensUtc, closesUtc, zone],
    [assignment.ask.name, assignment.ask.className],
    assignment.key.x + assignment.key.y,
    assignment.banks,
    extra === null ? null : [extra.name, extra.minutes],
    questions,
  ]
}

function packQuestions(questions: Assignment['questions']): PackedQuestions {
  switch (questions.kind) {
    case 'fixed':
      return packFixed(questions)
    case 'drawn':
      return [
        'drawn',
        questions.seed,
        questions.rows.map(({ skill, levels, count }) => [skill, count, ...levels]),
      ]
    case 'check': {
      const { roleId, roleName, gamma, budget, again, skills } = questions.terms
      const levels = skills.map(({ id, requiredLevel }): [string, number] => [id, requiredLevel])
      return roleName === undefined
        ? ['check', roleId, gamma, budget, again, levels]
        : ['check', roleId, gamma, budget, again, levels, roleName]
    }
  }
}

/** Skills once; a question is the number of its skill and what its id adds to it; hashes of a bank without gaps. */
function packFixed({ list, shuffled }: Extract<Assignment['questions'], { kind: 'fixed' }>): PackedQuestions {
  const skills = [...new Set(list.map(({ skill }) => skill))]
  const ids = list.map(({ id, skill }) => {
    const rest = id.startsWith(`${skill}-`) ? id.slice(skill.length) : `:${id}`
    return `${skills.indexOf(skill)}${rest}`
  })
  const hashes = list.map(({ hash }) => hash)
  const isJoinable = hashes.every(hash => hash.length === 12)
  return ['fixed', shuffled, skills.join(' '), ids.join(' '), isJoinable ? hashes.join('') : hashes]
}
