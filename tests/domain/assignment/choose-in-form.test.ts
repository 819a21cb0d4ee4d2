import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedbackPolicies } from '#src/domain/assignment/assignment.ts'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { checkForm } from '#src/domain/assignment/check-form.ts'
import { chooseGrading, chooseMode, chooseSource } from '#src/domain/assignment/choose-in-form.ts'
import { circumstances, role, soundForm } from '#tests/domain/assignment/form-samples.ts'

const sources = ['skills', 'blueprint', 'questions', 'check'] as const
const blueprint = [{ skill: 'red', levels: [], count: 2 }]

/** A form with everything filled in, after any clicks on source, mode and grading. */
const clicked = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sources).map(source => (form: AssignmentForm) => chooseSource(form, source)),
      fc.constantFrom('practice', 'exam').map(mode => (form: AssignmentForm) => chooseMode(form, mode)),
      fc.constantFrom('device', 'instructor').map(to => (form: AssignmentForm) => chooseGrading(form, to)),
    ),
  )
  .map(clicks => {
    const full = soundForm({ roleId: role.id, blueprint, questions: ['red-1'], minutes: 30 })
    return clicks.reduce((form, click) => click(form), full)
  })

describe('choosing in a form', () => {
  it('never leaves rules that contradict each other', () => {
    fc.assert(
      fc.property(clicked, form => {
        expect(checkForm(form, circumstances)).toEqual([])
      }),
    )
  })

  it('does what was asked', () => {
    fc.assert(
      fc.property(clicked, fc.constantFrom(...sources), (form, source) => {
        expect(chooseSource(form, source).source).toBe(source)
        expect(chooseMode(form, 'practice').mode).toBe('practice')
        expect(chooseMode(form, 'exam').mode).toBe('exam')
        expect(chooseGrading(form, 'instructor').grading).toBe('instructor')
        expect(chooseGrading(form, 'device').grading).toBe('device')
      }),
    )
  })

  it('keeps what still fits', () => {
    const form = soundForm({ minutes: 30, feedback: 'score' })
    expect(chooseSource(form, 'questions')).toEqual({ ...form, source: 'questions' })
    expect(chooseMode(form, 'exam')).toEqual(form)
    for (const feedback of feedbackPolicies.filter(one => one !== 'each'))
      expect(chooseGrading({ ...form, feedback }, 'device').feedback).toBe(feedback)
  })
})
