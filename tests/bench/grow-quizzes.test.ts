import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { growQuizzes, rotateLetters } from '#tests/bench/grow-quizzes.ts'

let folder = ''
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('growQuizzes', () => {
  it('makes quizzes that build, with as many times the questions in every bank', async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pacs-ready-grown-'))
    const good = 'tests/build/fixtures/good'
    await growQuizzes(good, folder, 4)
    const [shipped, grown] = [await readQuizzes(good), await readQuizzes(folder)]
    expect(grown.problems).toEqual([])
    expect(grown.banks.map(({ questions }) => questions.length)).toEqual(
      shipped.banks.map(({ questions }) => questions.length * 4),
    )
  })
})

describe('rotateLetters', () => {
  it('changes letters and nothing else, and no address nor expression', () => {
    expect(rotateLetters('an `OBX-3`, xyz {{round(x)}} (https://hl7.eu/az)', 2)).toBe(
      'cp `OBX-3`, zab {{round(x)}} (https://hl7.eu/az)',
    )
  })
})
