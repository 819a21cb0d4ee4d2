import { countWords } from '#src/domain/format/count-words.ts'
import type { Restored } from '#src/state/data-tools.ts'

/** What a restore changed. */
export function restoredWords({
  events,
  attempts,
  roles,
  banks,
  interviews,
  classRecords,
}: Restored): string {
  const others = [
    ...(roles === 0 ? [] : [countWords(roles, 'role')]),
    ...(banks === 0 ? [] : [`${countWords(banks, 'bank')} of own questions`]),
    ...(interviews === 0 ? [] : [countWords(interviews, 'interview')]),
    ...(classRecords === 0 ? [] : [`${countWords(classRecords, 'record')} of classes`]),
  ]
  if (events.added === 0 && attempts === 0 && others.length === 0)
    return 'Everything in this file was here already. Nothing has changed.'
  const added = [`${countWords(events.added, 'event')} in ${countWords(attempts, 'new attempt')}`, ...others]
  return `Added ${added.join(' and ')}. ${countWords(events.present, 'event')} ${events.present === 1 ? 'was' : 'were'} here already.`
}
