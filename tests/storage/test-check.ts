import type { EventBody } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptOf, questionHash, questionOne, respond } from '#tests/storage/test-attempt.ts'

type Asked = Attempt['questions'][number]

/** What a readiness check asks after its first question, with the content it is pinned with. */
export const laterQuestions = ['two', 'three', 'four'].map(number => {
  const question: Question = { ...questionOne, id: `question-${number}`, stem: `Stem of question ${number}` }
  const asked: Asked = { id: question.id, hash: `hash-${number}`, skill: 'dicom-web' }
  return { asked, question, pins: new Map([[asked.hash, question]]) }
})

/** A readiness check that begins with the one question of `attemptOf`. */
export function checkOf(digit: string): Attempt {
  return {
    ...attemptOf(digit),
    title: 'DICOM, Entry-level PACS administrator',
    mode: 'check',
    skills: ['dicom-workflow-services', 'dicom-web'],
    check: {
      roleId: 'entry-level-administrator',
      skills: [
        { id: 'dicom-workflow-services', requiredLevel: 60 },
        { id: 'dicom-web', requiredLevel: 45 },
      ],
      gamma: 0.8,
      budget: 20,
      again: false,
    },
  }
}

export function askFor({ id, hash, skill }: Asked): EventBody {
  return { type: 'ask', questionId: id, questionHash: hash, skill }
}

/** A response to a question of a check, right when `option` is a. */
export function respondInCheck(
  option: string,
  { id, hash, skill }: Asked = {
    id: questionOne.id,
    hash: questionHash,
    skill: 'dicom-workflow-services',
  },
): EventBody {
  const given = respond(option)
  if (given.type !== 'response') throw new Error('a response is a response')
  return { ...given, questionId: id, questionHash: hash, skill, mode: 'check' }
}
