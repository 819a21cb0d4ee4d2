import path from 'node:path'
import { budgets, chunkKinds, otherLoads, wayToFirstQuestion } from '#tests/tools/budget/budgets.ts'
import { readBuild, type Build } from '#tests/tools/budget/read-build.ts'

export interface Chunk {
  readonly name: string
  readonly bytes: number
  readonly kind: 'bank' | 'index' | 'chart' | 'guide' | 'code' | 'style'
  /** Needed before the first question can be answered. */
  readonly first: boolean
  readonly limit: number | null
}

export interface BudgetReport {
  readonly firstQuestionJs: number
  readonly css: number
  /** Code in bytes for loads that have no limit. */
  readonly otherLoads: readonly { readonly name: string; readonly bytes: number }[]
  readonly chunks: readonly Chunk[]
  /** One sentence for each broken budget, and for each thing that could not be measured. */
  readonly over: readonly string[]
}

function kindOf(file: string): Chunk['kind'] {
  if (file.endsWith('.css')) return 'style'
  const name = path.posix.basename(file)
  return chunkKinds.find(one => one.name.test(name))?.kind ?? 'code'
}

function limitOf(kind: Chunk['kind']): number | null {
  return kind === 'code' || kind === 'style' ? null : budgets[kind]
}

function weigh({ bytesByFile }: Build, files: ReadonlySet<string>, kind: Chunk['kind']): number {
  return [...files]
    .filter(file => kindOf(file) === kind)
    .reduce((sum, file) => sum + (bytesByFile.get(file) ?? 0), 0)
}

function complain(build: Build, { firstQuestionJs, css, chunks }: Omit<BudgetReport, 'over'>): string[] {
  const overLimit = ({ bytes, limit }: Chunk) => limit !== null && bytes > limit
  const tooEarly = ({ kind, first }: Chunk) => first && ['chart', 'bank', 'guide'].includes(kind)
  return [
    ...Object.entries({ firstQuestionJs, css }).flatMap(([name, bytes]) => {
      const limit = name === 'css' ? budgets.css : budgets.firstQuestionJs
      if (bytes === 0) return [`${name}: nothing was found to measure`]
      return bytes > limit ? [`${name}: ${bytes} bytes, ${limit} allowed`] : []
    }),
    ...chunks.filter(overLimit).map(({ name, bytes, limit }) => `${name}: ${bytes} bytes, ${limit} allowed`),
    ...chunks.filter(tooEarly).map(({ name }) => `${name}: loaded before the first question`),
    ...(['bank', 'index', 'chart', 'guide'] as const)
      .filter(kind => !chunks.some(chunk => chunk.kind === kind))
      .map(kind => `${kind}: the build has no such chunk`),
    ...[...wayToFirstQuestion, ...otherLoads.flatMap(({ modules }) => modules)]
      .filter(source => !build.hasModule(source))
      .map(source => `${source}: not a chunk of the build`),
  ]
}

/** Weighs a build. Throws when there is none. */
export function measureBudget(dist: string): BudgetReport {
  const build = readBuild(dist)
  const first = build.filesFor(wayToFirstQuestion)
  const chunks = [...build.bytesByFile].map(([name, bytes]): Chunk => {
    const kind = kindOf(name)
    return { name, bytes, kind, first: first.has(name), limit: limitOf(kind) }
  })
  const report = {
    firstQuestionJs: weigh(build, first, 'code'),
    css: weigh(build, first, 'style'),
    otherLoads: otherLoads.map(({ name, modules }) => ({
      name,
      bytes: weigh(build, build.filesFor([...wayToFirstQuestion, ...modules]), 'code'),
    })),
    chunks,
  }
  return { ...report, over: complain(build, report) }
}
