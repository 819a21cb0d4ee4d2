import type { Plugin } from 'vite'
import { loadFirstScreen } from '#src/build/load-first-screen.ts'

const emptyRoot = '<div id="root"></div>'

/**
 * Writes the first screen of a first visit into the page, so that it is there before the code; React then draws the
 * same in its place. `public/before-paint.js` hides it where it would be the wrong one.
 */
export function firstScreenPlugin(quizzes: Plugin): Plugin {
  let root = ''
  return {
    name: 'pacs-ready:first-screen',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(emptyRoot)) throw new Error(`index.html must contain ${emptyRoot}`)
        const screen = await loadFirstScreen(root, quizzes)
        return html.replace(emptyRoot, () => `<div id="root">${screen}</div>`)
      },
    },
  }
}
