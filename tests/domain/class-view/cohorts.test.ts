import { describe, expect, it } from 'vitest'
import { classNames, cohortsOf, inSeveral, rulesFor } from '#src/domain/class-view/cohorts.ts'
import {
  comparisonTable,
  differenceWords,
  pooledWords,
  sideOfDifference,
} from '#src/domain/class-view/comparison-words.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { baseWeights } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import {
  assignmentOf,
  idOf,
  minute,
  monday,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import { chose, resultOf } from '#tests/domain/class-reading/make-results.ts'
import { readNow } from '#tests/domain/class-reading/read-now.ts'
import { four } from '#tests/domain/class-view/small-class.ts'

const day = 24 * 60 * minute
const first = assignmentOf(four.slice(0, 3), { assignmentId: idOf('first'), title: 'First' })
const second = assignmentOf(four, { assignmentId: idOf('second'), title: 'Second' })

const sits = (assignment: typeof first, name: string, className: string, startedUtc = monday + minute) => {
  const questions = assignment === first ? four.slice(0, 3) : four
  return resultOf({
    assignment,
    questions,
    name,
    className,
    attempt: assignment.title,
    startedUtc,
    responses: questions.map(() => chose('a')),
  })
}

function readBoth(results: readonly ReturnType<typeof sits>[]) {
  return readNow({
    assignments: [recordOf([first]), recordOf([second])],
    assignmentIds: [first.assignmentId, second.assignmentId],
    papers: [paperOf(first, four.slice(0, 3)), paperOf(second, four)],
    results,
  })
}

const reading = readBoth([
  sits(first, 'Ada', '4b'),
  sits(second, 'Ada', '4b', monday + day),
  sits(first, 'Bob', '4B'),
  sits(second, 'Cem', '10a'),
  sits(second, 'Dua', ''),
])
const names = (members: readonly { studentId: string }[]) =>
  members.map(({ studentId }) => reading.students.find(one => one.studentId === studentId)?.name)

describe('the parts of a class', () => {
  it('are its assignments, its class names, or both', () => {
    expect(rulesFor(reading)).toEqual(['assignments', 'classes', 'both'])
    expect(cohortsOf(reading, 'assignments').map(({ title, members }) => [title, names(members)])).toEqual([
      ['First', ['Ada', 'Bob']],
      ['Second', ['Ada', 'Cem', 'Dua']],
    ])
    // By name and number; 4b and 4B are one.
    expect(cohortsOf(reading, 'classes').map(({ title, members }) => [title, names(members)])).toEqual([
      ['no class', ['Dua']],
      ['4b', ['Ada', 'Bob']],
      ['10a', ['Cem']],
    ])
    // Nobody of 10a took the first.
    expect(cohortsOf(reading, 'both').map(({ title }) => title)).toEqual([
      'First, 4b',
      'Second, no class',
      'Second, 4b',
      'Second, 10a',
    ])
  })

  it('have ids of their own', () => {
    const ids = (['assignments', 'classes', 'both'] as const).flatMap(rule =>
      cohortsOf(reading, rule).map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('by assignment hold what was given in it alone, and a repeat stays one', () => {
    const [one, two] = cohortsOf(reading, 'assignments').map(({ members }) =>
      baseWeights(members[0]?.evidence ?? emptyEvidence, measureSettings),
    )
    expect(one?.map(({ questionId, baseWeight }) => [questionId, baseWeight])).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 1],
    ])
    expect(two?.map(({ questionId, baseWeight }) => [questionId, baseWeight])).toEqual([
      ['one', 0],
      ['two', 0],
      ['three', 0],
      ['four', 1],
    ])
  })

  it('are none of one assignment and one class', () => {
    const alone = readBoth([sits(first, 'Ada', '4b'), sits(first, 'Bob', '4B')])
    expect(rulesFor({ ...alone, assignments: alone.assignments.slice(0, 1) })).toEqual([])
    expect(rulesFor(alone)).toEqual(['assignments'])
    expect(classNames(alone)).toEqual(['4b'])
  })

  it('may hold the same student twice', () => {
    expect(inSeveral(cohortsOf(reading, 'assignments'))).toBe(1)
    expect(inSeveral(cohortsOf(reading, 'classes'))).toBe(0)
  })
})

describe('words of a comparison', () => {
  it.each([
    [{ points: 6.2, low: 1.6, high: 10.4 }, 1, 'higher by 6 (2 to 10)'],
    [{ points: -3.4, low: -8.2, high: -0.6 }, -1, 'lower by 3 (−8 to −1)'],
    [{ points: -0.3, low: -4.1, high: 3.5 }, 0, 'not to be told apart: 0 (−4 to 4)'],
  ] as const)('of %o', (difference, side, words) => {
    expect(sideOfDifference(difference)).toBe(side)
    expect(differenceWords(difference)).toBe(words)
  })

  it('say what is pooled, and nothing where nothing is', () => {
    expect(pooledWords(reading)).toBe('2 assignments and 3 classes')
    const [only] = reading.assignments
    expect(pooledWords({ students: reading.students, assignments: only ? [only] : [] })).toBe('3 classes')
    expect(pooledWords({ students: [], assignments: [] })).toBe('')
  })
})

it('a comparison has a line for each skill and part', () => {
  const standing = {
    skill: 'hl7-adt',
    domain: 'hl7',
    requiredLevel: 60,
    meets: 1,
    below: 2,
    tooEarly: 3,
    tooFast: 4,
    earlyRepeats: 0,
    estimate: null,
    difference: null,
  }
  const estimate = {
    students: 5,
    eap: 0.1,
    level: 52,
    levelLow: 40,
    levelHigh: 60,
    meanLow: 49,
    meanHigh: 55,
    sdBetween: 1,
    sdWithin: 1,
  }
  const difference = { points: -4, low: -9, high: 1 }
  const rows = [
    { skill: 'hl7-adt', requiredLevel: 60, cells: [standing, { ...standing, estimate, difference }] },
  ]
  const cohorts = [
    { title: '=First', members: [] },
    { title: 'Second', members: [] },
  ]
  const { table } = comparisonTable(rows, cohorts, 0, new Map([['hl7-adt', 'ADT']]))
  const lines = table.rows.map(row => Object.fromEntries(table.head.map((head, at) => [head, row[at]])))
  expect(lines).toMatchObject([
    { Skill: 'ADT', Part: '=First', Level: null, 'With responses': 0, 'Too fast': 4, 'Compared with': '' },
    { Skill: 'ADT', Part: 'Second', Below: 2, Level: 52, 'Compared with': '=First', Difference: -4 },
  ])
  for (const row of table.rows) expect(row).toHaveLength(table.head.length)
})
