import type { fromMarkdown } from 'mdast-util-from-markdown'

export type MarkdownRoot = ReturnType<typeof fromMarkdown>
/** A block as the Markdown parser gives it. */
export type MarkdownBlock = MarkdownRoot['children'][number]
export type MarkdownBlockOf<Type extends MarkdownBlock['type']> = Extract<MarkdownBlock, { type: Type }>
/** A piece of a paragraph as the Markdown parser gives it. */
export type MarkdownInline = MarkdownBlockOf<'paragraph'>['children'][number]
