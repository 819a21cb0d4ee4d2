import { isBlocks } from '#src/domain/question/is-blocks.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { localQuestionId } from '#src/domain/question/own-question-id.ts'
import { ownBankFormat, ownBankVersion } from '#src/exchange/own-bank/own-bank-file.ts'
import { writeMarkdown } from '#src/exchange/own-bank/write-markdown.ts'

/** The bank as a file that can be read, changed and imported again; unchanged, it is the same bank. */
export function writeOwnBank({ bankId, name, questions }: OwnBank): string {
  const file = {
    format: ownBankFormat,
    version: ownBankVersion,
    id: bankId,
    name,
    questions: questions.map(({ id, skill, question }) => {
      const { covers, source, ...rest } = question
      return {
        skill,
        ...withMarkdown(rest),
        id: localQuestionId(bankId, id),
        ...(covers.length === 0 ? {} : { covers }),
        ...(source.length === 0 ? {} : { source }),
      }
    }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The same question with its texts as Markdown. */
function withMarkdown(question: object): object {
  return Object.fromEntries(
    Object.entries(question).map(([key, part]: [string, unknown]) => [key, written(part)]),
  )
}

function written(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (!Array.isArray(part)) return withMarkdown(part)
  const parts: readonly unknown[] = part
  return isBlocks(parts) ? writeMarkdown(parts) : parts.map(written)
}
