import * as z from 'zod/mini'
import { mostOwnQuestions, type OwnBank, ownBankSchema } from '#src/domain/question/own-bank.ts'
import { nextTask } from '#src/storage/next-task.ts'

/**
 * An own bank as it is stored since database version 4: its questions are JSON in pieces, for ten megabytes of objects
 * hold the page for as long as the browser copies them, and texts do not. Until version 3 a row was the bank itself;
 * such rows stay as they are and are read. RELEASED FORMAT.
 */
const ownBankRowSchema = z.strictObject({
  bankHash: ownBankSchema.shape.bankHash,
  bankId: ownBankSchema.shape.bankId,
  name: ownBankSchema.shape.name,
  /** Content hashes of the questions, in their order. */
  hashes: z.array(z.string()).check(z.minLength(1), z.maxLength(mostOwnQuestions)),
  pieces: z.array(z.string()).check(z.minLength(1)),
})

/** What tells versions of a bank apart, read without their questions. */
export type OwnBankHead = Pick<z.infer<typeof ownBankRowSchema>, 'bankHash' | 'bankId' | 'hashes'>

/** Characters of a piece, about: written or read within a frame. */
const pieceLength = 200_000

/** The row of a bank. Lets the page breathe between the pieces. */
export async function ownBankRow({ bankHash, bankId, name, questions }: OwnBank): Promise<object> {
  const pieces: string[] = []
  let texts: string[] = []
  let length = 0
  for (const question of questions) {
    const text = JSON.stringify(question)
    texts.push(text)
    length += text.length
    if (length < pieceLength) continue
    pieces.push(`[${texts.join()}]`)
    texts = []
    length = 0
    await nextTask()
  }
  if (texts.length > 0) pieces.push(`[${texts.join()}]`)
  return { bankHash, bankId, name, hashes: questions.map(({ hash }) => hash), pieces }
}

/** The bank of a row, or null for a damaged one. Lets the page breathe between the pieces. */
export async function bankOfRow(row: unknown): Promise<OwnBank | null> {
  const parsed = ownBankRowSchema.safeParse(row).data
  if (parsed === undefined) return ownBankSchema.safeParse(row).data ?? null
  const { pieces, hashes, ...head } = parsed
  const questions: OwnBank['questions'] = []
  for (const piece of pieces) {
    const read = readPiece(piece)
    if (read === null) return null
    questions.push(...read)
    await nextTask()
  }
  const isWhole = questions.length === hashes.length && questions.every(({ hash }, at) => hash === hashes[at])
  return isWhole ? { ...head, questions } : null
}

/** The head of a row, or null for a damaged one. */
export function headOfRow(row: unknown): OwnBankHead | null {
  const parsed = ownBankRowSchema.safeParse(row).data
  if (parsed !== undefined) return parsed
  const bank = ownBankSchema.safeParse(row).data
  if (bank === undefined) return null
  const { bankHash, bankId, questions } = bank
  return { bankHash, bankId, hashes: questions.map(({ hash }) => hash) }
}

function readPiece(piece: string): OwnBank['questions'] | null {
  try {
    return ownBankSchema.shape.questions.safeParse(JSON.parse(piece)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
