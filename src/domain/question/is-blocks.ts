import type { Block } from '#src/domain/question/rich-text.ts'

const blockKeys = ['p', 'ul', 'ol', 'pre', 'table']

/** Whether a list in a question is compiled Markdown: objects with one such key each, as nothing else in a question is. */
export function isBlocks(value: readonly unknown[]): value is readonly Block[] {
  return (
    value.length > 0 &&
    value.every(part => {
      const [key, ...others] = typeof part === 'object' && part !== null ? Object.keys(part) : []
      return key !== undefined && others.length === 0 && blockKeys.includes(key)
    })
  )
}
