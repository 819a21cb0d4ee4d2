import type { InterviewGuide } from '#src/content/load-interview.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { DrawnInterview } from '#src/domain/interview/draw-questions.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'

/** What the form of a new interview holds. */
export interface SessionChoices {
  readonly roleId: string
  /** Whole minutes, 3 to 120. */
  readonly minutes: number
  readonly from: 'gaps' | 'set'
  readonly way: InterviewSession['way']
  readonly isLearnerCandidate: boolean
  readonly candidate: string
  readonly interviewer: string
}

/** What would be asked, or a sentence that says why nothing. */
export type SessionDraw =
  Extract<DrawnInterview, { kind: 'drawn' }> | { readonly kind: 'nothing'; readonly sentence: string }

/** The ready set of a role for these minutes, as something drawn. */
export function drawSet(role: RoleOutline, minutes: number, guide: InterviewGuide): SessionDraw {
  const set = guide.sets.find(one => one.role === role.id && one.minutes === minutes)
  const byId = new Map(guide.questions.map(question => [question.id, question]))
  const questions = (set?.questions ?? []).flatMap(id => byId.get(id) ?? [])
  if (questions.length === 0) {
    const lengths = guide.sets.filter(one => one.role === role.id).map(one => one.minutes)
    return {
      kind: 'nothing',
      sentence:
        lengths.length === 0
          ? `There is no ready set for ${role.name}; only shipped roles have them. Have the questions drawn from the gaps instead.`
          : `There is no ready set of ${minutes} minutes. Choose ${lengths.join(', ')} minutes, or have the questions drawn from the gaps.`,
    }
  }
  return {
    kind: 'drawn',
    questions: questions.map(question => ({ question, reason: 'set' })),
    minutes: questions.reduce((sum, question) => sum + question.minutes, 0),
  }
}

/** The outcome of a draw in the words of the form. */
export function drawSentence(drawn: DrawnInterview, role: RoleOutline): SessionDraw {
  if (drawn.kind === 'drawn') return drawn
  return {
    kind: 'nothing',
    sentence:
      drawn.why === 'no-guide'
        ? `There is no interview question yet on any of these skills of ${role.name}. Choose other skills or another role.`
        : 'No question fits into so few minutes. Give more minutes.',
  }
}
