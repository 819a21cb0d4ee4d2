import { assignmentHash, banksDigest, shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { ClassRecordOf, RosterEntry } from '#src/domain/assignment/class-record.ts'
import type { KnownQuestion } from '#src/domain/class-reading/question-finder.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { Question, QuestionOf } from '#src/domain/question/question.ts'

/** Monday 2026-03-02, 09:00 UTC: when assignments are handed out. */
export const monday = Date.UTC(2026, 2, 2, 9)
export const minute = 60_000
export const tuesday = monday + 24 * 60 * minute

/** 32 hexadecimal digits that follow from a text. */
export function idOf(text: string): string {
  return sha256Of(text).slice(0, 32)
}

/** SHA-256 of a text, hexadecimal. */
export function sha256Of(text: string): string {
  const sha = startSha256()
  sha.update(new TextEncoder().encode(text))
  return sha.hex()
}

/** A question under its content hash, as a paper or a bank has it. */
export function known(question: Question, skill = 'hl7-syntax'): KnownQuestion {
  return { id: question.id, hash: shortHash(canonicalJson(question)), skill, question }
}

/** A single choice of `a` to `d`, with `key` right. */
export function choice(id: string, key = 'a'): QuestionOf<'single-choice'> {
  return {
    kind: 'single-choice',
    id,
    level: 40,
    covers: [],
    stem: `What is ${id}?`,
    options: ['a', 'b', 'c', 'd'].map(option => ({ id: option, text: `Option ${option} of ${id}` })),
    key,
    explanation: `So says ${id}.`,
    source: [],
    seconds: 60,
  }
}

export const madeUpKey: Assignment['key'] = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) }

/** A fixed exam over these questions, from Monday to Friday. */
export function assignmentOf(
  questions: readonly Pick<KnownQuestion, 'id' | 'hash' | 'skill'>[],
  changes: Partial<Assignment> = {},
): Assignment {
  return {
    v: 1,
    assignmentId: idOf('assignment'),
    title: 'Monday',
    instructor: 'Dr. Ada',
    note: '',
    questions: {
      kind: 'fixed',
      list: questions.map(({ id, hash, skill }) => ({ id, hash, skill })),
      shuffled: false,
    },
    mode: 'exam',
    minutes: 30,
    opensUtc: monday,
    closesUtc: monday + 4 * 24 * 60 * minute,
    zone: 'Europe/Vienna',
    attempts: 1,
    feedback: 'end',
    ask: { name: true, className: true },
    grading: 'device',
    key: madeUpKey,
    banks: banksDigest([]),
    ...changes,
  }
}

const emptyForm: AssignmentForm = {
  title: 'Monday',
  instructor: 'Dr. Ada',
  note: '',
  source: 'questions',
  skills: [],
  count: 1,
  blueprint: [],
  questions: [],
  sameForAll: true,
  shuffled: false,
  seed: '',
  roleId: '',
  gamma: 0.8,
  budget: 20,
  mode: 'exam',
  minutes: 30,
  opensUtc: null,
  closesUtc: null,
  zone: 'Europe/Vienna',
  attempts: 1,
  feedback: 'end',
  askName: true,
  askClass: true,
  grading: 'device',
  kid: '',
}

/** The record of an assignment that was handed out in these versions, oldest first. */
export function recordOf(
  versions: readonly [Assignment, ...Assignment[]],
  roster: readonly RosterEntry[] = [],
): ClassRecordOf<'assignment'> {
  return {
    kind: 'assignment',
    id: versions[0].assignmentId,
    updatedUtc: monday,
    value: {
      createdUtc: monday,
      archivedUtc: null,
      form: emptyForm,
      versions: versions.map(assignment => ({
        hash: assignmentHash(assignment),
        atUtc: monday,
        assignment,
      })),
      roster: [...roster],
    },
  }
}

/** The paper of an assignment. */
export function paperOf(
  { assignmentId }: Assignment,
  questions: readonly KnownQuestion[],
): ClassRecordOf<'paper'> {
  return { kind: 'paper', id: assignmentId, updatedUtc: monday, value: { questions: [...questions] } }
}

/** A correction of a question, made on Tuesday. */
export function correctionOf(
  { id, hash }: KnownQuestion,
  question: Question | null,
  changes: Partial<ClassRecordOf<'correction'>['value']> = {},
): ClassRecordOf<'correction'> {
  return {
    kind: 'correction',
    id: idOf(`correction of ${hash}`),
    updatedUtc: tuesday,
    value: {
      questionId: id,
      hash,
      question,
      reason: 'The key was wrong.',
      atUtc: tuesday,
      undoneUtc: null,
      ...changes,
    },
  }
}
