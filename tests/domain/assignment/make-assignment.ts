import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'

/** Two keys whose private halves nobody has. */
export const firstKey: Assignment['key'] = {
  kty: 'EC',
  crv: 'P-256',
  x: 'Y4i-_IeMJ7Mg67Ndcg6O4okkvYlkT10ThyJtRMI3zhc',
  y: 'rPNi2MtKhVvHnnOUxRxK4YGklBpVcoxjBvErbxUC3hc',
}
export const otherKey: Assignment['key'] = {
  kty: 'EC',
  crv: 'P-256',
  x: 'mq2kA0EBMiAgfdqTHVnpRRPOjrCQipwIlgsKA0uCkxs',
  y: 'xEvFBSdyqP_MqISr3sZpGPsv6-H5FUGmRwpHjSUnt4c',
}

/** An assignment that can be taken at any time; what a test is about it says itself. */
export function assignmentOf(changes: Partial<Assignment> = {}): Assignment {
  return {
    v: 1,
    assignmentId: 'a'.repeat(32),
    title: 'Monday quiz',
    instructor: 'Dr. Ada Byron',
    note: '',
    questions: {
      kind: 'fixed',
      list: [{ id: 'question-one', hash: 'AAAAAAAAAAAA', skill: 'dicom-web' }],
      shuffled: false,
    },
    mode: 'exam',
    minutes: null,
    opensUtc: null,
    closesUtc: null,
    zone: 'Europe/Vienna',
    attempts: 1,
    feedback: 'end',
    ask: { name: true, className: false },
    grading: 'device',
    key: firstKey,
    banks: 'AAAAAAAAAAAA',
    ...changes,
  }
}

export function handOutOf(changes: Partial<Assignment> = {}, rest: Partial<HandOut> = {}): HandOut {
  return {
    format: 'pacsready-assignment',
    version: 1,
    assignment: assignmentOf(changes),
    extra: null,
    ...rest,
  }
}
