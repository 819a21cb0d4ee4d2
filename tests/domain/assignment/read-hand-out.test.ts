import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import type { Question } from '#src/domain/question/question.ts'
import { anyHandOut } from '#tests/domain/assignment/any-hand-out.ts'

const [sample] = fc.sample(
  anyHandOut.filter(({ assignment }) => assignment.questions.kind === 'fixed'),
  { numRuns: 1, seed: 7 },
)
if (sample === undefined) throw new Error('no sample')
const handOut: HandOut = sample

const choice: Question = {
  id: 'ours-1',
  kind: 'single-choice',
  level: 40,
  covers: ['ours'],
  stem: 'Which one?',
  options: [
    { id: 'a', text: 'This' },
    { id: 'b', text: 'That' },
  ],
  key: 'a',
  explanation: 'This.',
  source: [{ standard: 's', section: '1', edition: '2026' }],
  seconds: 30,
}
const carried = { id: 'ours-1', hash: 'abcdefghijkl', skill: 'ours' }
const ownQuestions = [{ ...carried, question: choice }]
const withOwn: HandOut = {
  ...handOut,
  assignment: {
    ...handOut.assignment,
    questions: { kind: 'fixed', list: [carried], shuffled: true },
  },
  questions: ownQuestions,
}

/** The hand-out with another assignment. */
function changed(change: Record<string, unknown>) {
  return { ...handOut, assignment: { ...handOut.assignment, ...change } }
}

/** What a link or file with this is refused with. */
function refusalOf(value: unknown): string {
  const reading = readHandOut(value)
  return reading.kind === 'refused' ? reading.sentence : 'taken'
}

describe('readHandOut', () => {
  it('reads what was packed as what it was', () => {
    fc.assert(
      fc.property(anyHandOut, original => {
        const packed: unknown = JSON.parse(JSON.stringify(packHandOut(original)))
        expect(readHandOut(packed)).toEqual({ kind: 'hand-out', handOut: original })
      }),
    )
  })

  it('reads the plain form of files', () => {
    fc.assert(
      fc.property(anyHandOut, original => {
        const plain: unknown = JSON.parse(JSON.stringify(original))
        expect(readHandOut(plain)).toEqual({ kind: 'hand-out', handOut: original })
      }),
    )
  })

  it('carries own questions in both forms', () => {
    const packed: unknown = JSON.parse(JSON.stringify(packHandOut(withOwn)))
    expect(readHandOut(packed)).toEqual({ kind: 'hand-out', handOut: withOwn })
    expect(readHandOut(withOwn)).toEqual({ kind: 'hand-out', handOut: withOwn })
  })

  it.each([null, 7, 'text', {}, [], ['x'], { format: 'pacsready-result', version: 1 }, new Date(0)])(
    'does not take %j for an assignment',
    value => expect(refusalOf(value)).toContain('not an assignment of PACS Ready'),
  )

  it('says that a newer version made it', () => {
    expect(refusalOf({ ...handOut, version: 2 })).toContain('newer version')
    expect(refusalOf([2, 'whatever'])).toContain('newer version')
  })

  it.each([
    ['an unknown field', { ...handOut, more: 1 }],
    ['another id', changed({ assignmentId: 'x' })],
    ['no title', changed({ title: '' })],
    ['no questions', changed({ questions: { kind: 'fixed', list: [], shuffled: false } })],
    ['a private key', changed({ key: { ...handOut.assignment.key, d: 'secret' } })],
    ['a name from the prototype', changed({ questions: { kind: 'toString' } })],
  ])('refuses %s and says where', (_, value) => {
    expect(refusalOf(value)).toMatch(/^This assignment is damaged \(.+\)\. Ask /)
  })

  it.each([
    ['it closes before it opens', changed({ opensUtc: 2_000, closesUtc: 2_000 })],
    [
      'a question is in it twice',
      changed({ questions: { kind: 'fixed', list: [carried, carried], shuffled: false } }),
    ],
    [
      'a question has the name of another',
      { ...withOwn, questions: [{ ...carried, question: choice, id: 'x' }] },
    ],
    ['a question came twice', { ...withOwn, questions: [...ownQuestions, ...ownQuestions] }],
    ['questions are missing', changed({ grading: 'instructor' })],
    ['it has characters that do not show', changed({ title: 'Quiz \u202egnp.exe' })],
    ['it has characters that do not show', changed({ instructor: 'Ada\u0000' })],
    ['it has characters that do not show', changed({ note: 'first\nsec\u200bond' })],
  ])('refuses parts that contradict each other: %s', (what, value) => {
    expect(refusalOf(value)).toContain(`(${what})`)
  })

  it('refuses every packed form with one part damaged', () => {
    const packed: readonly unknown[] = packHandOut(withOwn)
    for (const [place] of packed.entries()) {
      for (const wrong of [undefined, -1, 'x', {}, [[]]]) {
        const damaged = packed.with(place, wrong)
        expect(readHandOut(damaged).kind, `${place} ${JSON.stringify(wrong)}`).toBe('refused')
      }
      expect(readHandOut(packed.toSpliced(place, 1)).kind).toBe('refused')
    }
  })

  it('never throws and never takes what the plain schema would not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json().map((text): unknown => JSON.parse(text)),
          fc.array(fc.anything()),
        ),
        value => {
          expect(readHandOut(value).kind).toBe('refused')
        },
      ),
    )
  })
})
