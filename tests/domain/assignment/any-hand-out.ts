import fc from 'fast-check'
import { type Assignment, feedbackPolicies } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { quizModes } from '#src/domain/quiz/quiz-mode.ts'

const text = (minLength: number, maxLength: number) =>
  fc.string({ minLength, maxLength, unit: 'grapheme-ascii' })
const randomId = fc.string({ unit: fc.constantFrom('0', '3', '9', 'a', 'f'), minLength: 32, maxLength: 32 })
const digest = (length: number) =>
  fc.string({
    unit: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
    minLength: length,
    maxLength: length,
  })
/** The last of 43 letters leaves two bits unused. */
const bytes32 = fc
  .tuple(digest(42), fc.constantFrom('A', 'E', 'Q', 'c', 'w', '0', '8'))
  .map(parts => parts.join(''))
const slug = fc
  .array(fc.constantFrom('dicom', 'hl7', 'a', '7'), { minLength: 1, maxLength: 4 })
  .map(words => words.join('-'))

const assignedQuestion = fc
  .tuple(slug, slug, fc.boolean(), fc.oneof(digest(12), digest(21)))
  .map(([skill, rest, isBelow, hash]) => ({ id: isBelow ? `${skill}-${rest}` : rest, hash, skill }))

const questions: fc.Arbitrary<Assignment['questions']> = fc.oneof(
  fc.record({
    kind: fc.constant('fixed'),
    list: fc.uniqueArray(assignedQuestion, { minLength: 1, maxLength: 20, selector: ({ id }) => id }),
    shuffled: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('drawn'),
    rows: fc.array(
      fc.record({
        skill: slug,
        levels: fc.uniqueArray(fc.constantFrom(...questionLevels)),
        count: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    seed: digest(8).map(seed => seed.replaceAll('_', 'x')),
  }),
  fc.record({
    kind: fc.constant('check'),
    terms: fc.record(
      {
        roleId: slug,
        roleName: text(1, 60),
        skills: fc.array(fc.record({ id: slug, requiredLevel: fc.integer({ min: 0, max: 100 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        gamma: fc.double({ min: 0.6, max: 0.95, noNaN: true }),
        budget: fc.integer({ min: 1, max: 300 }),
        again: fc.boolean(),
      },
      { requiredKeys: ['roleId', 'skills', 'gamma', 'budget', 'again'] },
    ),
  }),
)

const assignment: fc.Arbitrary<Assignment> = fc
  .record({
    assignmentId: randomId,
    title: text(1, 120),
    instructor: text(1, 80),
    note: text(0, 300),
    questions,
    mode: fc.constantFrom(...quizModes),
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
    opensUtc: fc.option(fc.integer({ min: 0, max: 2e12 })),
    closesUtc: fc.option(fc.integer({ min: 2e12 + 1, max: 4e12 })),
    zone: fc.constantFrom('Europe/Vienna', 'America/New_York', 'UTC'),
    attempts: fc.integer({ min: 1, max: 20 }),
    feedback: fc.constantFrom(...feedbackPolicies),
    ask: fc.record({ name: fc.boolean(), className: fc.boolean() }),
    grading: fc.constant('device'),
    key: fc.record({ kty: fc.constant('EC'), crv: fc.constant('P-256'), x: bytes32, y: bytes32 }),
    banks: digest(12),
  })
  .map(rest => ({ v: 1, ...rest }))

/** A hand-out whose parts go together; without questions that travel along. */
export const anyHandOut: fc.Arbitrary<HandOut> = fc.record({
  format: fc.constant('pacsready-assignment'),
  version: fc.constant(1),
  assignment,
  extra: fc.option(fc.record({ name: text(1, 120), minutes: fc.integer({ min: 1, max: 600 }) })),
})
