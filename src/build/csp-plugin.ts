import type { Plugin } from 'vite'
import { metaPolicy } from '#src/build/csp.ts'

const charset = '<meta charset="utf-8" />'

/**
 * Writes the content policy into the built page, for hosts that cannot send headers. It covers only what follows it, so
 * it comes right after the charset. The development server needs inline scripts and goes without.
 */
export function cspPlugin(): Plugin {
  return {
    name: 'pacs-ready:csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(charset)) this.error(`index.html must contain ${charset}`)
        const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`
        const referrer = '<meta name="referrer" content="no-referrer" />'
        return html.replace(charset, `${charset}\n    ${policy}\n    ${referrer}`)
      },
    },
  }
}
