import type { SaveResult } from '#src/storage/learner-log.ts'

/** What the screen says about the disk. `saved` only ever follows a completed transaction. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedUtc: number }
  | { readonly kind: 'kept-in-memory' }
  | { readonly kind: 'not-saved'; readonly reason: 'quota' | 'slow' | 'other' }

/** A save that has not answered for so long counts as not saved yet, milliseconds. */
export const slowSaveMs = 3000

export function statusOf(result: SaveResult): SaveStatus {
  switch (result.kind) {
    case 'saved':
      return { kind: 'saved', savedUtc: result.savedUtc }
    case 'kept-in-memory':
      return { kind: 'kept-in-memory' }
    case 'not-saved':
      return { kind: 'not-saved', reason: result.reason === 'quota' ? 'quota' : 'other' }
  }
}
