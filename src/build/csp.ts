/** The content policy of `reliability.md` D7: everything from our own origin, no inline code, Trusted Types on. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-url',
]

/** For a `<meta>` tag, where browsers ignore `frame-ancestors`. */
export const metaPolicy = directives.join('; ')

/** For the header `Content-Security-Policy`. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ')
