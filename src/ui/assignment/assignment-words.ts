import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { countWords } from '#src/domain/format/count-words.ts'

/** How many questions, and whether others get the same. */
export function questionsWords({ questions }: Assignment): string {
  switch (questions.kind) {
    case 'fixed': {
      const count = countWords(questions.list.length, 'question')
      return questions.shuffled
        ? `${count}: the same for everybody, in an order of your own`
        : `${count}: the same for everybody, in the same order`
    }
    case 'drawn': {
      const count = questions.rows.reduce((sum, row) => sum + row.count, 0)
      const skills = new Set(questions.rows.map(({ skill }) => skill)).size
      return `${countWords(count, 'question')} on ${countWords(skills, 'skill')}, drawn for you: others get other ones`
    }
    case 'check': {
      const { skills, budget, roleName } = questions.terms
      const role = roleName === undefined ? '' : ` of the role “${cleanLine(roleName).text}”`
      return `A readiness check on ${countWords(skills.length, 'skill')}${role}: each question is chosen by what you answered before, ${budget} at most`
    }
  }
}

/** What can be done on the way. */
export function takenWords({ questions, mode, feedback, grading }: Assignment): string {
  if (questions.kind === 'check') return 'One question after the other; what is given cannot be changed'
  return mode === 'practice' && feedback === 'each' && grading === 'device'
    ? 'As practice: after each response you read what is right'
    : 'As an exam: you can skip, flag, go back and change until you hand it in'
}

export function limitWords({ minutes, questions, mode }: Assignment, extraMinutes: number): string {
  if (minutes === null || mode === 'practice' || questions.kind === 'check')
    return 'No limit. You can stop and go on later on this device'
  const extra = extraMinutes > 0 ? `, ${extraMinutes} of them extra for you` : ''
  const total = countWords(minutes + extraMinutes, 'minute')
  return `${total} from the start${extra}. The clock runs on when you close the page; at the end what you have chosen is handed in`
}

/** What the learner gets to see. */
export function afterwardsWords({ feedback, grading, instructor }: Assignment): string {
  if (grading === 'instructor')
    return `Nothing is scored on this device: it does not have the keys. ${instructor} scores what you send`
  return afterwards[feedback]
}

const afterwards = {
  each: 'You see your score and every question with what is right and why',
  end: 'At the end you see your score and every question with what is right and why',
  score: 'At the end you see your score, not which responses were right',
  none: 'You see that it was handed in; your instructor tells you the result',
} as const
