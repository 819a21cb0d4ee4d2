import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { ResultFacts } from '#src/domain/assignment/result-facts.ts'

/** A plain text to send along with a result file. Says nothing of how well it went. */
export function resultMail(
  { title, instructor }: Pick<Assignment, 'title' | 'instructor'>,
  { name, className, answered, asked }: ResultFacts,
  fileName: string,
): string {
  const who = [name, className].filter(line => line !== '').join(', ')
  return [
    `Dear ${instructor},`,
    '',
    `attached is my result of “${title}” (${answered} of ${asked} answered): ${fileName}`,
    'It is sealed; PACS Ready opens it with your key.',
    ...(who === '' ? [] : ['', who]),
  ].join('\n')
}
