import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { type CompiledMarkdown, compileMarkdown } from '#src/exchange/own-bank/compile-markdown.ts'
import { writeMarkdown } from '#src/exchange/own-bank/write-markdown.ts'

/** What is found in a text is shown from its beginning, this far. */
const foundLength = 24

/**
 * Compiles a text of an own bank. Only compiled texts are kept, so what could not be written back as Markdown is refused:
 * whatever is imported can be exported, and imported again as the same.
 */
export function compileOwnMarkdown(markdown: string): CompiledMarkdown {
  const compiled = compileMarkdown(markdown)
  if (compiled.problems.length > 0) return compiled
  const written = writeMarkdown(compiled.text)
  if (written === markdown || isSame(written, compiled)) return compiled
  const message =
    'Markdown reads this in a way that cannot be written down again. Use simpler emphasis and lists, or put it in backticks.'
  const found = (markdown.split('\n', 1)[0] ?? '').slice(0, foundLength)
  return { ...compiled, problems: [{ offset: 0, line: 1, column: 1, found, message }] }
}

function isSame(written: string, { text }: CompiledMarkdown): boolean {
  const again = compileMarkdown(written)
  return again.problems.length === 0 && canonicalJson(again.text) === canonicalJson(text)
}
