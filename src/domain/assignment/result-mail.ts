import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { ResultFacts } from '#src/domain/assignment/result-facts.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'

/** A plain text to send along with a result file. Says nothing of how well it went. */
export function resultMail(
  { title, instructor }: Pick<Assignment, 'title' | 'instructor'>,
  { name, className, answered, asked }: ResultFacts,
  fileName: string,
): string {
  const who = [name, className].filter(line => line !== '').join(', ')
  return [
    `Dear ${cleanLine(instructor).text},`,
    '',
    `attached is my result of “${cleanLine(title).text}” (${answered} of ${asked} answered): ${fileName}`,
    'It is sealed; PACS Ready opens it with your key.',
    ...(who === '' ? [] : ['', who]),
  ].join('\n')
}
