import * as z from 'zod/mini'
import { questionSchema } from '#src/domain/question/question.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Tables } from '#src/storage/tables.ts'

export interface PinnedQuestions {
  readonly questions: ReadonlyMap<string, Question>
  /** Hashes asked for that are not there, or were damaged and put aside. */
  readonly missing: readonly string[]
}

export const pinnedRowSchema = z.object({ hash: z.string(), question: questionSchema })

/** Questions as they were when an attempt began, by content hash. */
export async function readPinned(tables: Tables, hashes: readonly string[]): Promise<PinnedQuestions> {
  const rows = await Promise.all(
    hashes.map(async hash => ({ key: hash, row: await tables.get('pinnedQuestions', hash) })),
  )
  const there = rows.filter(({ row }) => row !== undefined)
  const { values } = await parseRows(tables, 'pinnedQuestions', there, pinnedRowSchema)
  const questions = new Map(values.map(({ hash, question }) => [hash, question]))
  return { questions, missing: hashes.filter(hash => !questions.has(hash)) }
}
