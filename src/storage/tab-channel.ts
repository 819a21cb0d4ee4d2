import * as z from 'zod/mini'

const channelName = 'pacs-ready'

/** "Look again": a hint to other tabs, never the data itself. */
const messageSchema = z.discriminatedUnion('kind', [
  /** Events of this attempt were stored. */
  z.strictObject({
    kind: z.literal('attempt-changed'),
    attemptId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  }),
  /** Assignments, results, corrections or overlays were stored or removed. */
  z.strictObject({ kind: z.literal('classes-changed') }),
  /** Own banks were imported, renamed, changed or removed. */
  z.strictObject({ kind: z.literal('banks-changed') }),
  /** A part of this interview was written, or all of it removed. */
  z.strictObject({
    kind: z.literal('interview-changed'),
    sessionId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  }),
  /** A backup was merged, or the learner's data were erased. */
  z.strictObject({ kind: z.literal('everything-changed') }),
])
export type TabMessage = z.infer<typeof messageSchema>

export interface TabChannel {
  tell(message: TabMessage): void
  close(): void
}

/** Other tabs of the app; what does not look like a message of ours is ignored. */
export function openTabChannel(onMessage: (message: TabMessage) => void): TabChannel {
  if (!('BroadcastChannel' in globalThis)) return { tell() {}, close() {} }
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', event => {
    const message = messageSchema.safeParse(event.data)
    if (message.success) onMessage(message.data)
  })
  return {
    tell: message => channel.postMessage(message),
    close: () => channel.close(),
  }
}
