import type { ClassChange } from '#src/storage/class-store.ts'

/** Whether a change is one of classes, so that what was read of one may hold no more; keys alone are not. */
export function touchesClasses({
  records = [],
  removedRecords = [],
  results = [],
  removedResults = [],
}: ClassChange): boolean {
  return records.length + removedRecords.length + results.length + removedResults.length > 0
}
