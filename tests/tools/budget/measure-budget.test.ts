import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { measureBudget } from '#tests/tools/budget/measure-budget.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

interface FakeChunk {
  readonly name?: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  /** Random bytes, so that gzip does not shrink them. */
  readonly size: number
}

const small: Readonly<Record<string, FakeChunk>> = {
  'index.html': { isEntry: true, src: 'index.html', imports: ['_vendor'], css: ['index.css'], size: 30_000 },
  _vendor: { name: 'vendor', size: 40_000 },
  'src/features/take-quiz/new-quiz-page.tsx': {
    src: 'src/features/take-quiz/new-quiz-page.tsx',
    size: 4_000,
  },
  'src/features/take-quiz/question-page.tsx': {
    src: 'src/features/take-quiz/question-page.tsx',
    imports: ['index.html', '_vendor', '_question-index'],
    size: 8_000,
  },
  'src/features/gap-report/report-page.tsx': { name: 'report-page', imports: ['_vendor'], size: 50_000 },
  '_question-index': { name: 'question-index', size: 12_000 },
  '_bank-hl7-adt': { name: 'bank-hl7-adt', size: 20_000 },
  '_gap-charts': { name: 'gap-charts', imports: ['_vendor'], size: 110_000 },
}

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

function noise(size: number): string {
  const random = seededRandom(`noise ${size}`)
  return Array.from({ length: size }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join('')
}

function fakeDist(change: Readonly<Record<string, Partial<FakeChunk>>> = {}, without?: string): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'pacs-ready-dist-'))
  made.push(dist)
  mkdirSync(path.join(dist, '.vite'))
  const manifest: Record<string, object> = {}
  for (const [key, chunk] of Object.entries(small)) {
    if (key === without) continue
    const { size, ...rest } = { ...chunk, ...change[key] }
    const file = `${key.replaceAll('/', '-')}.js`
    writeFileSync(path.join(dist, file), noise(size))
    manifest[key] = { file, ...rest }
  }
  writeFileSync(path.join(dist, 'index.css'), noise(5_000))
  writeFileSync(path.join(dist, '.vite/manifest.json'), JSON.stringify(manifest))
  return dist
}

describe('measureBudget', () => {
  it('weighs the code to the first question: entry, pages on the way and all they import, without data', () => {
    const report = measureBudget(fakeDist())
    const weight = (...sizes: number[]) =>
      sizes.reduce((sum, size) => sum + gzipSync(noise(size), { level: 9 }).byteLength, 0)
    expect(report.over).toEqual([])
    expect(report.firstQuestionJs).toBe(weight(30_000, 40_000, 4_000, 8_000))
    expect(report.css).toBe(weight(5_000))
    expect(report.chunks.filter(chunk => !chunk.first).map(chunk => chunk.name)).toEqual([
      'src-features-gap-report-report-page.tsx.js',
      '_bank-hl7-adt.js',
      '_gap-charts.js',
    ])
  })

  it.each([
    ['too much code', { _vendor: { size: 80_000 } }, /^firstQuestionJs: \d+ bytes, 95000 allowed/],
    ['a fat bank', { '_bank-hl7-adt': { size: 40_000 } }, /^_bank-hl7-adt\.js: \d+ bytes, 25000 allowed/],
    [
      'a fat index',
      { '_question-index': { size: 30_000 } },
      /^_question-index\.js: \d+ bytes, 15000 allowed/,
    ],
    ['fat charts', { '_gap-charts': { size: 190_000 } }, /^_gap-charts\.js: \d+ bytes, 125000 allowed/],
    ['charts too early', { _vendor: { imports: ['_gap-charts'] } }, /^_gap-charts\.js: loaded before/],
    [
      'a bank too early',
      { 'index.html': { imports: ['_vendor', '_bank-hl7-adt'] } },
      /^_bank-hl7-adt\.js: loaded/,
    ],
  ])('says so of %s', (_name, change, sentence) => {
    expect(measureBudget(fakeDist(change)).over).toEqual([expect.stringMatching(sentence)])
  })

  it.each(['_gap-charts', '_question-index', '_bank-hl7-adt', 'src/features/take-quiz/question-page.tsx'])(
    'says so when %s cannot be found',
    without => {
      expect(measureBudget(fakeDist({}, without)).over).toHaveLength(1)
    },
  )

  it('throws when nothing was built', () => {
    expect(() => measureBudget(tmpdir())).toThrow()
  })
})
