import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin, PreviewServer } from 'vite'
import { cacheControl, securityHeaders, writeHeadersFile } from '#src/build/headers.ts'

const compress = promisify(gzip)

/** The text files of the build. */
const textTypes: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** Ships `_headers` for the hosts that read it, and lets `vite preview` serve the build as such a host does. */
export function hostingPlugin(): Plugin {
  return {
    name: 'pacs-ready:hosting',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: writeHeadersFile() })
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        void serveCompressed(server, request, response, next)
      })
    },
  }
}

async function serveCompressed(
  { config }: PreviewServer,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const [address = '/'] = (request.url ?? '/').split(/[?#]/, 1)
  const base = config.base.startsWith('/') ? config.base : '/'
  const relative = address.slice(base.length - 1)
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Cache-Control', cacheControl(relative))

  const folder = path.resolve(config.root, config.build.outDir)
  const file = path.join(folder, relative.endsWith('/') ? `${relative}index.html` : relative)
  const type = textTypes[path.extname(file)]
  const wantsGzip = request.headers['accept-encoding']?.includes('gzip') === true
  if (type === undefined || !wantsGzip || !file.startsWith(folder + path.sep)) return next()
  const text = await readFile(file).catch(() => null)
  if (text === null) return next()
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Vary', 'Accept-Encoding')
  response.end(request.method === 'HEAD' ? undefined : await compress(text, { level: 9 }))
}
