import type { Question } from '#src/domain/question/question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { Prepared } from '#src/state/start-quiz.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { sampleOutline } from '#tests/state/sample-content.ts'

/** A sample question as an attempt pins it. */
export function askedOf(kind: QuestionKind): {
  readonly asked: Attempt['questions'][number]
  readonly question: Question
} {
  const question = sampleQuestions[kind]
  const indexed = sampleOutline.index.find(({ id }) => id === question.id)
  if (indexed === undefined) throw new Error(`no sample question of ${kind}`)
  const { id, hash, skill } = indexed
  return { asked: { id, hash, skill }, question }
}

/** A readiness check that begins with the single-choice question. */
export async function prepareCheck(attemptId: string): Promise<Prepared> {
  const { asked, question } = askedOf('single-choice')
  const attempt: Attempt = {
    v: 1,
    attemptId,
    title: 'DICOM',
    mode: 'check',
    seed: attemptId.slice(0, 8),
    skills: ['dicom-web', 'hl7-syntax'],
    questions: [asked],
    startedUtc: Date.UTC(2026, 0, 31, 9, 0),
    deadlineUtc: null,
    check: {
      roleId: 'entry-level-administrator',
      skills: [
        { id: 'dicom-web', requiredLevel: 60 },
        { id: 'hl7-syntax', requiredLevel: 45 },
      ],
      gamma: 0.8,
      budget: 5,
      again: false,
    },
  }
  return { kind: 'prepared', attempt, questions: new Map([[asked.hash, question]]) }
}

/** Puts the sample question of this kind before the learner. */
export function ask(store: AppStore, kind: QuestionKind): void {
  const { asked, question } = askedOf(kind)
  store.getState().ask(asked, question)
}
