import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'

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
    key: publicKeyOf('x'),
    banks: 'AAAAAAAAAAAA',
    ...changes,
  }
}

/** A key as far as anything but sealing looks at it; `letter` tells keys apart. */
export function publicKeyOf(letter: string): Assignment['key'] {
  return { kty: 'EC', crv: 'P-256', x: letter.repeat(43), y: letter.repeat(43) }
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
