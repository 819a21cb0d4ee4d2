import { readdir, readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { cacheControl, securityHeaders } from '#src/build/headers.ts'

const types: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

interface ServedFile {
  readonly type: string
  readonly body: Buffer
  readonly compressed: boolean
}

export interface FolderServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** The files of a build by their address, packed once, so that no request waits for gzip. */
async function readFolder(folder: string, base: string): Promise<[string, ServedFile][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && path.extname(entry.name) !== '.map')
  return Promise.all(
    files.map(async entry => {
      const file = path.join(entry.parentPath, entry.name)
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      const content = await readFile(file)
      const compressed = /text|svg|json/.test(type)
      const body = compressed ? gzipSync(content, { level: 9 }) : content
      const address = base + path.relative(folder, file).split(path.sep).join('/')
      return [address.replace(/index\.html$/, ''), { type, body, compressed }]
    }),
  )
}

function send(response: ServerResponse, address: string, file: ServedFile | undefined): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Cache-Control', cacheControl(address))
  if (file === undefined) {
    response.statusCode = 404
    response.end()
    return
  }
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', file.body.byteLength)
  if (file.compressed) response.setHeader('Content-Encoding', 'gzip')
  response.end(file.body)
}

/** Serves builds by their base address on one origin, with the headers and the compression of a good static host. */
export async function serveFolders(folderByBase: Readonly<Record<string, string>>): Promise<FolderServer> {
  const folders = Object.entries(folderByBase)
  const files = new Map((await Promise.all(folders.map(([base, folder]) => readFolder(folder, base)))).flat())
  const server = createServer((request, response) => {
    const [address = '/'] = (request.url ?? '/').split(/[?#]/, 1)
    send(response, address, files.get(address))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${place.port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
