import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

const text = readFileSync('quizzes/README.md', 'utf8')
const [, rules = ''] = /## Ten rules of a good question\n([\s\S]*?)\n## /.exec(text) ?? []

it('the item-writing guide has ten rules, each with a bad and a good version', () => {
  const parts = rules.split(/\n(?=\d+\. \*\*)/).slice(1)
  expect(parts).toHaveLength(10)
  for (const part of parts) expect(part).toMatch(/_Bad:_[\s\S]*_Good/)
})

it('names only questions that are in the banks', async () => {
  const { banks } = await readShippedQuizzes()
  const ids = new Set(banks.flatMap(({ questions }) => questions.map(({ authored }) => authored.id)))
  const named = [...rules.matchAll(/_Good_ \(`([a-z0-9-]+)`\)/g)].map(([, id = '']) => id)
  expect(named.length).toBeGreaterThan(7)
  expect(named.filter(id => !ids.has(id))).toEqual([])
})
