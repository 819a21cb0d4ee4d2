import type { Block, Inline, RichText } from '#src/domain/question/rich-text.ts'

/** The text of compiled Markdown without its markup, on one line: for lists, menus and accessible names. */
export function plainText(text: RichText): string {
  const plain = typeof text === 'string' ? text : text.map(blockText).join(' ')
  return plain.replaceAll(/\s+/g, ' ').trim()
}

function blockText(block: Block): string {
  if ('p' in block) return block.p.map(inlineText).join('')
  if ('pre' in block) return block.pre
  if ('ul' in block) return block.ul.map(plainText).join('; ')
  if ('ol' in block) return block.ol.map(plainText).join('; ')
  return [block.table.head, ...block.table.rows].map(row => row.map(plainText).join(' | ')).join('; ')
}

function inlineText(part: Inline): string {
  if (typeof part === 'string') return part
  if ('code' in part) return part.code
  if ('em' in part) return part.em.map(inlineText).join('')
  if ('strong' in part) return part.strong.map(inlineText).join('')
  return part.a.map(inlineText).join('')
}
