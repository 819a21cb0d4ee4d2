import type { InterviewRecord } from '#src/domain/interview/interview-record.ts'

/**
 * Whether one version of a part of an interview takes the place of another: the one written later does, but a sheet that
 * is done is blind no more and never changed, so an open one does not replace it, and of two that are done the earlier
 * stays.
 */
export function prevails(one: InterviewRecord, other: InterviewRecord): boolean {
  const oneDone = doneUtcOf(one)
  const otherDone = doneUtcOf(other)
  if ((oneDone === null) !== (otherDone === null)) return oneDone !== null
  if (oneDone !== null && otherDone !== null && oneDone !== otherDone) return oneDone < otherDone
  if (one.updatedUtc !== other.updatedUtc) return one.updatedUtc > other.updatedUtc === (oneDone === null)
  // Only so that two devices settle on the same one.
  return JSON.stringify(one) > JSON.stringify(other)
}

function doneUtcOf(record: InterviewRecord): number | null {
  return record.part === 'session' ? null : record.doneUtc
}
