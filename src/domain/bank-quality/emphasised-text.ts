import { plainText } from '#src/domain/question/plain-text.ts'
import type { Inline, RichText } from '#src/domain/question/rich-text.ts'

/** The emphasised parts of a text, joined by spaces. */
export function emphasisedText(text: RichText): string {
  if (typeof text === 'string') return ''
  return text
    .flatMap(block => ('p' in block ? block.p : []))
    .map(part => (isEmphasised(part) ? plainText([{ p: [part] }]) : ''))
    .filter(part => part !== '')
    .join(' ')
}

function isEmphasised(part: Inline): boolean {
  return typeof part !== 'string' && ('em' in part || 'strong' in part)
}
