import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readQuizzes } from '#src/build/read-quizzes.ts'

/** Cells of one line of a CSV file whose texts may be quoted. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

const [head = '', ...lines] = readFileSync('quizzes/review.csv', 'utf8').trimEnd().split('\n')
const rows = lines.map(cellsOf)
const { banks } = await readQuizzes('quizzes')
const ids = banks.flatMap(({ questions }) => questions.map(({ authored }) => authored.id))

describe('the list of second readings', () => {
  it('has one row for every question and no other', () => {
    expect(head).toBe('id,hash,solved blind,source read,date,note')
    expect(rows.map(([id]) => id).toSorted()).toEqual(ids.toSorted())
  })

  it('says of each what a reader without the key found, and whether the source was read', () => {
    for (const [id, hash, solved, source, date] of rows) {
      expect(hash, id).toMatch(/^[\w-]{12}$/)
      expect(solved, id).toMatch(/^(agreed|repaired)$/)
      expect(source, id).toMatch(/^(yes|not available)$/)
      expect(date, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
