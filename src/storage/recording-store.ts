import * as z from 'zod/mini'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Row, Scan, StoreFailure, Tables } from '#src/storage/tables.ts'

/** The answer a recording is of. */
export interface RecordingOf {
  readonly sessionId: string
  readonly questionId: string
}

/** Recordings of spoken answers: only ever in this browser, and in no backup. Nothing here rejects for a fault of disk, quota or browser. */
export interface RecordingStore {
  /** Adds a piece, counted from 0; null once it is on the disk. What was added before stays when this one fails. */
  addChunk(of: RecordingOf, index: number, chunk: Blob, mimeType: string): Promise<StoreFailure | null>
  /** The pieces joined in their order; null when nothing was recorded. */
  read(of: RecordingOf): Promise<Blob | null | StoreFailure>
  /** The answers of a session that were recorded, with the size of each. */
  list(
    sessionId: string,
  ): Promise<readonly { readonly questionId: string; readonly bytes: number }[] | StoreFailure>
  /** Gone for good, once it is null. */
  remove(of: RecordingOf): Promise<StoreFailure | null>
}

/** Bytes, not a `Blob`: some browsers cannot keep those. */
const pieceRowSchema = z.object({
  questionId: z.string(),
  mimeType: z.string(),
  bytes: z.custom<ArrayBuffer>(value => value instanceof ArrayBuffer),
})
type Piece = z.infer<typeof pieceRowSchema>

/** Recordings over any tables. */
export function createRecordingStore(tables: Tables): RecordingStore {
  async function write(operations: Parameters<Tables['write']>[0]): Promise<StoreFailure | null> {
    const result = await tables.write(operations)
    if (result.kind === 'conflict')
      throw new Error('what is put replaces what is there, so nothing can be in its way')
    return result.kind === 'failed' ? result : null
  }

  return {
    async addChunk({ sessionId, questionId }, index, chunk, mimeType) {
      const bytes = await chunk.arrayBuffer()
      const row = { sessionId, questionId, index, mimeType, bytes }
      return write([{ op: 'put', store: 'recordings', row }])
    },
    read: of =>
      readSafely(async () => {
        const pieces = piecesOf(await tables.scan('recordings', answerScan(of)))
        const [first] = pieces
        return first === undefined
          ? null
          : new Blob(
              pieces.map(({ bytes }) => bytes),
              { type: first.mimeType },
            )
      }),
    list: sessionId => readSafely(() => listRecordings(tables, sessionId)),
    async remove(of) {
      const rows = await readSafely(() => tables.scan('recordings', answerScan(of)))
      if ('kind' in rows) return rows
      return write(rows.map(({ key }) => ({ op: 'remove', store: 'recordings', key }) as const))
    },
  }
}

function answerScan({ sessionId, questionId }: RecordingOf): Scan {
  return { from: [sessionId, questionId, 0], to: [sessionId, questionId, Infinity] }
}

/** Damaged pieces are left out and stay: put aside, they would outlive the removal of their recording. */
function piecesOf(rows: readonly Row[]): Piece[] {
  return rows.flatMap(({ row }) => pieceRowSchema.safeParse(row).data ?? [])
}

/** Pieces read at a time, for the memory of a phone. */
const piecesAtOnce = 50

async function listRecordings(
  tables: Tables,
  sessionId: string,
): Promise<{ questionId: string; bytes: number }[]> {
  const bytesByQuestion = new Map<string, number>()
  let scan: Scan = { from: [sessionId, ''], to: [sessionId, '\uffff'], limit: piecesAtOnce }
  for (;;) {
    const rows = await tables.scan('recordings', scan)
    for (const { questionId, bytes } of piecesOf(rows)) {
      bytesByQuestion.set(questionId, (bytesByQuestion.get(questionId) ?? 0) + bytes.byteLength)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < piecesAtOnce)
      return [...bytesByQuestion].map(([questionId, bytes]) => ({ questionId, bytes }))
    scan = { after: last.key, to: [sessionId, '\uffff'], limit: piecesAtOnce }
  }
}
