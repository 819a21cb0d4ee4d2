import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

export interface StaticHost {
  /** Address of the app, with a slash at its end. */
  readonly address: string
  /** Serves another version from now on: a function that may change a file's text. */
  deploy(change: (file: string, text: string) => string): void
  close(): Promise<void>
}

/** Serves `dist/` under a sub-path, as a plain static host would, and can "deploy" a changed version of it. */
export async function startStaticHost(subPath: string): Promise<StaticHost> {
  let change = (_file: string, text: string) => text
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const file = pathname.startsWith(subPath) ? pathname.slice(subPath.length) || 'index.html' : null
      const content =
        file === null ? null : await readFile(path.join('dist', path.normalize(file))).catch(() => null)
      if (file === null || content === null) return response.writeHead(404).end()
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      const body = /\.(html|js)$/.test(file) ? change(file, content.toString('utf8')) : content
      return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body)
    })()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the host has no port')
  return {
    address: `http://127.0.0.1:${bound.port}${subPath}`,
    deploy(next) {
      change = next
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
