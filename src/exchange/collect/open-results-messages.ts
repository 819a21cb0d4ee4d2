import * as z from 'zod/mini'
import type { OpenedResult } from '#src/exchange/collect/open-result-file.ts'

/** What the page asks of the worker, once. */
export const openResultsRequestSchema = z.strictObject({
  files: z.array(z.custom<File>(value => value instanceof File)),
  /** Private keys by the ids of their public halves. */
  keys: z.map(
    z.string(),
    z.custom<CryptoKey>(value => value instanceof CryptoKey),
  ),
  /** Results dealt with by a worker before this one. */
  skip: z.int().check(z.minimum(0)),
})
export type OpenResultsRequest = z.infer<typeof openResultsRequestSchema>

const hintSchema = z.nullable(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('other-key'), kid: z.string() }),
    z.strictObject({ kind: z.literal('newer-version') }),
  ]),
)

/** What the worker tells. The payload was checked where it was read; checking it again would hold up the page. */
export const openResultsReplySchema = z.discriminatedUnion('kind', [
  /** This result has been read and is being opened: from now on time counts. */
  z.strictObject({ kind: z.literal('opening'), fileName: z.string() }),
  z.strictObject({
    kind: z.literal('outcome'),
    fileName: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('opened'),
        kid: z.string(),
        payload: z.custom<OpenedResult['payload']>(value => typeof value === 'object' && value !== null),
        chain: z.literal(['whole', 'broken']),
      }),
      z.strictObject({ kind: z.literal('refused'), sentence: z.string(), hint: hintSchema }),
    ]),
  }),
  /** So many of the files dropped are dealt with. */
  z.strictObject({ kind: z.literal('files'), done: z.int() }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('failed'), detail: z.string() }),
])
export type OpenResultsReply = z.infer<typeof openResultsReplySchema>
