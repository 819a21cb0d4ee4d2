import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Visitor } from 'oxc-parser'
import { expect, it } from 'vitest'
import { lineAt, readSourceFile } from '#tests/tools/layout/source-file.ts'

/** A pattern written in our source, and where. */
interface OwnPattern {
  readonly pattern: RegExp
  readonly place: string
}

function ownPatterns(): OwnPattern[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
  return files.flatMap(file => {
    const source = readSourceFile('.', path.posix.join('src', file))
    const patterns: OwnPattern[] = []
    new Visitor({
      Literal(node) {
        if ('regex' in node)
          patterns.push({
            pattern: new RegExp(node.regex.pattern, node.regex.flags.replaceAll(/[gy]/g, '')),
            place: `${source.path}:${lineAt(source.text, node.start)}`,
          })
      },
    }).visit(source.parsed.program)
    return patterns
  })
}

/** What patterns are busy with: runs of one letter, of two in turn, and of what stands in the pattern itself. */
function pumps({ source }: RegExp): string[] {
  const own = [...new Set(source.replaceAll(/\\[a-zA-Z]|[[\](){}?+*^$|]/g, '').split(''))].slice(0, 6)
  return [
    ...new Set([
      ...own,
      ' ',
      '\t',
      '\n',
      'a',
      '0',
      '.',
      '-',
      '"',
      '&',
      '\u0301',
      'a ',
      '0.',
      'a.',
      own.join(''),
    ]),
  ]
}

/** Half of what a text of a question may have: what grows with the square takes four times as long for all of it. */
const most = 10_000
const repeated = (text: string, count: number) =>
  text.repeat(Math.ceil(count / Math.max(1, text.length))).slice(0, count)

/** Milliseconds of the processor for one try. */
function costOf(pattern: RegExp, text: string): number {
  const start = process.cpuUsage()
  pattern.test(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The first text that keeps the pattern busy; what grows fast is found while it is short. */
function slowText(pattern: RegExp): string | null {
  for (const pump of pumps(pattern))
    for (const before of ['', 'a'])
      for (const count of [22, 26, 28, 200, most])
        if (costOf(pattern, `${before}${repeated(pump, count)}\u0001`) > 500)
          return `${before}, then ${count} of ${JSON.stringify(pump)}`
  return null
}

it('F47: no pattern of ours is kept busy by a text of ten thousand characters', { timeout: 300_000 }, () => {
  const patterns = ownPatterns()
  expect(patterns.length).toBeGreaterThan(50)
  expect(
    patterns.flatMap(({ pattern, place }) =>
      slowText(pattern) === null ? [] : [`${place} ${String(pattern)}`],
    ),
  ).toEqual([])
})

it('F47: one that is would be found', { timeout: 60_000 }, () => {
  expect(slowText(/(?:a|a)*b$/)).toMatch(/^.*, then 2\d of/)
})
