import { describe, expect, it } from 'vitest'
import { firstResponses, givenRows, keyEffect } from '#src/domain/class-view/given-responses.ts'
import { questionAddress, questionAt } from '#src/domain/class-view/question-row.ts'
import { recalibrationInput } from '#src/domain/class-view/recalibration-input.ts'
import {
  nextQuestionSorting,
  questionColumns,
  sortQuestionRows,
} from '#src/domain/class-view/sort-question-rows.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { choice, correctionOf, known } from '#tests/domain/class-reading/make-assignments.ts'
import { four, readSmallClass, rowsOf } from '#tests/domain/class-view/small-class.ts'

const reading = readSmallClass({ Ada: 'aaaa', Bob: 'aab-', Cem: 'abb-', Dot: 'bbba' })
const ids = (rows: ReturnType<typeof rowsOf>) => rows.map(({ asked }) => asked.analysed.questionId)

describe('the lines', () => {
  it('come in the order asked, with what each rests on', () => {
    const rows = rowsOf(reading)
    expect(ids(rows)).toEqual(['one', 'two', 'three', 'four'])
    expect(rows.map(({ statistics }) => statistics.p)).toEqual([0.75, 0.5, 0.25, 0.5])
    expect(rowsOf(reading, 'answered-only').map(({ statistics }) => statistics.p)).toEqual([
      0.75, 0.5, 0.25, 1,
    ])
    expect(rows[0]).toMatchObject({
      number: 1,
      stem: 'What is one?',
      skillName: 'Message syntax',
      reports: 0,
    })
  })

  it('are sorted, with numbers that do not exist last either way', () => {
    const rows = rowsOf(reading)
    expect(ids([...sortQuestionRows(rows, { column: 'p', direction: 'ascending' })])).toEqual([
      'three',
      'two',
      'four',
      'one',
    ])
    expect(ids([...sortQuestionRows(rows, { column: 'p', direction: 'descending' })])[0]).toBe('one')
    const alone = rowsOf(readSmallClass({ Ada: 'aaaa' }))
    for (const direction of ['ascending', 'descending'] as const) {
      const mixed = [...alone.slice(0, 1), ...rows.slice(1)]
      expect(sortQuestionRows(mixed, { column: 'r', direction }).at(-1)).toBe(alone[0])
    }
  })

  it('turn round at the second press of a heading', () => {
    for (const column of questionColumns) {
      const first = nextQuestionSorting({ column: 'number', direction: 'descending' }, column)
      const second = nextQuestionSorting(first, column)
      expect([first.column, second.column]).toEqual([column, column])
      expect(new Set([first.direction, second.direction]).size).toBe(2)
    }
  })
})

describe('the address of a question', () => {
  it('is its id while the class met one version of it', () => {
    const asked = reading.questions.get(four[0]?.hash ?? '')
    if (asked === undefined) throw new Error('not asked')
    expect(questionAddress(asked, reading.questions)).toBe('one')
    expect(questionAt('one', reading.questions)).toBe(asked)
    expect(questionAt('other', reading.questions)).toBeNull()
  })

  it('names the version where there are several', () => {
    const older = known(choice('one', 'b'))
    const asked = reading.questions.get(four[0]?.hash ?? '')
    if (asked === undefined) throw new Error('not asked')
    const both = new Map([
      ...reading.questions,
      [older.hash, { ...asked, analysed: { ...asked.analysed, hash: older.hash } }],
    ])
    const address = questionAddress(asked, both)
    expect(address).toBe(`one~${four[0]?.hash}`)
    expect(questionAt(address, both)).toBe(asked)
    expect(questionAt('one~nothing', both)).toBeNull()
  })
})

describe('what was given', () => {
  const [, two, , last] = four
  it('is counted by response, most frequent first', () => {
    const responses = firstResponses(reading, last?.hash ?? '')
    expect(responses).toHaveLength(4)
    expect(givenRows(choice('four'), responses)).toMatchObject([
      { words: 'Option a of four', score: 1, studentIds: [expect.any(String), expect.any(String)] },
    ])
  })

  it('tells whom another key would help and whom it would cost', () => {
    const responses = firstResponses(reading, two?.hash ?? '')
    const corrected = choice('two', 'b')
    const effect = keyEffect(responses, ({ response }) => {
      const result = response === null ? null : scoreResponse(corrected, response)
      return result?.kind === 'graded' ? result.score : null
    })
    expect(effect).toEqual({ higher: 2, lower: 2 })
    expect(keyEffect(responses, ({ score }) => score)).toEqual({ higher: 0, lower: 0 })
  })
})

it('leaves a question that counts for nobody out of a recalibration', () => {
  const [one] = four
  if (one === undefined) throw new Error('no question')
  const rows = rowsOf(readSmallClass({ Ada: 'aaaa', Bob: 'abab' }, [correctionOf(one, null)]))
  const { questions, leftOut } = recalibrationInput(rows)
  expect(questions.map(({ questionId }) => questionId)).toEqual(['two', 'three', 'four'])
  expect(leftOut).toMatchObject([{ why: 'taken-out', row: { number: 1 } }])
})
