import { describe, expect, it } from 'vitest'
import { headerPolicy, metaPolicy } from '#src/build/csp.ts'
import { cacheControl, writeHeadersFile } from '#src/build/headers.ts'

describe('the content policy', () => {
  it('allows no inline code, no eval, no other origin, and demands Trusted Types', () => {
    expect(metaPolicy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(metaPolicy).toContain("require-trusted-types-for 'script'; trusted-types app-url")
    expect(metaPolicy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('lets recordings be played that are in the page, and no media from anywhere else', () => {
    expect(metaPolicy).toContain("; media-src 'self' blob:;")
  })

  it('forbids framing where a header can', () => {
    expect(headerPolicy).toBe(`${metaPolicy}; frame-ancestors 'none'`)
  })
})

describe('_headers', () => {
  it('sends the security headers with every file and keeps only hashed files', () => {
    expect(writeHeadersFile().split('\n')).toEqual([
      '/*',
      `  Content-Security-Policy: ${headerPolicy}`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: no-referrer',
      '  Cross-Origin-Opener-Policy: same-origin',
      '  Permissions-Policy: camera=(), microphone=(self), geolocation=()',
      '  Strict-Transport-Security: max-age=31536000',
      '/',
      '  Cache-Control: no-cache',
      '/index.html',
      '  Cache-Control: no-cache',
      '/sw.js',
      '  Cache-Control: no-cache',
      '/assets/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ])
  })

  it('asks again for everything whose name may get other content', () => {
    expect(['/', '/before-paint.js', '/icon.svg', '/assetsx'].map(cacheControl)).toEqual(
      Array(4).fill('no-cache'),
    )
  })
})
