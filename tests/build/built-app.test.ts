import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { metaPolicy } from '#src/build/csp.ts'
import { FakeWorkerScope } from '#tests/app/service-worker/fake-worker-scope.ts'
import { goodQuizzes } from '#tests/build/quiz-texts.ts'

/** Shipped beside the app; the page is listed by its folder. */
const notOfTheApp = ['.vite/manifest.json', '_headers', 'index.html', 'sw.js']

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pacs-ready-'))
  const built = await build('first')
  if (built.code !== 0) throw new Error(built.output)
}, 180_000)

afterAll(() => rm(folder, { recursive: true }))

/** Builds the app over a folder of quizzes, in a process of its own: vitest's environment would change the result. */
async function build(name: string, quizzes = goodQuizzes): Promise<{ code: number; output: string }> {
  const { NODE_ENV: _env, VITEST: _vitest, ...env } = process.env
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    path.join(folder, name),
    '--emptyOutDir',
  ]
  return new Promise(resolve => {
    const options = { env: { ...env, NO_COLOR: '1', PACS_READY_QUIZZES: quizzes } }
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr }),
    )
  })
}

async function filesOf(name: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(path.join(folder, name), path.join(entry.parentPath, entry.name)))
    .toSorted()
}

function read(file: string, name = 'first'): Promise<string> {
  return readFile(path.join(folder, name, file), 'utf8')
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
  }),
)

/** Files that are fetched before the app's first line runs. */
async function firstFiles(): Promise<string[]> {
  const manifest = manifestSchema.parse(JSON.parse(await read('.vite/manifest.json')))
  const reach = (key: string): string[] => [
    manifest[key]?.file ?? `missing ${key}`,
    ...(manifest[key]?.imports ?? []).flatMap(reach),
  ]
  return [...new Set(reach('index.html'))]
}

describe('the built page', () => {
  it('has the content policy right after the charset', async () => {
    const [, head = ''] = (await read('index.html')).split('<head>')
    expect(head.trim().split(/>\s*/).slice(0, 3)).toEqual([
      '<meta charset="utf-8" /',
      `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" /`,
      '<meta name="referrer" content="no-referrer" /',
    ])
  })

  it('has no inline script or style, and addresses that work under any folder', async () => {
    const html = await read('index.html')
    expect(html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/g)).toBeNull()
    // Links of the first screen lead to places behind the hash.
    const addresses = [...html.matchAll(/\s(?:href|src)="([^#"][^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter(address => !address?.startsWith('./'))).toEqual([])
    const files = await filesOf('first')
    expect(addresses.filter(address => !files.includes(address?.slice(2) ?? ''))).toEqual([])
  })

  it('shows the first screen before any code has arrived, in its own styles', async () => {
    const html = await read('index.html')
    expect(html).toMatch(
      /<div id="root"><div data-first-screen="">.*<h1[^>]*>Are you ready for the role\?<\/h1>/,
    )
    expect(html).toMatch(/<a href="#\/quiz\/start"[^>]*>Start 10 questions<\/a>/)
    const sheets = [...html.matchAll(/rel="stylesheet"[^>]*href="\.\/([^"]*)"/g)].map(([, file = '']) => file)
    const css = (await Promise.all(sheets.map(file => read(file)))).join('')
    const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
    expect(classes.length).toBeGreaterThan(20)
    expect(classes.filter(name => !css.includes(`.${name}`))).toEqual([])
  })

  it('loads no question, chart or catalog text at the start', async () => {
    const first = await firstFiles()
    expect(first.some(file => file.startsWith('assets/vendor-'))).toBe(true)
    expect(first.some(file => file.startsWith('assets/question-index-'))).toBe(true)
    expect(first.filter(file => /\/(?:bank|catalog|charts)-/.test(file))).toEqual([])
  })

  it('has one chunk per bank', async () => {
    const banks = (await filesOf('first')).filter(file => /^assets\/bank-[\w-]+-[\w-]{8}\.js$/.test(file))
    expect(banks.map(file => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
      'assets/bank-dicom-encoding',
      'assets/bank-hl7-syntax',
    ])
    expect(await read(banks[1] ?? '')).toContain('sample-single-choice')
  })
})

describe('the service worker', () => {
  it('puts every file the app can ask for on the device, under the name the page says', async () => {
    const base = 'https://learn.example/pacs/'
    const files = await filesOf('first')
    const shipped = files.filter(file => !file.endsWith('.map') && !notOfTheApp.includes(file))
    const texts = shipped.map(async file => [base + file, await read(file)] as const)
    const server = new Map([...(await Promise.all(texts)), [base, await read('index.html')] as const])
    const scope = new FakeWorkerScope(base, server)
    await install(await read('sw.js'), scope)
    expect(scope.fetched.toSorted()).toEqual([...server.keys()].toSorted())
    const [, build] = /<meta name="build" content="([0-9a-f]{12})"/.exec(await read('index.html')) ?? []
    expect(await scope.caches.keys()).toEqual([`pacs-ready ${base} ${build}`])
  })

  it('is one classic script', async () => {
    // Files it keeps may be called so.
    const code = (await read('sw.js')).replace(/`[^`]*`|"[^"]*"|'[^']*'/g, '')
    expect(code).not.toMatch(/\bimport\b|\bexport\b|importScripts/)
  })
})

/** Runs the built worker as a browser does when it installs it. */
async function install(code: string, scope: FakeWorkerScope): Promise<void> {
  let installed: Promise<void> = Promise.reject(new Error('The worker does not listen to install'))
  installed.catch(() => undefined)
  const addEventListener = (
    type: string,
    listener: (event: { waitUntil: (work: Promise<void>) => void }) => void,
  ) => {
    if (type === 'install') listener({ waitUntil: work => void (installed = work) })
  }
  runInNewContext(code, { self: Object.assign(scope, { addEventListener }), URL, Response })
  await installed
}

describe('building', () => {
  it('gives the same files again, and another build name when one question changes', async () => {
    expect((await build('again')).code).toBe(0)
    expect(await filesOf('again')).toEqual(await filesOf('first'))
    expect(await read('index.html', 'again')).toBe(await read('index.html'))
    expect(await read('sw.js', 'again')).toBe(await read('sw.js'))

    const quizzes = path.join(folder, 'quizzes')
    await cp(goodQuizzes, quizzes, { recursive: true })
    const bank = path.join(quizzes, 'hl7/hl7-syntax.yaml')
    await writeFile(bank, (await readFile(bank, 'utf8')).replace('Each level has', 'Every level has'))
    expect((await build('changed', quizzes)).code).toBe(0)
    expect(await read('sw.js', 'changed')).not.toBe(await read('sw.js'))
  }, 180_000)

  it('stops at a bad bank and says where', async () => {
    const quizzes = path.join(folder, 'bad')
    await cp(goodQuizzes, quizzes, { recursive: true })
    const bank = path.join(quizzes, 'hl7/hl7-syntax.yaml')
    await writeFile(bank, (await readFile(bank, 'utf8')).replace('level: 60', 'level: 61'))
    const { code, output } = await build('never', quizzes)
    expect(code).toBe(1)
    expect(output).toContain('One problem in the quizzes:')
    expect(output).toContain(
      'hl7/hl7-syntax.yaml:36:5 questions[1].level: 61 is not possible here. Write one of 20, 40, 60, 75, 90.',
    )
  }, 60_000)
})
