import { describe, expect, it } from 'vitest'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import type { EventBody } from '#src/domain/learning/learner-event.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { Question } from '#src/domain/question/question.ts'
import { withheldHashOf, withholdKey } from '#src/domain/assignment/withhold-key.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import {
  assignmentOf,
  choice,
  correctionOf,
  idOf,
  known,
  minute,
  paperOf,
  recordOf,
  tuesday,
} from '#tests/domain/class-reading/make-assignments.ts'
import {
  chose,
  payloadOf,
  respondTo,
  resultOf,
  type Sitting,
  type Step,
  storedOf,
} from '#tests/domain/class-reading/make-results.ts'
import { findingsOf, readNow } from '#tests/domain/class-reading/read-now.ts'

const questions = ['q-one', 'q-two', 'q-three', 'q-four'].map(id => known(choice(id)))
const [one, two, three, four] = questions
if (!one || !two || !three || !four) throw new Error('there are four')
const assignment = assignmentOf(questions)
const [a, b] = [chose('a'), chose('b')]

/** The sources of the class over these results. */
function sourcesOf(results: readonly StoredResult[]) {
  return { results, assignments: [recordOf([assignment])], papers: [paperOf(assignment, questions)] }
}

function sit(name: string, changes: Partial<Sitting> = {}, stored: Partial<StoredResult> = {}): StoredResult {
  return resultOf({ assignment, questions, name, responses: [a, a, b, null], ...changes }, stored)
}

function studentOf(reading: ClassReading, name: string) {
  const student = reading.students.find(one_ => one_.name === name)
  if (student === undefined) throw new Error(`${name} is not in the class`)
  return student
}

describe('reading a class', () => {
  it('scores every attempt again, from the responses', () => {
    const reading = readNow(sourcesOf([sit('Ana'), sit('Ben', { responses: [a, a, a, a] })]))
    expect(studentOf(reading, 'Ana').attempts).toMatchObject([
      { score: 2, answered: 3, asked: 4, endedBy: 'submitted' },
    ])
    expect(studentOf(reading, 'Ben').attempts).toMatchObject([{ score: 4, answered: 4, asked: 4 }])
    expect(reading.files.map(({ findings }) => findings)).toEqual([[], []])
    expect([...reading.questions.values()].map(({ analysed }) => analysed.questionId)).toEqual([
      'q-one',
      'q-two',
      'q-three',
      'q-four',
    ])
    expect(reading.attempts[0]?.responses).toEqual([
      expect.objectContaining({ questionId: 'q-one', score: 1, choices: ['a'], elapsedMs: 30_000 }),
      expect.objectContaining({ questionId: 'q-two', score: 1 }),
      expect.objectContaining({ questionId: 'q-three', score: 0, choices: ['b'] }),
      expect.objectContaining({ questionId: 'q-four', score: null, choices: [], elapsedMs: null }),
    ])
  })

  it('F54: believes neither a score in an event nor the one in the file, and shows both numbers', () => {
    const payload = payloadOf({ assignment, questions, name: 'Ana', responses: [b, b, b, b] })
    const events = payload.events.map(event => (event.type === 'response' ? { ...event, score: 1 } : event))
    const forged = { ...payload, events, reported: { score: 4, answered: 4, asked: 4 } }
    const reading = readNow(sourcesOf([storedOf(forged, { chain: 'broken' })]))
    expect(studentOf(reading, 'Ana').attempts).toMatchObject([{ score: 0, answered: 4 }])
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([
      { kind: 'chain-broken' },
      { kind: 'events-changed' },
      {
        kind: 'score-differs',
        reported: { score: 4, answered: 4, asked: 4 },
        scoredAgain: { score: 0, answered: 4, asked: 4 },
      },
    ])
    const evidence = studentOf(reading, 'Ana').evidence.questions.get('q-one')
    expect([...(evidence?.values() ?? [])]).toMatchObject([{ standing: { score: 0 } }])
  })

  it('F54: also shows a forged total beside honest events', () => {
    const payload = payloadOf({ assignment, questions, name: 'Ana', responses: [a, b, b, b] })
    const forged = { ...payload, reported: { score: 3, answered: 4, asked: 4 } }
    expect(findingsOf(readNow(sourcesOf([storedOf(forged)])), 'Ana.pacsready-result')).toEqual([
      {
        kind: 'score-differs',
        reported: { score: 3, answered: 4, asked: 4 },
        scoredAgain: { score: 1, answered: 4, asked: 4 },
      },
    ])
  })

  it('takes level, chance, time and skill from its own questions, not from the file', () => {
    const payload = payloadOf({ assignment, questions, name: 'Ana', responses: [a, a, a, a] })
    const events = payload.events.map(event =>
      event.type === 'response'
        ? { ...event, level: 90 as const, chance: 0.01, expectedSeconds: 1, skill: 'dicom-web' }
        : event,
    )
    const reading = readNow(sourcesOf([storedOf({ ...payload, events })]))
    const [encounter] = [...(studentOf(reading, 'Ana').evidence.questions.get('q-one')?.values() ?? [])]
    expect(encounter?.standing).toMatchObject({
      level: 40,
      chance: 0.25,
      expectedSeconds: 60,
      skill: 'hl7-syntax',
    })
  })

  it('counts in an exam the last response and what was taken back as unanswered, in practice the first', () => {
    const at = (body: EventBody, minutes: number): Step => ({ body, atMs: minutes * minute })
    const steps = (of: typeof assignment) => [
      at(respondTo(one, b, of), 1),
      at(respondTo(one, a, of), 2),
      at(respondTo(two, a, of), 3),
      at({ type: 'clear', questionId: two.id, questionHash: two.hash }, 4),
      at({ type: 'finish', reason: 'submitted', unanswered: [three.id, four.id] }, 5),
    ]
    const exam = readNow(sourcesOf([sit('Ana', { steps: steps(assignment) })]))
    expect(studentOf(exam, 'Ana').attempts[0]?.responses.map(({ score }) => score)).toEqual([
      1,
      null,
      null,
      null,
    ])
    const practice = assignmentOf(questions, { mode: 'practice', minutes: null })
    const reading = readNow({
      ...sourcesOf([sit('Ana', { assignment: practice, steps: steps(practice) })]),
      assignments: [recordOf([practice])],
    })
    expect(studentOf(reading, 'Ana').attempts[0]?.responses[0]?.score).toBe(0)
  })

  it('leaves out what came after the end, and says so', () => {
    const steps = [
      { body: respondTo(one, b, assignment), atMs: minute },
      { body: { type: 'finish', reason: 'submitted', unanswered: [] }, atMs: 2 * minute },
      { body: respondTo(one, a, assignment), atMs: 3 * minute },
    ] satisfies Step[]
    const payload = payloadOf({ assignment, questions, name: 'Ana', responses: [], steps })
    const honest = { ...payload, reported: { score: 0, answered: 1, asked: 4 } }
    const reading = readNow(sourcesOf([storedOf(honest)]))
    expect(studentOf(reading, 'Ana').attempts[0]).toMatchObject({ score: 0, answered: 1 })
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([{ kind: 'went-on-after-end', events: 1 }])
  })

  it('F32: keeps and reports responses to a version that is in no bank here, and does not score them', () => {
    const { id, skill } = four
    const gone = { ...four, id, skill, hash: 'gone-version' }
    const drawn = assignmentOf([], {
      questions: { kind: 'drawn', rows: [{ skill, levels: [], count: 4 }], seed: 's' },
    })
    const result = sit('Ana', {
      assignment: drawn,
      questions: [one, two, three, gone],
      responses: [a, a, b, a],
    })
    const reading = readNow({ results: [result], assignments: [recordOf([drawn])], banks: questions })
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([
      { kind: 'unknown-questions', questionIds: ['q-four'] },
    ])
    const [attempt] = studentOf(reading, 'Ana').attempts
    expect(attempt).toMatchObject({ score: 2, answered: 3, asked: 3 })
    expect(attempt?.responses[3]).toMatchObject({
      questionHash: 'gone-version',
      score: null,
      response: a,
      leftOut: 'unknown-question',
    })
    expect(reading.attempts[0]?.responses).toHaveLength(3)
  })

  it('reports a response that does not fit its question, and does not score it', () => {
    const reading = readNow(sourcesOf([sit('Ana', { responses: [a, chose('z'), a, a] })]))
    expect(findingsOf(reading, 'Ana.pacsready-result')).toContainEqual({
      kind: 'unfitting-responses',
      questionIds: ['q-two'],
    })
    expect(studentOf(reading, 'Ana').attempts[0]).toMatchObject({ score: 3, asked: 3 })
  })

  it('scores what was given without a key by the paper of the assignment', () => {
    const options = ['Zebra', 'Ape', 'Bear'].map((text, index) => ({ id: 'abc'.charAt(index), text }))
    const original: Question = { ...choice('q-one'), options }
    const withholding = withholdKey(original)
    if (withholding.kind === 'cannot') throw new Error('a choice can')
    const { hash, keyed } = withholding
    const kept = { id: 'q-one', hash, skill: 'hl7-syntax', question: keyed }
    const withheld = assignmentOf([kept], { grading: 'instructor' })
    // Asked in the order of the texts, the zebra is the third.
    const sat = ['c', 'a'].map(option =>
      sit(option, { assignment: withheld, questions: [kept], responses: [chose(option)] }),
    )
    const reading = readNow({
      results: sat,
      assignments: [recordOf([withheld])],
      papers: [paperOf(withheld, [kept])],
      banks: [known(original)],
    })
    expect(reading.files.map(({ findings }) => findings)).toEqual([[], []])
    expect(studentOf(reading, 'a').attempts).toMatchObject([{ score: 0, answered: 1, reported: null }])
    expect(studentOf(reading, 'c').attempts).toMatchObject([{ score: 1, answered: 1, reported: null }])
    const standing = [...(studentOf(reading, 'c').evidence.questions.get('q-one')?.values() ?? [])]
    expect(standing).toMatchObject([{ standing: { kind: 'response', score: 1, mode: 'exam' } }])
  })

  it('counts a question left unanswered as met only where its solution could be read', () => {
    const unansweredIn = (changes: Partial<Assignment>) => {
      const changed = assignmentOf(questions, changes)
      const reading = readNow({
        ...sourcesOf([sit('Ana', { assignment: changed, responses: [a, null, a, a] })]),
        assignments: [recordOf([changed])],
      })
      const met = [...(studentOf(reading, 'Ana').evidence.questions.get('q-two')?.values() ?? [])]
      return met.map(({ unansweredUtc }) => unansweredUtc !== null)
    }
    expect(unansweredIn({ feedback: 'end' })).toEqual([true])
    expect(unansweredIn({ feedback: 'score' })).toEqual([])
    expect(unansweredIn({ feedback: 'none' })).toEqual([])
  })

  it('scores every kind of question there is', () => {
    const all = Object.values(sampleQuestions).map(question => known(question))
    const everything = assignmentOf(all)
    const result = sit('Ana', {
      assignment: everything,
      questions: all,
      responses: all.map(() => ({ kind: 'dont-know' })),
    })
    const reading = readNow({
      results: [result],
      assignments: [recordOf([everything])],
      papers: [paperOf(everything, all)],
    })
    expect(studentOf(reading, 'Ana').attempts[0]).toMatchObject({ score: 0, answered: all.length })
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([])
  })
})

describe('corrections', () => {
  const corrected = correctionOf(one, { ...choice('q-one', 'b') })
  const results = [sit('Ana', { responses: [b, a, a, a] }), sit('Ben', { responses: [a, a, a, a] })]

  it('count from when they were made until they are undone, and every earlier state can be had again', () => {
    const scoresAt = (asOfUtc: number, undoneUtc: number | null) => {
      const corrections = [{ ...corrected, value: { ...corrected.value, undoneUtc } }]
      return readNow({ ...sourcesOf(results), corrections, asOfUtc }).students.map(
        ({ attempts }) => attempts[0]?.score,
      )
    }
    expect(scoresAt(tuesday - 1, null)).toEqual([3, 4])
    expect(scoresAt(tuesday, null)).toEqual([4, 3])
    expect(scoresAt(tuesday + 1, tuesday + 1)).toEqual([3, 4])
    expect(scoresAt(tuesday, tuesday + 1)).toEqual([4, 3])
  })

  it('do not make an honest file look forged, and are named with their question', () => {
    const reading = readNow({ ...sourcesOf(results), corrections: [corrected] })
    expect(reading.files.map(({ findings }) => findings)).toEqual([[], []])
    const question = reading.questions.get(one.hash)
    expect(question).toMatchObject({
      correction: { id: corrected.id },
      original: { key: 'a' },
      question: { key: 'b' },
      analysed: { hash: one.hash, questionId: 'q-one' },
    })
    expect(question?.analysed.options.filter(({ isKey }) => isKey)).toMatchObject([{ id: 'b' }])
  })

  it('can take a question out: it counts for nobody', () => {
    const reading = readNow({ ...sourcesOf(results), corrections: [correctionOf(one, null)] })
    expect(reading.students.map(({ attempts }) => attempts[0])).toMatchObject([
      { score: 3, asked: 3 },
      { score: 3, asked: 3 },
    ])
    expect(reading.attempts[0]?.responses.map(({ questionId }) => questionId)).not.toContain('q-one')
    expect([...(reading.students[0]?.evidence.questions.keys() ?? [])]).toEqual([
      'q-two',
      'q-three',
      'q-four',
    ])
    expect(reading.files.map(({ findings }) => findings)).toEqual([[], []])
  })

  it('of one version only: another version of the question keeps its key', () => {
    const other = { ...corrected, value: { ...corrected.value, hash: 'other-version' } }
    const reading = readNow({ ...sourcesOf(results), corrections: [other] })
    expect(reading.students.map(({ attempts }) => attempts[0]?.score)).toEqual([3, 4])
  })

  it('newest first where there are several', () => {
    const later = correctionOf(one, choice('q-one', 'c'), { atUtc: tuesday + 1 })
    const reading = readNow({
      ...sourcesOf(results),
      corrections: [{ ...later, id: idOf('later') }, corrected],
    })
    expect(reading.questions.get(one.hash)?.question).toMatchObject({ key: 'c' })
  })
})

describe('a question its publisher found wrong', () => {
  const erratum = {
    questionId: 'q-one',
    hashes: [one.hash],
    date: '2026-03-01',
    whatWasWrong: 'Two options are right.',
  }

  it('is found in what travelled without its key, and the corrected version with the same words is not', () => {
    const withholding = withholdKey(choice('q-one'))
    if (withholding.kind === 'cannot') throw new Error('a choice can')
    const { hash, keyed } = withholding
    const estimated = [one.hash, 'corrected-wo'].map(version => {
      const kept = {
        id: 'q-one',
        hash: withheldHashOf(hash, { id: 'q-one', hash: version }),
        skill: 'hl7-syntax',
        question: keyed,
      }
      const withheld = assignmentOf([kept], { grading: 'instructor' })
      const reading = readNow({
        results: [sit('Ana', { assignment: withheld, questions: [kept], responses: [a] })],
        assignments: [recordOf([withheld])],
        papers: [paperOf(withheld, [kept])],
        errata: [erratum],
      })
      const encounters = studentOf(reading, 'Ana').evidence.questions.get('q-one')?.values() ?? []
      const standing = [...encounters].map(encounter => encounter.standing?.kind)
      return { found: reading.questions.get(kept.hash)?.erratum ?? null, standing }
    })
    expect(estimated).toEqual([
      { found: erratum, standing: [undefined] },
      { found: null, standing: ['response'] },
    ])
  })

  it('is in no estimate; it keeps its score, and is named', () => {
    const reading = readNow({ ...sourcesOf([sit('Ana')]), errata: [erratum] })
    expect(reading.questions.get(one.hash)?.erratum).toBe(erratum)
    const student = studentOf(reading, 'Ana')
    const standing = (id: string) =>
      [...(student.evidence.questions.get(id)?.values() ?? [])].map(encounter => encounter.standing?.kind)
    expect(standing('q-one')).toEqual([undefined])
    expect(standing('q-two')).toEqual(['response'])
    expect(student.attempts[0]).toMatchObject({ score: 2, asked: 4 })
  })
})
