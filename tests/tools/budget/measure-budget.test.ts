import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { measureBudget } from '#tests/tools/budget/measure-budget.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

interface FakeChunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  /** Random bytes, so that gzip does not shrink them. */
  readonly size: number
}

const questionPage = 'src/features/take-quiz/question-page.tsx'
const setUpPage = 'src/features/take-quiz/new-quiz-page.tsx'
const store = 'src/app/storage-services.ts'

const small: Readonly<Record<string, FakeChunk>> = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_vendor'], css: ['index.css'], size: 30_000 },
  _vendor: { file: 'vendor.js', size: 40_000 },
  [setUpPage]: { file: 'new-quiz-page-1.js', src: setUpPage, size: 4_000 },
  [store]: { file: 'storage-services-1.js', src: store, size: 9_000 },
  [questionPage]: {
    file: 'question-page-1.js',
    src: questionPage,
    imports: ['index.html', '_vendor', '_index'],
    size: 8_000,
  },
  'src/features/gap-report/report-page.tsx': { file: 'report-page-1.js', imports: ['_vendor'], size: 50_000 },
  _index: { file: 'question-index-1.js', size: 12_000 },
  '_bank-hl7-adt': { file: 'bank-hl7-adt-1.js', size: 20_000 },
  _charts: { file: 'charts-1.js', imports: ['_vendor'], size: 110_000 },
  _guide: { file: '_virtual_interview-1.js', size: 80_000 },
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
    writeFileSync(path.join(dist, rest.file), noise(size))
    manifest[key] = rest
  }
  writeFileSync(path.join(dist, 'index.css'), noise(5_000))
  writeFileSync(path.join(dist, 'before-paint.js'), noise(300))
  writeFileSync(path.join(dist, 'index.html'), '<script src="./before-paint.js"></script>')
  writeFileSync(path.join(dist, '.vite/manifest.json'), JSON.stringify(manifest))
  return dist
}

const weight = (...sizes: number[]) =>
  sizes.reduce((sum, size) => sum + gzipSync(noise(size), { level: 9 }).byteLength, 0)

describe('measureBudget', () => {
  it('weighs the code to the first question: entry, page, all they import and scripts of the page', () => {
    const report = measureBudget(fakeDist())
    expect(report.over).toEqual([])
    expect(report.firstQuestionJs).toBe(weight(300, 30_000, 40_000, 8_000))
    expect(report.css).toBe(weight(5_000))
    expect(report.otherLoads.map(({ bytes }) => bytes)).toEqual([
      weight(300, 30_000, 40_000, 8_000, 4_000),
      weight(300, 30_000, 40_000, 8_000, 9_000),
    ])
    expect(
      report.chunks
        .filter(chunk => chunk.first)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'before-paint.js',
      'index.css',
      'index.js',
      'question-index-1.js',
      'question-page-1.js',
      'vendor.js',
    ])
  })

  it.each([
    ['too much code', { _vendor: { size: 80_000 } }, /^firstQuestionJs: \d+ bytes, 95000 allowed/],
    ['a fat bank', { '_bank-hl7-adt': { size: 40_000 } }, /^bank-hl7-adt-1\.js: \d+ bytes, 25000 allowed/],
    ['a fat index', { _index: { size: 30_000 } }, /^question-index-1\.js: \d+ bytes, 15000 allowed/],
    ['fat charts', { _charts: { size: 190_000 } }, /^charts-1\.js: \d+ bytes, 125000 allowed/],
    [
      'a fat interview guide',
      { _guide: { size: 130_000 } },
      /^_virtual_interview-1\.js: \d+ bytes, 95000 allowed/,
    ],
    [
      'an interview guide too early',
      { _vendor: { imports: ['_guide'] } },
      /^_virtual_interview-1\.js: loaded before/,
    ],
    ['charts too early', { _vendor: { imports: ['_charts'] } }, /^charts-1\.js: loaded before/],
    [
      'a bank too early',
      { 'index.html': { imports: ['_vendor', '_bank-hl7-adt'] } },
      /^bank-hl7-adt-1\.js: loaded/,
    ],
    ['no style sheet', { 'index.html': { css: [] } }, /^css: nothing was found to measure/],
  ])('says so of %s', (_name, change, sentence) => {
    expect(measureBudget(fakeDist(change)).over).toEqual([expect.stringMatching(sentence)])
  })

  it.each(['_charts', '_index', '_guide', '_bank-hl7-adt', questionPage, setUpPage, store])(
    'says so when %s cannot be found',
    without => {
      expect(measureBudget(fakeDist({}, without)).over).toHaveLength(1)
    },
  )

  it('throws when nothing was built', () => {
    expect(() => measureBudget(tmpdir())).toThrow()
  })
})
