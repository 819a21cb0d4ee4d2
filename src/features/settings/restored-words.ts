import { countWords } from '#src/domain/format/count-words.ts'
import type { Restored } from '#src/state/data-tools.ts'

/** What a restore changed. */
export function restoredWords({ events, attempts, roles }: Restored): string {
  if (events.added === 0 && attempts === 0 && roles === 0)
    return 'Everything in this file was here already. Nothing has changed.'
  const added = [
    `${countWords(events.added, 'event')} in ${countWords(attempts, 'new attempt')}`,
    ...(roles === 0 ? [] : [countWords(roles, 'role')]),
  ].join(' and ')
  return `Added ${added}. ${countWords(events.present, 'event')} ${events.present === 1 ? 'was' : 'were'} here already.`
}
