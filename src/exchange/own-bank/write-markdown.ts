import type { Block, Inline, RichText } from '#src/domain/question/rich-text.ts'

/**
 * Markdown that compiles to this text again. Not always the Markdown it was made of: lists may have other signs, lines
 * other breaks.
 */
export function writeMarkdown(text: RichText): string {
  return typeof text === 'string' ? text : writeBlocks(text)
}

function writeBlocks(blocks: readonly Block[]): string {
  // Two lists after one another are told apart by their signs.
  return blocks.map((block, at) => writeBlock(block, isOddList(blocks, at))).join('\n\n')
}

function isOddList(blocks: readonly Block[], at: number): boolean {
  let lists = 0
  for (let before = at - 1; isList(blocks[before]); before -= 1) lists += 1
  return lists % 2 === 1
}

function isList(block: Block | undefined): boolean {
  return block !== undefined && ('ul' in block || 'ol' in block)
}

function writeBlock(block: Block, isOdd: boolean): string {
  if ('p' in block) return writeInlines(block.p, false)
  if ('pre' in block) return writePre(block.pre)
  if ('ul' in block) return block.ul.map(entry => writeEntry(entry, isOdd ? '*' : '-')).join('\n')
  if ('ol' in block)
    return block.ol.map((entry, at) => writeEntry(entry, `${at + 1}${isOdd ? ')' : '.'}`)).join('\n')
  const { head, rows } = block.table
  return [head, head.map(() => '---'), ...rows].map(writeRow).join('\n')
}

function writeEntry(entry: RichText, sign: string): string {
  const indent = ' '.repeat(sign.length + 1)
  const [first = '', ...others] = writeMarkdown(entry).split('\n')
  return [`${sign} ${first}`, ...others.map(line => (line === '' ? '' : indent + line))].join('\n')
}

function writePre(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return text === '' ? `${fence}\n${fence}` : `${fence}\n${text}\n${fence}`
}

function writeRow(cells: readonly RichText[]): string {
  const written = cells.map(cell => {
    const [block] = typeof cell === 'string' ? [{ p: [cell] }] : cell
    return block !== undefined && 'p' in block ? writeInlines(block.p, true) : ''
  })
  return `| ${written.join(' | ')} |`
}

function writeInlines(inlines: readonly Inline[], inTable: boolean): string {
  const escape = (text: string) => (inTable ? text.replaceAll('|', '\\|') : text)
  return inlines
    .map(part => {
      if (typeof part === 'string') return escape(part)
      if ('code' in part) return escape(writeCode(part.code))
      if ('em' in part) return `*${writeInlines(part.em, inTable)}*`
      if ('strong' in part) return `**${writeInlines(part.strong, inTable)}**`
      return `[${writeInlines(part.a, inTable)}](${/[\s()]/.test(part.href) ? `<${part.href}>` : part.href})`
    })
    .join('')
}

/** Between more backticks than are in it; a space keeps those at its ends apart, and Markdown takes it off again. */
function writeCode(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1)
  const isPadded = /^`|`$|^ .*[^ ].* $/s.test(code)
  return isPadded ? `${fence} ${code} ${fence}` : fence + code + fence
}

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
