import type { CarriedQuestion, HandOut } from '#src/domain/assignment/hand-out.ts'
import type { MadeAssignment } from '#src/domain/assignment/make-assignment.ts'
import { withholdKey } from '#src/domain/assignment/withhold-key.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'

/** What is handed out, to whom, and what every learner's app has by itself. */
export interface HandOutParts extends MadeAssignment {
  readonly shipped: readonly IndexedQuestion[]
  /** Extra time of one learner; null for the others. */
  readonly extra: HandOut['extra']
}

/**
 * What a link or file hands out: the assignment with the questions that learners' apps do not have as they are asked,
 * and without any key where the instructor scores.
 */
export function assembleHandOut({ assignment, paper, shipped, extra }: HandOutParts): HandOut {
  const questions = carriedOf({ assignment, paper, shipped })
  return {
    format: 'pacsready-assignment',
    version: 1,
    assignment,
    extra,
    ...(questions.length === 0 ? {} : { questions }),
  }
}

function carriedOf({ assignment, paper, shipped }: Omit<HandOutParts, 'extra'>): CarriedQuestion[] {
  const { questions, grading } = assignment
  switch (questions.kind) {
    case 'fixed': {
      const known = new Set(shipped.map(({ id, hash }) => `${id} ${hash}`))
      const byHash = new Map(paper.map(question => [question.hash, question]))
      return questions.list
        .filter(({ id, hash }) => !known.has(`${id} ${hash}`))
        .flatMap(({ hash }) => byHash.get(hash) ?? [])
        .map(carried => (grading === 'device' ? carried : bare(carried)))
    }
    case 'drawn': {
      // Of what an app has, it draws its own version.
      const known = new Set(shipped.map(({ id }) => id))
      return paper.filter(({ id }) => !known.has(id))
    }
    case 'check':
      return []
  }
}

function bare(carried: CarriedQuestion): CarriedQuestion {
  const withholding = withholdKey(carried.question)
  if (withholding.kind === 'cannot') throw new Error(`${carried.id} cannot be asked without its key`)
  return { ...carried, question: withholding.question }
}
