import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import type { CountedEvents } from '#src/domain/class-reading/counted-responses.ts'
import type { Expected } from '#src/domain/class-reading/find-in-result.ts'
import type { ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'

/** Clocks of two devices may differ by so much, milliseconds, before a time is worth a word. Judgement, ours. */
const clockSlackMs = 60_000

const minuteMs = 60_000

/** What the times of a result show. All of them are as the learner's device had them. */
export function timeFindings(
  result: StoredResult,
  counted: CountedEvents,
  expected: Expected | null,
): ResultFinding[] {
  return [
    ...clockFindings(result, counted),
    ...(expected === null ? [] : boundFindings(result, counted, expected)),
    ...(expected === null ? [] : limitFindings(result, counted, expected)),
    ...(counted.finish === null ? [{ kind: 'not-finished' } as const] : []),
  ]
}

/** When the last response was given, or the attempt begun where there is none. */
function lastGivenUtc({ payload: { attempt } }: StoredResult, { counting }: CountedEvents): number {
  return [...counting.values()].reduce((last, { tUtc }) => Math.max(last, tUtc), attempt.startedUtc)
}

function clockFindings({ payload, receivedUtc }: StoredResult, { events }: CountedEvents): ResultFinding[] {
  const jumps = events.flatMap(event => (event.type === 'clock' ? [event.jumpMs] : []))
  const jumpMs = jumps.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0]
  const back = jumpMs === undefined ? furthestBack(payload.attempt.startedUtc, events) : 0
  const latest = events.reduce((last, { tUtc }) => Math.max(last, tUtc), payload.sealedUtc)
  const ahead = latest - receivedUtc
  return [
    ...(jumpMs === undefined ? [] : [{ kind: 'clock-moved', jumpMs } as const]),
    ...(back > clockSlackMs ? [{ kind: 'clock-wrong', why: 'backwards', byMs: back } as const] : []),
    ...(ahead > clockSlackMs ? [{ kind: 'clock-wrong', why: 'ahead', byMs: ahead } as const] : []),
  ]
}

/** How far, at most, an event lies before one that came before it, milliseconds. */
function furthestBack(startedUtc: number, events: readonly LearnerEvent[]): number {
  let latest = startedUtc
  let furthest = 0
  for (const { tUtc } of events) {
    furthest = Math.max(furthest, latest - tUtc)
    latest = Math.max(latest, tUtc)
  }
  return furthest
}

function boundFindings(
  result: StoredResult,
  counted: CountedEvents,
  { assignment: { opensUtc, closesUtc } }: Expected,
): ResultFinding[] {
  const { startedUtc } = result.payload.attempt
  // Time that ran out is only noticed when the page is open again.
  const submitted = counted.finish?.reason === 'submitted' ? counted.finish.tUtc : null
  const endUtc = submitted ?? lastGivenUtc(result, counted)
  const early = opensUtc === null ? 0 : opensUtc - startedUtc
  const begunLate = closesUtc === null ? 0 : startedUtc - closesUtc
  const finishedLate = closesUtc === null ? 0 : endUtc - closesUtc
  if (begunLate > clockSlackMs) return [{ kind: 'begun-late', byMs: begunLate }]
  return [
    ...(early > clockSlackMs ? [{ kind: 'begun-early', byMs: early } as const] : []),
    ...(finishedLate > clockSlackMs ? [{ kind: 'finished-late', byMs: finishedLate } as const] : []),
  ]
}

function limitFindings(
  result: StoredResult,
  counted: CountedEvents,
  { assignment, extraMinutes: granted }: Expected,
): ResultFinding[] {
  const minutes = result.payload.attempt.assignment?.extraMinutes ?? 0
  const extra = minutes > granted ? [{ kind: 'extra-time', minutes, granted } as const] : []
  if (assignment.minutes === null) return extra
  const allowedMs = (assignment.minutes + granted) * minuteMs
  const over = lastGivenUtc(result, counted) - result.payload.attempt.startedUtc - allowedMs
  return over > clockSlackMs ? [...extra, { kind: 'over-time', byMs: over }] : extra
}
