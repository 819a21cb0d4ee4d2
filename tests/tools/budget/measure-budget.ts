import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import { budgets, chunkKinds, wayToFirstQuestion } from '#tests/tools/budget/budgets.ts'

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.optional(z.string()),
    src: z.optional(z.string()),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
)
type Manifest = z.infer<typeof manifestSchema>

export interface Chunk {
  readonly name: string
  readonly bytes: number
  readonly kind: 'bank' | 'index' | 'chart' | 'code' | 'style'
  /** Needed before the first question can be answered. */
  readonly first: boolean
  readonly limit: number | null
}

export interface BudgetReport {
  readonly firstQuestionJs: number
  readonly css: number
  readonly chunks: readonly Chunk[]
  /** One sentence for each broken budget, and for each thing that could not be measured. */
  readonly over: readonly string[]
}

/** The chunks a set of them needs before it runs: itself and all static imports. */
function closure(manifest: Manifest, roots: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const waiting = [...roots]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  return reached
}

function kindOf(name: string): 'bank' | 'index' | 'chart' | 'code' {
  return chunkKinds.find(one => one.name.test(name))?.kind ?? 'code'
}

function sum(chunks: readonly Chunk[]): number {
  return chunks.reduce((bytes, chunk) => bytes + chunk.bytes, 0)
}

function complain(chunks: readonly Chunk[], report: Omit<BudgetReport, 'over' | 'chunks'>): string[] {
  const over = chunks
    .filter(({ bytes, limit }) => limit !== null && bytes > limit)
    .map(({ name, bytes, limit }) => `${name}: ${bytes} bytes, ${limit} allowed`)
  for (const key of ['firstQuestionJs', 'css'] as const) {
    if (report[key] > budgets[key]) over.push(`${key}: ${report[key]} bytes, ${budgets[key]} allowed`)
    if (report[key] === 0) over.push(`${key}: nothing was found to measure`)
  }
  for (const kind of ['bank', 'index', 'chart'] as const) {
    if (!chunks.some(chunk => chunk.kind === kind)) over.push(`${kind}: the build has no such chunk`)
  }
  for (const { name, kind, first } of chunks) {
    if (first && (kind === 'chart' || kind === 'bank')) over.push(`${name}: loaded before the first question`)
  }
  return over
}

/** Weighs a build by its manifest. Throws when there is no build. */
export function measureBudget(dist: string): BudgetReport {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')),
  )
  const weigh = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).byteLength
  const entries = Object.entries(manifest)
  const roots = entries.filter(([key, chunk]) => chunk.isEntry === true || onTheWay(chunk.src ?? key))
  const first = closure(
    manifest,
    roots.map(([key]) => key),
  )
  const scripts = entries
    .filter(([, { file }]) => file.endsWith('.js'))
    .map(([key, { file, name }]): Chunk => {
      const kind = kindOf(name ?? key)
      return {
        name: file,
        bytes: weigh(file),
        kind,
        first: first.has(key),
        limit: kind === 'code' ? null : budgets[kind],
      }
    })
  const firstStyles = new Set(entries.flatMap(([key, { css }]) => (first.has(key) ? (css ?? []) : [])))
  const styles = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.css'))
    .map(file => file.split(path.sep).join('/'))
    .map((file): Chunk => ({
      name: file,
      bytes: weigh(file),
      kind: 'style',
      first: firstStyles.has(file),
      limit: null,
    }))
  const chunks = [...scripts, ...styles]
  const report = {
    firstQuestionJs: sum(scripts.filter(chunk => chunk.first && chunk.kind === 'code')),
    css: sum(styles.filter(chunk => chunk.first)),
  }
  const over = complain(chunks, report)
  for (const wanted of wayToFirstQuestion) {
    if (!roots.some(([key, chunk]) => (chunk.src ?? key) === wanted))
      over.push(`${wanted}: not a chunk of the build`)
  }
  return { ...report, chunks, over }
}

function onTheWay(source: string): boolean {
  return wayToFirstQuestion.some(wanted => wanted === source)
}
