import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { quizzesPlugin } from '#src/build/quizzes-plugin.ts'
import { growQuizzes } from '#tests/bench/grow-quizzes.ts'

/** Everything the bench builds, as folders that can be served. */
export interface BenchBuilds {
  readonly app: string
  /** The app with banks of `growth` times the size. */
  readonly grownApp: string
  readonly floor: string
  readonly workbench: string
  /** A script of `tests/bench/page`, for Playwright's `addInitScript`. */
  readonly pageScript: (name: 'stopwatch' | 'start-at-once') => string
  readonly remove: () => Promise<void>
}

/** How many times the shipped banks the grown app has. */
export const growth = 4

const here = path.resolve('tests/bench')
const target = 'baseline-widely-available'

/** The app exactly as `npm run build` makes it, from another folder of quizzes if one is given. */
async function buildApp(outDir: string, quizzes: string | null): Promise<void> {
  const before = process.env['PACS_READY_QUIZZES']
  if (quizzes !== null) process.env['PACS_READY_QUIZZES'] = quizzes
  try {
    await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  } finally {
    if (before === undefined) delete process.env['PACS_READY_QUIZZES']
    else process.env['PACS_READY_QUIZZES'] = before
  }
}

async function buildPage(name: string, outDir: string, plugins: InlineConfig['plugins']): Promise<void> {
  const root = path.join(here, name)
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: plugins ?? [],
    build: { outDir, emptyOutDir: true, target, modulePreload: { polyfill: false } },
  })
}

async function buildScript(name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      target,
      rolldownOptions: {
        input: path.join(here, 'page', `${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  })
}

/** Builds all of it into a folder of its own. */
export async function makeBuilds(): Promise<BenchBuilds> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pacs-ready-bench-'))
  const inFolder = (name: string) => path.join(folder, name)
  const remove = () => rm(folder, { recursive: true })
  try {
    await buildApp(inFolder('app'), null)
    await growQuizzes('quizzes', inFolder('quizzes'), growth)
    await buildApp(inFolder('grown-app'), inFolder('quizzes'))
    await buildPage('floor', inFolder('floor'), [react()])
    await buildPage('workbench', inFolder('workbench'), [quizzesPlugin('quizzes')])
    await buildScript('stopwatch', inFolder('page'))
    await buildScript('start-at-once', inFolder('page'))
  } catch (error) {
    await remove()
    throw error
  }
  return {
    app: inFolder('app'),
    grownApp: inFolder('grown-app'),
    floor: inFolder('floor'),
    workbench: inFolder('workbench'),
    pageScript: name => inFolder(`page/${name}.js`),
    remove,
  }
}
