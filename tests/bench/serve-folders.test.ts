import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { headerPolicy } from '#src/build/csp.ts'
import { serveFolders, type FolderServer } from '#tests/bench/serve-folders.ts'

const script = 'export const text = "the same, the same, the same, the same, the same"'
let folder = ''
let server: FolderServer

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pacs-ready-served-'))
  await mkdir(path.join(folder, 'assets'))
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>')
  await writeFile(path.join(folder, 'assets/code.js'), script)
  server = await serveFolders({ '/': folder, '/beside/': folder })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

it('sends compressed files with the headers of a good host', async () => {
  const { headers } = await fetch(`${server.origin}/assets/code.js`)
  expect(Number(headers.get('content-length'))).toBeLessThan(script.length)
  expect(headers.get('content-encoding')).toBe('gzip')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('content-security-policy')).toBe(headerPolicy)
  expect(headers.get('cache-control')).toContain('immutable')
})

it('serves the page of every base, whatever is asked of it', async () => {
  for (const address of ['/', '/beside/', '/beside/?task=seed&count=3']) {
    const response = await fetch(server.origin + address)
    expect(await response.text()).toBe('<!doctype html>')
  }
})

it('knows nothing else', async () => {
  expect((await fetch(`${server.origin}/assets/other.js`)).status).toBe(404)
})
