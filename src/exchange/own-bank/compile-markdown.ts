import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { explainRefusal } from '#src/exchange/own-bank/explain-refusal.ts'
import { deepestEmphasis, deepestList, explainBomb } from '#src/exchange/own-bank/markdown-limits.ts'
import type {
  MarkdownBlock,
  MarkdownBlockOf,
  MarkdownInline,
  MarkdownRoot,
} from '#src/exchange/own-bank/markdown-node.ts'
import { textPosition } from '#src/exchange/own-bank/text-position.ts'
import type { Block, Inline, RichText } from '#src/domain/question/rich-text.ts'

type MarkdownNode = MarkdownRoot | MarkdownBlock | MarkdownInline

/** Something in a Markdown text that the app would not show as it was written. */
export interface MarkdownProblem {
  /** Where it starts in the text, counted in UTF-16 units from 0. */
  readonly offset: number
  /** 1 for the first line of the text. */
  readonly line: number
  /** 1 for the first character of the line. */
  readonly column: number
  /** The characters that cause it, or the first few of them. */
  readonly found: string
  /** What is wrong and what to write instead. */
  readonly message: string
}

export interface CompiledMarkdown {
  readonly text: RichText
  readonly problems: readonly MarkdownProblem[]
}

interface Compilation {
  readonly markdown: string
  readonly problems: MarkdownProblem[]
  /** In a table `\|` is the only way to write a bar, so there it is no slip. */
  readonly inTable: boolean
  /** How deep in lists, and in emphasis, this part of the text is. */
  readonly lists: number
  readonly emphasis: number
}

/** Nobody mends more in one text before looking again. */
const mostProblems = 50

/** Long enough to be found again in the file, short enough to be read. */
const foundLength = 24

/**
 * One line that says nothing to Markdown: no sign of its own, and no beginning of a list, a quote or a block. Most texts
 * of a bank are such, and to parse them costs half of what reading a bank does.
 */
const plainLine = /^(?!\d+[.)](?:\s|$))[\w(“"'][^\\`*_&<[\]\n\r\t\0]*(?<=\S)$/

/**
 * Compiles Markdown of the safe subset: paragraphs, emphasis with `*`, code, fenced blocks, lists, tables and
 * links to https. Whatever else Markdown makes of the characters is a problem, never dropped or altered
 * silently: HL7 and DICOM texts are full of characters that mean something to Markdown.
 */
export function compileMarkdown(markdown: string): CompiledMarkdown {
  const bomb = explainBomb(markdown)
  if (bomb !== null) {
    const found = markdown.slice(0, foundLength)
    return { text: '', problems: [{ offset: 0, line: 1, column: 1, found, message: bomb }] }
  }
  if (plainLine.test(markdown)) return { text: markdown, problems: [] }
  const compilation: Compilation = { markdown, problems: [], inTable: false, lists: 0, emphasis: 0 }
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  if (root.children.length === 0) report(compilation, root, 'The text is empty.')
  return { text: toRichText(root.children, compilation), problems: compilation.problems }
}

function report(compilation: Compilation, node: MarkdownNode, message: string, found = ''): void {
  if (compilation.problems.length >= mostProblems) return
  const source = sourceOf(node, compilation)
  const offset = (node.position?.start.offset ?? 0) + Math.max(source.indexOf(found), 0)
  compilation.problems.push({
    offset,
    ...textPosition(compilation.markdown, offset),
    found: found === '' ? (source.split('\n', 1)[0] ?? '').slice(0, foundLength) : found,
    message,
  })
}

function sourceOf(node: MarkdownNode, compilation: Compilation): string {
  return compilation.markdown.slice(node.position?.start.offset, node.position?.end.offset)
}

function toRichText(nodes: readonly MarkdownBlock[], compilation: Compilation): RichText {
  const [first, second] = nodes
  if (first?.type === 'paragraph' && second === undefined) {
    return simplest(toInlines(first.children, compilation))
  }
  return nodes.flatMap(node => toBlock(node, compilation))
}

function simplest(inlines: readonly Inline[]): RichText {
  const [first, second] = inlines
  if (first === undefined) return ''
  return typeof first === 'string' && second === undefined ? first : [{ p: inlines }]
}

function toBlock(node: MarkdownBlock, compilation: Compilation): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ p: toInlines(node.children, compilation) }]
    case 'list':
      return [toList(node, compilation)]
    case 'code':
      if (!/^[`~]/.test(sourceOf(node, compilation))) {
        report(compilation, node, 'This is indented like code. Put a block of code between two lines of ```.')
      }
      return [{ pre: node.value }]
    case 'table':
      return [toTable(node, compilation)]
    default:
      report(compilation, node, explainRefusal(node))
      return []
  }
}

function toList(list: MarkdownBlockOf<'list'>, compilation: Compilation): Block {
  const inside = { ...compilation, lists: compilation.lists + 1 }
  if (inside.lists > deepestList) {
    report(compilation, list, `Lists are nested more than ${deepestList} deep. Write fewer levels.`)
    return { ul: [] }
  }
  const entries = list.children.map(entry => {
    if (entry.children.length === 0) report(compilation, entry, 'This list entry has no text.')
    return toRichText(entry.children, inside)
  })
  if (list.ordered !== true) return { ul: entries }
  if (list.start !== 1) {
    report(compilation, list, 'A numbered list starts at 1. A sentence must not start its line like one.')
  }
  return { ol: entries }
}

function toTable(table: MarkdownBlockOf<'table'>, compilation: Compilation): Block {
  const inTable = { ...compilation, inTable: true }
  const [head = [], ...rows] = table.children.map(row =>
    row.children.map(cell => simplest(toInlines(cell.children, inTable))),
  )
  const uneven = table.children.find(row => row.children.length !== head.length)
  if (uneven !== undefined) {
    const counts = `This row has ${uneven.children.length} cells, the head of the table ${head.length}.`
    report(compilation, uneven, counts)
  }
  return { table: { head, rows } }
}

function toInlines(nodes: readonly MarkdownInline[], compilation: Compilation): readonly Inline[] {
  return nodes.flatMap(node => toInline(node, compilation))
}

function toInline(node: MarkdownInline, compilation: Compilation): readonly Inline[] {
  switch (node.type) {
    case 'text':
      checkVerbatim(node, compilation)
      return [node.value.replaceAll('\n', ' ')]
    case 'emphasis':
      return [{ em: toEmphasis(node, compilation) }]
    case 'strong':
      return [{ strong: toEmphasis(node, compilation) }]
    case 'inlineCode':
      return [{ code: node.value }]
    case 'link':
      if (!node.url.startsWith('https://')) report(compilation, node, 'A link must start with https://.')
      if (typeof node.title === 'string') report(compilation, node, 'A link cannot have a title.')
      return [{ a: toEmphasis(node, compilation), href: node.url }]
    default:
      report(compilation, node, explainRefusal(node))
      return []
  }
}

/** The text inside emphasis or a link, which may have some of its own. */
function toEmphasis(
  node: MarkdownInline & { readonly children: readonly MarkdownInline[] },
  compilation: Compilation,
): readonly Inline[] {
  if (node.type !== 'link') checkAsterisk(node, compilation)
  const inside = { ...compilation, emphasis: compilation.emphasis + 1 }
  if (inside.emphasis <= deepestEmphasis) return toInlines(node.children, inside)
  report(compilation, node, `Emphasis is nested more than ${deepestEmphasis} deep. Write less of it.`)
  return []
}

function checkAsterisk(node: MarkdownInline, compilation: Compilation): void {
  if (!sourceOf(node, compilation).startsWith('_')) return
  report(compilation, node, 'The underscores would vanish. Write emphasis with *, put a name in backticks.')
}

/** Prose is shown as written: a backslash or an ampersand that Markdown would swallow belongs in backticks. */
function checkVerbatim(node: MarkdownInline & { type: 'text' }, compilation: Compilation): void {
  const source = sourceOf(node, compilation)
  const lines = source.split('\n').map(trimBreaks).join('\n')
  const expected = compilation.inTable ? lines.replaceAll('\\|', '|') : lines
  if (expected === node.value) return
  const swallowed = /\\[!-/:-@[-`{-~]|&#?\w+;/.exec(expected)?.[0] ?? ''
  report(compilation, node, `Markdown changes ${swallowed} in prose. Put the text in backticks.`, swallowed)
}

/** Without the spaces and tabs at its line breaks, of which one of several lines has one at each inner end. */
function trimBreaks(line: string, at: number, lines: readonly string[]): string {
  let [start, end] = [0, line.length]
  while (at > 0 && isBlank(line[start])) start += 1
  while (at < lines.length - 1 && end > start && isBlank(line[end - 1])) end -= 1
  return line.slice(start, end)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
