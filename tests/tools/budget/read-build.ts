import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod/mini'

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.optional(z.string()),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
)

/** A build as Vite left it. */
export interface Build {
  /** Bytes after gzip of every script and style sheet, by its path in the build. */
  readonly bytesByFile: ReadonlyMap<string, number>
  /** Whether a source module begins a chunk of its own. */
  readonly hasModule: (source: string) => boolean
  /** Files that are loaded at once when the page opens and these modules are imported. */
  readonly filesFor: (sources: readonly string[]) => ReadonlySet<string>
}

/** Reads a build with its manifest; throws when there is none. */
export function readBuild(dist: string): Build {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')),
  )
  const keyOf = (source: string) => Object.keys(manifest).find(key => (manifest[key]?.src ?? key) === source)
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry === true)

  const inPage = filesInPage(dist)
  const filesFor = (sources: readonly string[]) => {
    const reached = new Set<string>()
    const waiting = [...entries, ...sources.flatMap(source => keyOf(source) ?? [])]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (reached.has(key)) continue
      reached.add(key)
      waiting.push(...(manifest[key]?.imports ?? []))
    }
    const files = [...reached].flatMap(key => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])])
    return new Set([...files, ...inPage])
  }
  return { bytesByFile: weighFiles(dist), hasModule: source => keyOf(source) !== undefined, filesFor }
}

/** Scripts and style sheets the page itself names, which need not be in the manifest. */
function filesInPage(dist: string): string[] {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
}

function weighFiles(dist: string): Map<string, number> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(?:js|css)$/.test(file))
    .map(file => file.split(path.sep).join('/'))
  return new Map(
    files.map(file => [file, gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).byteLength]),
  )
}
