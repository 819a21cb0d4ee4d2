import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import {
  assignmentOf,
  choice,
  idOf,
  known,
  minute,
  monday,
  paperOf,
  recordOf,
  tuesday,
} from '#tests/domain/class-reading/make-assignments.ts'
import {
  chose,
  payloadOf,
  resultOf,
  type Sitting,
  type Step,
  storedOf,
} from '#tests/domain/class-reading/make-results.ts'
import { fileOf, findingsOf, readNow } from '#tests/domain/class-reading/read-now.ts'

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

describe('who and which', () => {
  it('F57: the file that knows more of an attempt takes the place of the older one, which is kept', () => {
    const first = payloadOf({ assignment, questions, name: 'Ana', responses: [a, null, null, null] })
    const more = { ...payloadOf({ assignment, questions, name: 'Ana', responses: [a, a, a, a] }) }
    const older = storedOf(first, { fileName: 'first' })
    const newer = storedOf(more, { fileName: 'second' })
    for (const results of [
      [older, newer],
      [newer, older],
    ]) {
      const reading = readNow(sourcesOf(results))
      expect(studentOf(reading, 'Ana').attempts).toMatchObject([{ score: 4 }])
      expect(fileOf(reading, 'first')).toMatchObject({ place: 'superseded', score: null })
      expect(findingsOf(reading, 'first')).toEqual([{ kind: 'superseded', by: 'second' }])
      expect(findingsOf(reading, 'second')).toEqual([])
    }
  })

  it('F58: the same attempt under two names is an alarm on both, and counts once in the statistics', () => {
    const payload = payloadOf({ assignment, questions, name: 'Ana', responses: [a, a, a, a] })
    const { assignment: own } = payload.attempt
    if (own === undefined) throw new Error('it is at an assignment')
    const stolen = {
      ...payload,
      resultId: idOf('stolen'),
      attempt: { ...payload.attempt, assignment: { ...own, name: 'Ben' } },
    }
    const reading = readNow(
      sourcesOf([storedOf(payload), storedOf(stolen, { receivedUtc: tuesday, fileName: 'Ben' })]),
    )
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([{ kind: 'two-names', others: ['Ben, 4b'] }])
    expect(findingsOf(reading, 'Ben')).toEqual([{ kind: 'two-names', others: ['Ana, 4b'] }])
    expect(reading.students.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(reading.attempts).toHaveLength(1)
  })

  it('F59: another version is listed apart with both hashes and is in no average', () => {
    const changed = assignmentOf([one, two])
    const results = [
      sit('Ana'),
      sit('Ben', { assignment: changed, questions: [one, two], responses: [a, a] }),
    ]
    const reading = readNow({ ...sourcesOf(results), assignments: [recordOf([changed, assignment])] })
    expect(reading.students.map(({ name }) => name)).toEqual(['Ana'])
    expect(reading.attempts).toHaveLength(1)
    expect(reading.otherVersions).toMatchObject([{ assignmentHash: assignmentHash(changed), score: 2 }])
    expect(findingsOf(reading, 'Ben.pacsready-result')).toEqual([
      { kind: 'other-version', hash: assignmentHash(changed), current: assignmentHash(assignment) },
    ])
    const older = readNow({
      ...sourcesOf(results),
      assignments: [recordOf([changed, assignment])],
      versions: new Map([[assignment.assignmentId, assignmentHash(changed)]]),
    })
    expect(older.students.map(({ name }) => name)).toEqual(['Ben'])
  })

  it('F60: a result sealed to another key, or to none, says so and is read', () => {
    const reading = readNow(
      sourcesOf([sit('Ana', {}, { kid: 'k'.repeat(43) }), sit('Ben', {}, { kid: null })]),
    )
    expect(findingsOf(reading, 'Ana.pacsready-result')).toEqual([{ kind: 'other-key', kid: 'k'.repeat(43) }])
    expect(findingsOf(reading, 'Ben.pacsready-result')).toEqual([{ kind: 'not-sealed' }])
    expect(reading.students).toHaveLength(2)
  })

  it('keeps results of an assignment that is not here apart, with their scores', () => {
    const reading = readNow({ results: [sit('Ana')], banks: questions, assignmentIds: [] })
    expect(reading.students).toEqual([])
    expect(fileOf(reading, 'Ana.pacsready-result')).toMatchObject({
      place: 'other-assignment',
      score: { score: 2, asked: 4 },
      findings: [{ kind: 'other-assignment' }],
    })
  })

  it('takes one name and class for one person, and the same device for one where no name is given', () => {
    const drawn = assignmentOf(questions, { assignmentId: idOf('second'), attempts: 3 })
    const results = [
      sit('Ana'),
      sit('  Ana ', { assignment: drawn, attempt: '2', startedUtc: tuesday }),
      sit('', { deviceId: 'd1', attempt: '1' }),
      sit('', { deviceId: 'd1', attempt: '2', assignment: drawn }),
      sit('', { deviceId: '', attempt: '3' }),
      sit('', { deviceId: '', attempt: '4' }),
    ]
    const reading = readNow({
      ...sourcesOf(results),
      assignments: [recordOf([assignment]), recordOf([drawn])],
    })
    expect(reading.students.map(({ name, attempts }) => [name, attempts.length])).toEqual([
      ['', 2],
      ['', 1],
      ['', 1],
      ['Ana', 2],
    ])
    expect(reading.students.map(({ studentId }) => studentId).join(' ')).toMatch(/^([\w-]{12} ?){4}$/)
    expect(new Set(reading.numbers.values())).toEqual(new Set([1, 2, 3, 4]))
  })

  it('flags names that are equal but for case, accents or class not given, and never takes them for one', () => {
    const reading = readNow(
      sourcesOf([
        sit('Zoë Meyer'),
        sit('zoe meyer'),
        sit('Zoë Meyer', { className: '4c' }),
        sit('李'),
        sit('!!'),
        sit('??'),
      ]),
    )
    expect(reading.students).toHaveLength(6)
    const flagged = reading.files.filter(({ findings }) => findings.length > 0)
    expect(flagged.map(({ name, className, findings }) => [name, className, findings])).toEqual(
      expect.arrayContaining([
        ['Zoë Meyer', '4b', [{ kind: 'similar-name', others: ['zoe meyer, 4b'] }]],
        ['zoe meyer', '4b', [{ kind: 'similar-name', others: ['Zoë Meyer, 4b'] }]],
      ]),
    )
    expect(flagged).toHaveLength(2)
  })

  it('F42: takes what cannot be seen out of a name, and says how much', () => {
    const reading = readNow(sourcesOf([sit('A\u202Ena\u200B')]))
    expect(reading.students).toMatchObject([{ name: 'Ana' }])
    expect(reading.files[0]?.findings).toEqual([{ kind: 'name-cleaned', removed: 2 }])
  })

  it('says who on the roster has sent nothing, whatever the case of the name', () => {
    const roster = ['ana', 'Ben', 'Cleo'].map(name => ({ name, className: '', extraMinutes: 0 }))
    const reading = readNow({
      ...sourcesOf([sit('Ana'), sit('Cleo', { assignment: assignmentOf([one]) })]),
      assignments: [recordOf([assignment], roster)],
    })
    expect(reading.missing.map(({ entry }) => entry.name)).toEqual(['Ben'])
  })

  it('reads the first attempt of each for the statistics, and names those beyond what is allowed', () => {
    const results = [
      sit(
        'Ana',
        { attempt: '2', startedUtc: monday + 60 * minute, responses: [a, a, a, a] },
        { fileName: '2' },
      ),
      sit('Ana', { attempt: '1', responses: [b, b, b, b] }, { fileName: '1' }),
    ]
    const reading = readNow(sourcesOf(results))
    expect(reading.attempts).toMatchObject([
      { responses: [{ score: 0 }, { score: 0 }, { score: 0 }, { score: 0 }] },
    ])
    expect(studentOf(reading, 'Ana').attempts.map(({ score }) => score)).toEqual([0, 4])
    expect(findingsOf(reading, '1')).toEqual([])
    expect(findingsOf(reading, '2')).toEqual([{ kind: 'too-many-attempts', place: 2, allowed: 1 }])
  })

  it('pools assignments: a question met in two of them counts as it was first met', () => {
    const second = assignmentOf([one, four], { assignmentId: idOf('second'), title: 'Tuesday' })
    const reading = readNow({
      ...sourcesOf([
        sit('Ana', { responses: [a, a, a, null] }),
        sit('Ana', {
          assignment: second,
          questions: [one, four],
          responses: [b, a],
          attempt: '2',
          startedUtc: tuesday,
        }),
      ]),
      assignments: [recordOf([assignment]), recordOf([second])],
    })
    expect(reading.attempts).toHaveLength(1)
    expect(reading.attempts[0]?.responses.map(({ questionId, score }) => [questionId, score])).toEqual([
      ['q-one', 1],
      ['q-two', 1],
      ['q-three', 1],
      ['q-four', null],
    ])
    expect(reading.assignments.map(({ title, asked }) => [title, asked])).toEqual([
      ['Monday', 4],
      ['Tuesday', 2],
    ])
  })

  it('keeps the reports of learners next to the version they had', () => {
    const steps = [
      {
        body: { type: 'report', questionId: one.id, questionHash: one.hash, text: 'Two keys?' },
        atMs: minute,
      },
      { body: { type: 'finish', reason: 'submitted', unanswered: [] }, atMs: 2 * minute },
    ] satisfies Step[]
    const reading = readNow(sourcesOf([sit('Ana', { steps })]))
    expect(reading.reports).toEqual([
      {
        questionId: 'q-one',
        questionHash: one.hash,
        studentId: studentOf(reading, 'Ana').studentId,
        text: 'Two keys?',
        tUtc: monday + 2 * minute,
      },
    ])
  })

  it('sees when something else was asked than assigned', () => {
    const reading = readNow(
      sourcesOf([sit('Ana', { questions: [one, known(choice('q-easy'))], responses: [a, a] })]),
    )
    expect(findingsOf(reading, 'Ana.pacsready-result')).toContainEqual({
      kind: 'other-questions',
      added: 1,
      missing: 3,
    })
  })
})

describe('the order of files', () => {
  const pool = [
    sit('Ana'),
    sit('Ana', { attempt: '2', startedUtc: tuesday }),
    sit('ana', { responses: [b, b, b, b] }),
    sit('', { deviceId: 'd1', responses: [a, null, null, a] }),
    sit('Ben', { responses: [a, a] }, { kid: null }),
    storedOf({
      ...payloadOf({ assignment, questions, name: 'Ben', responses: [a, a, a] }),
      resultId: idOf('again'),
    }),
    sit('Cleo', { assignment: assignmentOf([one]), questions: [one], responses: [a] }),
  ]

  it('changes nothing, and neither do files that are there twice (F56)', () => {
    const plain = comparable(readNow(sourcesOf(pool)))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool, { minLength: pool.length }),
        fc.subarray(pool),
        (shuffled, twice) => {
          expect(comparable(readNow(sourcesOf([...shuffled, ...twice])))).toEqual(plain)
        },
      ),
    )
  })

  /** Evidence as lists, which compare in order. */
  function comparable({ students, ...reading }: ClassReading) {
    const encoded = students.map(({ evidence, ...student }) => ({
      ...student,
      evidence: encodeEvidence(evidence),
    }))
    return { ...reading, students: encoded, numbers: [...reading.numbers] }
  }
})
