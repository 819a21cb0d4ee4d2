import type { EventBody } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

export const questionOne: Question = {
  kind: 'single-choice',
  id: 'question-one',
  level: 60,
  covers: ['worklist'],
  stem: 'Which service gives a modality its worklist?',
  options: [
    { id: 'a', text: 'Modality Worklist C-FIND' },
    { id: 'b', text: [{ p: ['A ', { code: 'C-MOVE' }] }], reason: 'It moves images; it lists nothing.' },
  ],
  key: 'a',
  explanation: 'The modality asks with C-FIND.',
  source: [{ standard: 'DICOM PS3.4', section: 'K', edition: '2026a' }],
  seconds: 45,
}

export const questionHash = 'abcdefghijkl'

export const pinned = new Map([[questionHash, questionOne]])

/** An attempt at one question; `digit` tells attempts apart. */
export function attemptOf(digit: string, startedUtc = 1_767_225_600_000): Attempt {
  return {
    v: 1,
    attemptId: digit.repeat(32),
    title: 'One question',
    mode: 'exam',
    seed: 'seed',
    skills: ['dicom-workflow-services'],
    questions: [{ id: questionOne.id, hash: questionHash, skill: 'dicom-workflow-services' }],
    startedUtc,
    deadlineUtc: null,
  }
}

/** A response to the question; right when `option` is a. */
export function respond(option: string): EventBody {
  return {
    type: 'response',
    questionId: questionOne.id,
    questionHash,
    response: { kind: 'single-choice', option },
    score: option === 'a' ? 1 : 0,
    confidence: null,
    skill: 'dicom-workflow-services',
    level: 60,
    kind: 'single-choice',
    chance: 0.5,
    expectedSeconds: 45,
    mode: 'exam',
    elapsedMs: 12_000,
  }
}

export const finish: EventBody = { type: 'finish', reason: 'submitted', unanswered: [] }
