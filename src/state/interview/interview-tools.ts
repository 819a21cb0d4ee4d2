import type { InterviewStore } from '#src/storage/interview-store.ts'
import type { RecordingStore } from '#src/storage/recording-store.ts'

/** What interview practice needs besides the rest of the app; fetched when somebody practises. */
export interface InterviewTools {
  readonly store: InterviewStore
  readonly recordings: RecordingStore
  /** Random 128 bits, hexadecimal. */
  readonly newId: () => string
  /** Calls back when this page or another tab has written to this session. Call what it returns to hear no more. */
  readonly onChanged: (listener: (sessionId: string) => void) => () => void
}
