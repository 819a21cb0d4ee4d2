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
    expect(rows).toHaveLength(ids.length)
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set(ids))
  })

  it.each(rows)('says of %s how a reader without the key fared', (_id, hash, solved, source, date) => {
    expect(hash).toMatch(/^[\w-]{12}$/)
    expect(solved).toMatch(/^(agreed|repaired)$/)
    expect(source).toMatch(/^(yes|not available)$/)
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
