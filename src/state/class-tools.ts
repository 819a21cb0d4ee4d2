import type { ClassStore } from '#src/storage/class-store.ts'

/** What instructors and learners with an assignment need besides the rest of the app; fetched when they do. */
export interface ClassTools {
  readonly store: ClassStore
  /** Random 128 bits that stay with this browser; empty without a store. */
  readonly deviceId: string
}
