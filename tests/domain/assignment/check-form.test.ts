import { describe, expect, it } from 'vitest'
import { assignmentFormSchema, type AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { checkForm, type FormCircumstances } from '#src/domain/assignment/check-form.ts'
import { newForm } from '#src/domain/assignment/new-form.ts'
import { circumstances, now, soundForm, stock } from '#tests/domain/assignment/form-samples.ts'

/** Field and sentence of each problem, as one text. */
function problemsOf(form: AssignmentForm, changes: Partial<FormCircumstances> = {}): string[] {
  return checkForm(form, { ...circumstances, ...changes }).map(
    ({ field, sentence }) => `${field}: ${sentence}`,
  )
}

const hour = 3_600_000
const practice = { mode: 'practice', feedback: 'each' } as const
const check: Partial<AssignmentForm> = {
  source: 'check',
  roleId: 'administrator',
  mode: 'practice',
  skills: [],
}
const graded = { grading: 'instructor', feedback: 'none' } as const

describe('checkForm', () => {
  it.each<[string, Partial<AssignmentForm>]>([
    ['an exam', {}],
    ['a timed exam that opens and closes', { minutes: 30, opensUtc: now + hour, closesUtc: now + 2 * hour }],
    ['an exam that is open already', { opensUtc: now - hour, closesUtc: now + hour }],
    ['practice', practice],
    ['an exam drawn for each learner', { sameForAll: false }],
    ['a blueprint', { source: 'blueprint', blueprint: [{ skill: 'red', levels: [20], count: 4 }] }],
    ['single questions, own ones among them', { source: 'questions', questions: ['red-1', 'mine-2'] }],
    ['a readiness check', check],
    ['a readiness check of one skill', { ...check, skills: ['blue'] }],
    ['an exam scored by the instructor', graded],
    ['a drawn exam scored by the instructor', { ...graded, skills: ['blue'], count: 3 }],
  ])('finds nothing wrong with %s', (_, changes) => {
    const form = soundForm(changes)
    expect(assignmentFormSchema.safeParse(form).success).toBe(true)
    expect(problemsOf(form)).toEqual([])
  })

  it.each<[Partial<AssignmentForm>, string[]]>([
    [{ title: ' \u200b ' }, ['title: Give the assignment a title.']],
    [{ title: '\u0958'.repeat(120) }, ['title: This title is too long. Use at most 120 characters.']],
    [
      { instructor: '' },
      ['instructor: Say who assigns it, as your learners know you. They see it before they start.'],
    ],
    [{ skills: [] }, ['skills: Choose the skills that the questions are drawn from.']],
    [{ skills: ['gone'] }, ['skills: There are no questions of these skills. Choose other skills.']],
    [
      { count: 11 },
      ['count: These skills have 10 questions; 11 are asked for. Ask for fewer or choose more skills.'],
    ],
    [
      { ...graded, skills: ['blue'], count: 4 },
      [
        'count: These skills have 3 questions that can be asked without the key; 4 are asked for. Ask for fewer or choose more skills.',
      ],
    ],
    [
      { source: 'blueprint' },
      ['blueprint: Add a row: so many questions of a skill, of the levels you want.'],
    ],
    [
      {
        source: 'blueprint',
        blueprint: [
          { skill: 'red', levels: [20], count: 5 },
          { skill: 'blue', levels: [90], count: 1 },
          { skill: 'red', levels: [], count: 6 },
        ],
      },
      [
        'blueprint: Row 1 asks for 5 questions, and only 4 are left for it. Ask for fewer, or add levels.',
        'blueprint: Row 2 asks for 1 question, and none is left for it. Ask for fewer, or add levels.',
      ],
    ],
    [
      {
        source: 'blueprint',
        blueprint: Array.from({ length: 5 }, () => ({ skill: 'red', levels: [], count: 50 })),
      },
      ['blueprint: The rows ask for 250 questions; an assignment has at most 200.'],
    ],
    [{ source: 'questions' }, ['questions: Choose at least one question.']],
    [
      { source: 'questions', questions: ['red-1', 'old-1', 'old-2'] },
      ['questions: No longer in the banks: old-1, old-2. Take them out or choose others.'],
    ],
    [
      { ...graded, source: 'questions', questions: ['red-1', 'blue-3'] },
      [
        'questions: Cannot be asked without the key, because a case or a repair answers to what is done: blue-3. Take it out, or let the learner’s device score.',
      ],
    ],
    [{ ...check, roleId: 'other' }, ['roleId: Choose the role to check against.']],
    [
      { ...check, skills: ['mine'] },
      ['skills: Administrator requires none of these skills. Choose others, or none for all.'],
    ],
    [
      { ...practice, minutes: 20 },
      ['minutes: Only an exam has a time limit. Take it off, or make this an exam.'],
    ],
    [
      { ...check, minutes: 20 },
      ['minutes: Only an exam has a time limit. Take it off, or make this an exam.'],
    ],
    [
      { mode: 'practice', feedback: 'score' },
      [
        'feedback: Practice shows what is right after each question. To show less, make this an exam without a time limit.',
      ],
    ],
    [
      { feedback: 'each' },
      [
        'feedback: An exam gives no feedback on the way. Choose what is shown at its end, or make this practice.',
      ],
    ],
    [
      { ...check, feedback: 'each' },
      ['feedback: A readiness check gives no feedback on the way. Choose what is shown at its end.'],
    ],
    [
      { opensUtc: now + hour, closesUtc: now + hour },
      ['closesUtc: It closes before it opens. Choose a later time to close.'],
    ],
    [{ closesUtc: now }, ['closesUtc: The time to close is over already. Choose a later one.']],
    [
      { zone: 'Mars/Olympus' },
      ['zone: This browser knows no time zone "Mars/Olympus". Choose one of the list.'],
    ],
    [
      { ...check, grading: 'instructor' },
      ['grading: A readiness check chooses by what was right, so the learner’s device must score.'],
    ],
    [
      { ...practice, grading: 'instructor' },
      [
        'mode: Practice shows what is right, and you keep the keys. Make this an exam, or let the learner’s device score.',
      ],
    ],
    [
      { grading: 'instructor', feedback: 'score' },
      ['feedback: You keep the keys, so the learner’s device can show nothing. Choose to show nothing.'],
    ],
    [
      { ...graded, sameForAll: false },
      [
        'sameForAll: You keep the keys, so nothing can be drawn on the learner’s device. Choose the same questions for all.',
      ],
    ],
  ])('%j', (changes, sentences) => expect(problemsOf(soundForm(changes))).toEqual(sentences))

  it.each<[Partial<FormCircumstances>, string]>([
    [{ key: null }, 'kid: Choose the key that results are sealed to, or make one.'],
    [
      { key: { savedUtc: null, isReadable: true } },
      'kid: Save the backup file of this key first: without it, losing this browser’s data loses every result.',
    ],
    [
      { key: { savedUtc: now, isReadable: false } },
      'kid: This key is locked here: results sealed to it could not be read. Restore it first.',
    ],
  ])('asks for a key that can be relied on: %j', (changes, sentence) =>
    expect(problemsOf(soundForm(), changes)).toEqual([sentence]),
  )

  it('asks a new form for what nobody can guess, and keeps it as a draft', () => {
    const form = newForm({ seed: 'x', zone: 'UTC' })
    expect(assignmentFormSchema.safeParse(form).success).toBe(true)
    const fields = checkForm(form, { ...circumstances, key: null }).map(({ field }) => field)
    expect(fields).toEqual(['title', 'instructor', 'skills', 'kid'])
  })

  it('lets at most 200 own questions travel along to be drawn from', () => {
    const own = Array.from({ length: 201 }, (_, number) => {
      return {
        id: `mine-${number}`,
        skill: 'mine',
        level: 20,
        kind: 'numeric',
        hash: 'h'.repeat(12),
      } as const
    })
    const form = soundForm({ skills: ['mine'], sameForAll: false })
    const holding = (count: number) => ({ stock: { ...stock, index: own.slice(0, count) } })
    expect(problemsOf(form, holding(200))).toEqual([])
    expect(problemsOf(form, holding(201))).toEqual([
      'skills: Each learner’s app would draw from 201 questions of your own, and at most 200 can travel along. Choose fewer skills or levels, or the same questions for all.',
    ])
    expect(problemsOf({ ...form, sameForAll: true }, holding(201))).toEqual([])
  })

  it('counts the questions of a skill once, whatever the index holds twice', () => {
    const twice = { ...stock, index: [...stock.index, ...stock.index] }
    expect(problemsOf(soundForm({ count: 11 }), { stock: twice })).toHaveLength(1)
  })
})
