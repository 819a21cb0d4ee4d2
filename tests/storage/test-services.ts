import { digestText } from '#src/storage/load-digest.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { LogObserver } from '#src/storage/log-observer.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'

/** 2026-01-01 UTC. */
export const newYear = 1_767_225_600_000

/** A clock that moves a second with each look, and ids that count; `name` keeps two devices or tabs apart. */
export function testServices(name = 'a'): DeviceServices {
  let looks = 0
  let ids = 0
  return {
    now: () => newYear + 1_000 * looks++,
    monotonic: () => 1_000 * looks,
    tzOffset: () => 60,
    newId: () => `${name}${String(++ids).padStart(31, '0')}`,
    digest: digestText,
  }
}

/** Remembers what it was told. */
export function recordingObserver() {
  const records: LearnerRecord[] = []
  const positions: number[] = []
  const observer: LogObserver = {
    saved: (_attemptId, position) => positions.push(position),
    recorded: told => records.push(...told),
  }
  return { observer, records, positions }
}
