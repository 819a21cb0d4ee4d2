import { emptyNames } from '#tests/tools/layout/layers.ts'
import type { LayoutProblem } from '#tests/tools/layout/source-file.ts'

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/

/** File names are kebab-case and name one thing; README.md and index.html are what tools ask for. */
export function checkName(path: string): LayoutProblem[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const problem = (message: string) => [{ path, line: 1, rule: 'file-name', message }]
  // Vite wants a page to be called so.
  if (name === 'README.md' || name === 'index.html') return []
  if (!kebabCase.test(name)) return problem(`${name} is not kebab-case`)
  if (emptyNames.includes(name.slice(0, name.indexOf('.')))) {
    return problem(`${name} names no idea; call it after the one thing it exports`)
  }
  return []
}
