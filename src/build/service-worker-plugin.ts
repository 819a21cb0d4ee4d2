import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

/** Read by `src/app/service-worker/offline-worker.ts`. */
interface Precache {
  readonly build: string
  readonly hashed: readonly string[]
  readonly plain: readonly string[]
}

/** The page itself is asked for by its folder: some hosts redirect `index.html` there. */
const page = './'

/** Shipped, but not part of the app. */
const leftOut = /\.map$|^\.vite\/|^_headers$/

/**
 * Writes `sw.js` with the list of all files of the build, and the name of the build into the page: a digest of all
 * contents, so that equal builds have equal names.
 */
export function serviceWorkerPlugin(): Plugin {
  let root = ''
  let publicFolder = ''
  return {
    name: 'pacs-ready:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      publicFolder = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const html = bundle['index.html']
        if (html?.type !== 'asset') return
        const contents = await contentsByFile(bundle, publicFolder)
        const name = digest(contents)
        html.source = contentOf(html)
          .toString()
          .replace('</head>', `  <meta name="build" content="${name}" />\n  </head>`)
        const files = [...contents.keys()].filter(file => file !== 'index.html')
        const precache: Precache = {
          build: name,
          hashed: files.filter(file => file.startsWith('assets/')),
          plain: [page, ...files.filter(file => !file.startsWith('assets/'))],
        }
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundleWorker(root, precache) })
      },
    },
  }
}

async function contentsByFile(
  bundle: Rolldown.OutputBundle,
  publicFolder: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const entries = await readdir(publicFolder, { recursive: true, withFileTypes: true })
  const shipped = entries
    .filter(entry => entry.isFile())
    .map(async entry => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(publicFolder, file).split(path.sep).join('/'), await readFile(file)] as const
    })
  const built = Object.values(bundle).map(output => [output.fileName, contentOf(output)] as const)
  const all = [...built, ...(await Promise.all(shipped))].filter(([file]) => !leftOut.test(file))
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function contentOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array {
  return output.type === 'asset' ? output.source : output.code
}

function digest(contents: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [file, content] of contents) hash.update(file).update('\0').update(content).update('\0')
  return hash.digest('hex').slice(0, 12)
}

async function bundleWorker(root: string, precache: Precache): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { PRECACHE: JSON.stringify(precache) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: path.join(root, 'src/app/service-worker/offline.worker.ts'),
        output: { format: 'iife' },
      },
    },
  })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const [chunk] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('The service worker could not be bundled')
  return chunk.code
}
