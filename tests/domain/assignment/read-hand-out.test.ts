import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { packHandOut } from '#src/domain/assignment/pack-hand-out.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { withheldHashOf, withholdKey } from '#src/domain/assignment/withhold-key.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { Question } from '#src/domain/question/question.ts'
import { anyHandOut } from '#tests/domain/assignment/any-hand-out.ts'
import { respell } from '#tests/exchange/sealing/respell.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

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
const own = { ...choice, id: 'own-ours-1' }
const pinned = { id: own.id, hash: shortHash(canonicalJson(own)), skill: 'ours', question: own }
const withOwn: HandOut = {
  ...handOut,
  assignment: {
    ...handOut.assignment,
    questions: { kind: 'fixed', list: [carried], shuffled: true },
  },
  questions: ownQuestions,
}

/** The sample questions that can be asked without their keys. */
const withheld = Object.values(sampleQuestions).flatMap((question: Question) => {
  const withholding = withholdKey(question)
  if (withholding.kind === 'cannot') return []
  return [{ id: question.id, hash: withholding.hash, skill: 'dicom-web', question: withholding.question }]
})

function handOutOfWithheld({ question, ...asked }: (typeof withheld)[number]) {
  return {
    ...changed({ grading: 'instructor', questions: { kind: 'fixed', list: [asked], shuffled: false } }),
    questions: [{ ...asked, question }],
  }
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
    [
      'a key spelled another way',
      changed({ key: { ...handOut.assignment.key, x: respell(handOut.assignment.key.x) } }),
    ],
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
    [
      'the question own-ours-1 was changed',
      { ...withOwn, questions: [{ ...pinned, question: { ...pinned.question, key: 'b' } }] },
    ],
    ['it has characters that do not show', changed({ title: 'Quiz \u202egnp.exe' })],
    ['it has characters that do not show', changed({ instructor: 'Ada\u0000' })],
    [
      'it has characters that do not show',
      changed({
        questions: {
          kind: 'check',
          terms: {
            roleId: 'ours',
            roleName: 'Night\u200b shift',
            skills: [{ id: 'hl7-adt', requiredLevel: 60 }],
            gamma: 0.9,
            budget: 20,
            again: true,
          },
        },
      }),
    ],
    ['it has characters that do not show', changed({ note: 'first\nsec\u200bond' })],
  ])('refuses parts that contradict each other: %s', (what, value) => {
    expect(refusalOf(value)).toContain(`(${what})`)
  })

  it('takes questions without keys as they were handed out, with and without the version they were made of', () => {
    for (const one of withheld) {
      for (const hash of [one.hash, withheldHashOf(one.hash, { id: one.id, hash: 'AAAAAAAAAAAA.3' })]) {
        const sent: unknown = JSON.parse(JSON.stringify(handOutOfWithheld({ ...one, hash })))
        expect(refusalOf(sent)).toBe('taken')
      }
    }
  })

  it('refuses a question without its key that is not what its hash says, whatever was changed', () => {
    expect(withheld.length).toBeGreaterThan(5)
    for (const one of withheld) {
      const changes = [
        { stem: 'Which two?' },
        { level: one.question.level === 40 ? (60 as const) : (40 as const) },
        { seconds: one.question.seconds + 1 },
      ]
      for (const change of changes) {
        const changedQuestion = { ...one, question: { ...one.question, ...change } }
        expect(refusalOf(handOutOfWithheld(changedQuestion))).toContain(
          `(the question ${one.id} was changed)`,
        )
      }
    }
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
