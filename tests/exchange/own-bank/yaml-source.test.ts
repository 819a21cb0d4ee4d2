import { describe, expect, it } from 'vitest'
import { readYaml } from '#src/exchange/own-bank/yaml-source.ts'

const text = `skill: a
questions:
  - id: one
    stem: >-
      Ends with
      <CR> or <LF>, then <CR>
      again.
  - { id: two, level: 20 }
`

describe('readYaml', () => {
  const source = readYaml('quizzes/a/b.yaml', text)
  const placeOf = (...path: (string | number)[]) => {
    const { line, column } = source.problemAt(path, '')
    return [line, column]
  }

  it('gives the value', () => {
    expect(source.problems).toEqual([])
    expect(source.value).toMatchObject({ skill: 'a', questions: [{ id: 'one' }, { id: 'two', level: 20 }] })
  })

  it('points at keys and list entries', () => {
    expect(placeOf('questions')).toEqual([2, 1])
    expect(placeOf('questions', 0)).toEqual([3, 5])
    expect(placeOf('questions', 0, 'stem')).toEqual([4, 5])
    expect(placeOf('questions', 1, 'level')).toEqual([8, 16])
  })

  it('points at the deepest part that is there', () => {
    expect(placeOf('questions', 1, 'stem')).toEqual([8, 5])
    expect(placeOf('questions', 7, 'stem')).toEqual([2, 1])
    expect(placeOf()).toEqual([1, 1])
  })

  it('finds characters inside a folded text, the right one of several', () => {
    const path = ['questions', 0, 'stem']
    expect(source.problemInText(path, '<CR>', 0, '')).toMatchObject({ line: 6, column: 7 })
    expect(source.problemInText(path, '<CR>', 1, '')).toMatchObject({ line: 6, column: 26 })
    expect(source.problemInText(path, 'with <CR>', 0, '')).toMatchObject({ line: 5, column: 12 })
    expect(source.problemInText(path, 'not there', 0, '')).toMatchObject({ line: 4, column: 5 })
  })

  it.each([
    ['a key twice', 'a: 1\na: 2\n', 2, 'Map keys must be unique'],
    ['bad indentation', 'a:\n  - b\n c: 1\n', 3, 'All mapping items must start at the same column'],
    ['two documents', 'a: 1\n---\nb: 1\n', 2, 'Source contains multiple documents'],
    ['an alias', 'a: &x 1\nb: *x\n', 2, 'Write the value out, aliases are not allowed'],
    ['a tag of its own', 'a: !js x\n', 1, 'Unresolved tag: !js'],
  ])('refuses %s', (_name, yaml, line, message) => {
    const { problems, value } = readYaml('x.yaml', yaml)
    expect(value).toBeNull()
    expect(problems[0]).toMatchObject({ file: 'x.yaml', line })
    expect(problems[0]?.message).toContain(`This is not the YAML we read: ${message}`)
  })
})
