import { deviceClock } from '#src/storage/device-clock.ts'
import { digestText } from '#src/storage/load-digest.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'

/** What the store needs of the device, so that tests can hold the clock still. */
export interface DeviceServices {
  /** Wall clock, milliseconds since 1970 UTC. */
  now(): number
  /** Monotonic clock of the page, milliseconds. */
  monotonic(): number
  /** Minutes to add to UTC for local time at that instant. */
  tzOffset(utc: number): number
  /** Random 128 bits, 32 hexadecimal digits. */
  newId(): string
  readonly digest: Digest
}

export const deviceServices: DeviceServices = {
  ...deviceClock,
  tzOffset: utc => -new Date(utc).getTimezoneOffset(),
  digest: digestText,
}
