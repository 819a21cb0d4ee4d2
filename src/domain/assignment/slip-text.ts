import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'

/** What a slip says besides the assignment. */
export interface SlipParts {
  /** Whole address; null where it is too long for a link. */
  readonly link: string | null
  /** Of the file that comes instead of the link, and the address it is opened at. */
  readonly fileName: string
  readonly receivedAt: string
  readonly fingerprint: string
  /** Whole minutes this learner has more than the others. */
  readonly extraMinutes: number
}

/** Plain text to paste into a mail or a learning platform: all a learner needs to take the assignment and send it back. */
export function slipText(
  assignment: Assignment,
  { link, fileName, receivedAt, fingerprint, extraMinutes }: SlipParts,
): string {
  const open =
    link === null
      ? `Save the file ${fileName}, go to ${receivedAt} and open it there.`
      : `Open this link: ${link}`
  return [
    `${assignment.title} (${assignment.instructor})`,
    ...(assignment.note === '' ? [] : [assignment.note]),
    [timeWords(assignment), limitWords(assignment, extraMinutes)].filter(words => words !== '').join('\n'),
    open,
    `Before you start, compare the key shown there with this one: ${fingerprint}`,
    'When you have finished, the app makes one sealed file (its name ends in .pacsready-result). Send that file back to me. Nothing is sent by itself.',
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function timeWords({ opensUtc, closesUtc, zone }: Assignment): string {
  const opens = opensUtc === null ? [] : [`Opens: ${timeInZones(opensUtc, zone, zone)}`]
  const closes = closesUtc === null ? [] : [`Closes: ${timeInZones(closesUtc, zone, zone)}`]
  return [...opens, ...closes].join('\n')
}

function limitWords({ minutes, attempts, questions }: Assignment, extraMinutes: number): string {
  const count =
    questions.kind === 'fixed'
      ? questions.list.length
      : questions.kind === 'drawn'
        ? questions.rows.reduce((sum, row) => sum + row.count, 0)
        : null
  const asked = count === null ? 'A readiness check' : countWords(count, 'question')
  const time = minutes === null ? 'no time limit' : countWords(minutes + extraMinutes, 'minute')
  return `${asked}, ${time}, ${countWords(attempts, 'attempt')}`
}
