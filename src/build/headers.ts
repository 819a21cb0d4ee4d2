import { headerPolicy } from '#src/build/csp.ts'

type Headers = Readonly<Record<string, string>>

/** Sent with every file. */
export const securityHeaders: Headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=()',
}

/** Not for localhost, where it would turn away every other development server. */
const onceSecureAlwaysSecure: Headers = { 'Strict-Transport-Security': 'max-age=31536000' }

/** How long a file may be kept: those with a hash in their name for ever, all others not without asking. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** The file `_headers` that Netlify, Cloudflare Pages and others read. */
export function writeHeadersFile(): string {
  const rules: [path: string, headers: Headers][] = [
    ['/*', { ...securityHeaders, ...onceSecureAlwaysSecure }],
    ['/', { 'Cache-Control': cacheControl('/') }],
    ['/index.html', { 'Cache-Control': cacheControl('/index.html') }],
    ['/sw.js', { 'Cache-Control': cacheControl('/sw.js') }],
    ['/assets/*', { 'Cache-Control': cacheControl('/assets/*') }],
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${path}\n${lines.join('')}`
    })
    .join('')
}
