import type { MarkdownBlock, MarkdownInline } from '#src/build/markdown-node.ts'

/** Says why a piece of Markdown is outside the safe subset, and what to write instead. */
export function explainRefusal(node: MarkdownBlock | MarkdownInline): string {
  switch (node.type) {
    case 'html':
      return `${node.value.split('\n', 1)[0] ?? ''} would be read as HTML; put it in backticks`
    case 'heading':
      return 'headings are not allowed; put a line that starts with # or is followed by dashes in backticks'
    case 'blockquote':
      return 'quotes are not allowed; put a line starting with > in backticks'
    case 'image':
    case 'imageReference':
      return 'images are not allowed; show a work sample as an artefact'
    case 'thematicBreak':
      return 'rules are not allowed; put a line of dashes or stars in backticks'
    case 'break':
      return 'forced line breaks are not allowed; start a new paragraph or use a list'
    case 'definition':
    case 'linkReference':
      return 'write the link in place, as [text](https://...)'
    default:
      return `${node.type} is not part of the allowed Markdown`
  }
}
