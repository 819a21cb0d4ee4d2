import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { assignmentHash, banksDigest, shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { ClassRecord, KeptKey, StoredResult } from '#src/domain/assignment/class-record.ts'
import type { CarriedQuestion, HandOut } from '#src/domain/assignment/hand-out.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerDocument } from '#src/domain/learning/learner-document.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptOf, questionOne } from '#tests/storage/test-attempt.ts'

const assignmentId = 'a'.repeat(32)
const kid = 'k'.repeat(43)
const newYear = 1_767_225_600_000

/** The questions of the assignment: one of an own bank, without its key, and a second one of the same kind. */
const carried = ['one', 'two'].map((number): CarriedQuestion => ({
  id: `question-${number}`,
  hash: `withheld-${number}`,
  skill: 'dicom-workflow-services',
  question: { ...questionOne, id: `question-${number}`, stem: `Carried question ${number}` },
}))
const asked = carried.map(({ id, hash, skill }) => ({ id, hash, skill }))

/** An assignment whose questions are scored by the instructor. */
export const testAssignment: Assignment = {
  v: 1,
  assignmentId,
  title: 'Monday',
  instructor: 'Dr. Ada',
  note: 'Without the book, please.',
  questions: { kind: 'fixed', list: asked, shuffled: false },
  mode: 'exam',
  minutes: 30,
  opensUtc: newYear,
  closesUtc: newYear + 86_400_000,
  zone: 'Europe/Vienna',
  attempts: 2,
  feedback: 'none',
  ask: { name: true, className: true },
  grading: 'instructor',
  key: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
  banks: banksDigest([]),
}

export const testHandOut: HandOut = {
  format: 'pacsready-assignment',
  version: 1,
  assignment: testAssignment,
  extra: { name: 'Zoë', minutes: 15 },
  questions: carried,
}

/** What the attempt is pinned with. */
export const carriedPins = new Map(carried.map(({ hash, question }) => [hash, question]))

/** An attempt at it; `digit` tells attempts apart. */
export function assignedOf(digit: string): Attempt {
  return {
    ...attemptOf(digit, newYear),
    title: testAssignment.title,
    questions: asked,
    deadlineUtc: newYear + 45 * 60_000,
    assignment: {
      assignmentId,
      assignmentHash: assignmentHash(testAssignment),
      name: 'Zoë',
      className: '4b',
      extraMinutes: 15,
      feedback: 'none',
      grading: 'instructor',
    },
  }
}

/** A response that nothing on the device can score. */
export function give(option: string, number: 'one' | 'two' = 'one'): EventBody {
  return {
    type: 'given',
    questionId: `question-${number}`,
    questionHash: `withheld-${number}`,
    response: { kind: 'single-choice', option },
    confidence: 'sure',
    skill: 'dicom-workflow-services',
    elapsedMs: 20_000,
  }
}

export const testOwnBank: OwnBank = {
  bankHash: 'ownbank-hash',
  bankId: 'my-bank',
  name: 'My bank',
  questions: [{ id: 'question-one', skill: 'my-skill', hash: 'abcdefghijkl', question: questionOne }],
}

/** What the name of that bank points to, and the assignment as the learner's device keeps it. */
export const testDocuments: LearnerDocument[] = [
  {
    kind: 'own-bank',
    id: 'my-bank',
    updatedUtc: newYear,
    value: {
      name: 'My bank',
      bankHash: 'ownbank-hash',
      questions: [
        { id: 'question-one', skill: 'my-skill', level: 60, kind: 'single-choice', hash: 'abcdefghijkl' },
      ],
    },
  },
  {
    kind: 'received',
    id: assignmentId,
    updatedUtc: newYear,
    value: {
      receivedUtc: newYear,
      handOut: testHandOut,
      firstKid: kid,
      handedOver: [{ attemptId: '5'.repeat(32), resultId: 'e'.repeat(32), atUtc: newYear + 3_600_000 }],
    },
  },
]

const form: AssignmentForm = {
  title: 'Monday',
  instructor: 'Dr. Ada',
  note: '',
  source: 'questions',
  skills: ['my-skill'],
  count: 2,
  blueprint: [{ skill: 'my-skill', levels: [60], count: 2 }],
  questions: asked.map(({ id }) => id),
  sameForAll: true,
  shuffled: false,
  seed: 'monday',
  roleId: '',
  gamma: 0.8,
  budget: 20,
  mode: 'exam',
  minutes: 30,
  opensUtc: newYear,
  closesUtc: newYear + 86_400_000,
  zone: 'Europe/Vienna',
  attempts: 2,
  feedback: 'none',
  askName: true,
  askClass: true,
  grading: 'instructor',
  kid,
}

const corrected: Question = { ...questionOne, covers: ['c-move'] }

/** One record of each kind an instructor makes. */
export const testClassRecords: ClassRecord[] = [
  {
    kind: 'assignment',
    id: assignmentId,
    updatedUtc: newYear,
    value: {
      createdUtc: newYear,
      archivedUtc: null,
      form,
      versions: [{ hash: assignmentHash(testAssignment), atUtc: newYear, assignment: testAssignment }],
      roster: [{ name: 'Zoë', className: '4b', extraMinutes: 15 }],
    },
  },
  {
    kind: 'correction',
    id: 'c'.repeat(32),
    updatedUtc: newYear,
    value: {
      questionId: 'question-one',
      hash: 'abcdefghijkl',
      question: corrected,
      reason: 'The key was wrong.',
      atUtc: newYear,
      undoneUtc: null,
    },
  },
  {
    kind: 'overlay',
    id: 'd'.repeat(32),
    updatedUtc: newYear,
    value: {
      atUtc: newYear,
      from: ['Monday'],
      persons: 30,
      mu: 0,
      sigma: 12.5,
      settings: { iterations: 60, prior: 'author', cap: null },
      questions: [
        { questionId: 'question-one', hash: 'abcdefghijkl', authorLevel: 60, level: 55.5, se: 6, n: 30 },
      ],
      undoneUtc: newYear + 1,
    },
  },
  { kind: 'paper', id: assignmentId, updatedUtc: newYear, value: { questions: carried } },
]

/** The result of that attempt as an instructor keeps it. */
export function resultOf(attempt: Attempt, events: LearnerEvent[]): StoredResult {
  return {
    resultId: 'e'.repeat(32),
    assignmentId,
    receivedUtc: newYear + 7_200_000,
    fileName: 'monday-4b.pacsready-result',
    kid,
    chain: 'whole',
    payload: {
      format: 'pacsready-result',
      version: 1,
      resultId: 'e'.repeat(32),
      deviceId: 'd'.repeat(32),
      attempt,
      banks: banksDigest([]),
      events,
      eventsHash: shortHash(canonicalJson(events)),
      reported: null,
      sealedUtc: newYear + 3_600_000,
      app: { version: '0.1.0', build: 'test' },
    },
  }
}

export const testKey: KeptKey = {
  kid,
  title: 'Course 2026',
  createdUtc: newYear,
  publicKey: testAssignment.key,
  backup: 'sealed under a passphrase',
  savedUtc: newYear,
}
