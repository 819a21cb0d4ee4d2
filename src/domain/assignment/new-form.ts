import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'

/** An assignment nothing was written of yet. `seed` decides what is drawn, `zone` is that of the instructor's clock. */
export function newForm({ seed, zone }: Pick<AssignmentForm, 'seed' | 'zone'>): AssignmentForm {
  return {
    title: '',
    instructor: '',
    note: '',
    source: 'skills',
    skills: [],
    count: 20,
    blueprint: [],
    questions: [],
    sameForAll: true,
    shuffled: true,
    seed,
    roleId: '',
    // What a verdict about somebody else needs: measurement.md section 2.5.
    gamma: 0.9,
    budget: 60,
    mode: 'exam',
    minutes: null,
    opensUtc: null,
    closesUtc: null,
    zone,
    attempts: 1,
    feedback: 'end',
    askName: true,
    askClass: false,
    grading: 'device',
    kid: '',
  }
}
