import * as z from 'zod/mini'

/** What the page asks of the journal's worker; answered by `id`, in order. */
export const journalRequestSchema = z.discriminatedUnion('kind', [
  /** Append these JSON texts to this session's file and flush. */
  z.strictObject({ id: z.int(), kind: z.literal('write'), lines: z.array(z.string()) }),
  /** Send the lines of every file. */
  z.strictObject({ id: z.int(), kind: z.literal('read') }),
  /** Squeeze the files of ended sessions into one when they have grown. */
  z.strictObject({ id: z.int(), kind: z.literal('pack') }),
  /** Delete everything. */
  z.strictObject({ id: z.int(), kind: z.literal('clear') }),
])
export type JournalRequest = z.infer<typeof journalRequestSchema>

export const journalReplySchema = z.discriminatedUnion('kind', [
  /** Part of the answer to `read`; more follows. */
  z.strictObject({ id: z.int(), kind: z.literal('lines'), lines: z.array(z.string()), torn: z.int() }),
  z.strictObject({ id: z.int(), kind: z.literal('done') }),
  z.strictObject({ id: z.int(), kind: z.literal('failed'), detail: z.string() }),
])
export type JournalReply = z.infer<typeof journalReplySchema>
