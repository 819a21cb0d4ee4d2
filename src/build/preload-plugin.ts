import type { HtmlTagDescriptor, Plugin } from 'vite'

/** Opened with the first click of most visits, so it is fetched beside the entry and not after the click. */
const wanted = 'src/features/take-quiz/question-page.tsx'

/** Lets the page fetch the code of the question screen while the first screen is drawn. */
export function preloadPlugin(): Plugin {
  return {
    name: 'pacs-ready:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).flatMap(one => (one.type === 'chunk' ? [one] : []))
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(wanted))
        if (page === undefined) throw new Error(`${wanted} is not a chunk of the build`)
        const needed = chunks.filter(({ fileName }) => [page.fileName, ...page.imports].includes(fileName))
        const styles = needed.flatMap(chunk => [...(chunk.viteMetadata?.importedCss ?? [])])
        return [
          ...needed.map(({ fileName }) => link({ rel: 'modulepreload' }, fileName)),
          ...styles.map(file => link({ rel: 'preload', as: 'style' }, file)),
        ].filter(({ attrs }) => !html.includes(attrs.href))
      },
    },
  }
}

function link<Attributes extends object>(attributes: Attributes, file: string) {
  const attrs = { ...attributes, crossorigin: true, href: `./${file}` }
  return { tag: 'link', attrs, injectTo: 'head' } as const satisfies HtmlTagDescriptor
}
