import type { MarkdownBlock, MarkdownInline } from '#src/exchange/own-bank/markdown-node.ts'

/** Says why a piece of Markdown is outside the safe subset, and what to write instead. */
export function explainRefusal(node: MarkdownBlock | MarkdownInline): string {
  switch (node.type) {
    case 'html':
      return `${node.value.split('\n', 1)[0] ?? ''} would be read as HTML. Put it in backticks.`
    case 'heading':
      return 'Headings are not allowed. Put a line that starts with # or is followed by dashes in backticks.'
    case 'blockquote':
      return 'Quotes are not allowed. Put a line that starts with > in backticks.'
    case 'image':
    case 'imageReference':
      return 'Images are not allowed. Show a work sample as an artefact.'
    case 'thematicBreak':
      return 'Rules are not allowed. Put a line of dashes or stars in backticks.'
    case 'break':
      return 'Forced line breaks are not allowed. Start a new paragraph or use a list.'
    case 'definition':
    case 'linkReference':
      return 'Write the link in place, as [text](https://...).'
    default:
      return `${node.type} is not part of the allowed Markdown.`
  }
}
