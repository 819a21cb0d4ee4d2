import { describe, expect, it } from 'vitest'
import { questionsTable, responsesTable, scoresTable } from '#src/domain/class-view/class-tables.ts'
import { csvFileText } from '#src/domain/format/delimited-text.ts'
import { correctionOf } from '#tests/domain/class-reading/make-assignments.ts'
import { four, readSmallClass, rowsOf } from '#tests/domain/class-view/small-class.ts'

const hostile = '=cmd|\u2019 /C calc\u2019!A0'
const reading = readSmallClass({ Ada: 'aab-', [hostile]: 'aaaa' })
const nameOf = (id: string) => reading.students.find(({ studentId }) => studentId === id)?.name ?? ''

describe('scores', () => {
  const { table } = scoresTable(reading, nameOf, false)

  it('hold an attempt in each line', () => {
    expect(table.rows).toHaveLength(2)
    const ada = table.rows.find(([name]) => name === 'Ada') ?? []
    const byHead = Object.fromEntries(table.head.map((head, at) => [head, ada[at]]))
    expect(byHead).toMatchObject({
      Class: '4b',
      Assignment: 'Monday',
      Attempt: 1,
      Started: '2026-03-02T09:01:00.000Z',
      Minutes: 2.5,
      Score: 2,
      'Out of': 4,
      Answered: 3,
      Share: 0.5,
      'Score as reported': 2,
    })
  })

  it('leave the class out where names are hidden', () => {
    const hidden = scoresTable(reading, () => 'Student 1', true).table
    expect(JSON.stringify(hidden)).not.toMatch(/Ada|4b|calc/)
  })

  it('run nothing as CSV', () => {
    expect(csvFileText(table)).toContain(`\r\n"'=cmd|`)
  })
})

it('responses are in words, with what was left out as nothing', () => {
  const { table } = responsesTable(reading, nameOf)
  const ada = table.rows.filter(([name]) => name === 'Ada')
  expect(ada.map(row => row[6])).toEqual(['Option a of one', 'Option a of two', 'Option b of three', ''])
  expect(ada.map(row => row[7])).toEqual([1, 1, 0, null])
  expect(ada.map(row => row[8])).toEqual([30, 30, 30, null])
})

it('questions say how missing answers count, and what was corrected', () => {
  const [one] = four
  if (one === undefined) throw new Error('no question')
  const corrected = readSmallClass({ Ada: 'aab-', Bob: 'bbbb' }, [correctionOf(one, null)])
  const { table } = questionsTable(rowsOf(corrected), 'missing-is-zero')
  const column = (name: string) => table.rows.map(row => row[table.head.indexOf(name)])
  expect(column('Question')).toEqual(['one', 'two', 'three', 'four'])
  expect(column('Missing answers')).toEqual(Array.from({ length: 4 }, () => 'count as 0'))
  expect(column('Correction')).toEqual(['counts for nobody', '', '', ''])
  expect(column('n')).toEqual([0, 2, 2, 2])
  expect(column('Difficulty')).toEqual([null, 0.5, 0, 0])
  for (const row of table.rows) expect(row).toHaveLength(table.head.length)
})
