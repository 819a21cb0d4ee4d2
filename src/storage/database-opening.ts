import type { Marker } from '#src/storage/marker.ts'
import type { Tables } from '#src/storage/tables.ts'

/** Who this device is; the same in the database and in the marker. */
export type Device = Pick<Marker, 'deviceId' | 'firstSeen'>

/** What became of opening the store. */
export type DatabaseOpening =
  /** `position` 0 is a first visit. `lost`: so many events fewer than the marker remembers, usually 0. */
  | {
      readonly kind: 'ready'
      readonly tables: Tables
      readonly device: Device
      readonly position: number
      readonly lost: number
    }
  /** The browser lost what was there; the tables work and are empty. Offer the journal or a backup. */
  | {
      readonly kind: 'emptied'
      readonly tables: Tables
      readonly device: Device
      /** Events the marker remembers; 0 when only the browser told of the loss. */
      readonly knownEvents: number
    }
  /** Nothing can be kept in this browser now; what is stored, if anything, is untouched. */
  | { readonly kind: 'memory-only'; readonly reason: MemoryOnlyReason; readonly detail: string }
  /** A newer app was here. `tables` refuses every write; null when this app is too old even to read. */
  | { readonly kind: 'newer-version'; readonly version: number; readonly tables: Tables | null }
  /** The browser cannot read its own files. Offer the journal or a backup, go on in memory. */
  | { readonly kind: 'damaged'; readonly knownEvents: number; readonly detail: string }

export type MemoryOnlyReason =
  /** The browser has no IndexedDB, or its settings forbid it. */
  | 'missing'
  | 'denied'
  /** Another tab holds an older version open and does not let go. */
  | 'blocked'
  /** No word from the browser. */
  | 'no-reply'
  | 'quota'
  /** A step from an older version failed; the old version is still whole. */
  | 'upgrade-failed'
