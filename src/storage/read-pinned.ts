import * as z from 'zod/mini'
import { questionSchema } from '#src/domain/question/question.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Tables } from '#src/storage/tables.ts'

export interface PinnedQuestions {
  readonly questions: ReadonlyMap<string, Question>
  /** Hashes asked for that are not there, or were damaged and put aside. */
  readonly missing: readonly string[]
}

export const pinnedRowSchema = z.object({ hash: z.string(), question: questionSchema })

/** Questions as they were when they were asked, by content hash; those not on the disk yet are among `unsaved`. */
export async function readPinned(
  tables: Tables,
  hashes: readonly string[],
  unsaved: readonly LearnerRecord[],
): Promise<PinnedQuestions> {
  const rows = await tables.getMany('pinnedQuestions', hashes)
  const there = rows.flatMap((row, at) => (row === undefined ? [] : [{ key: hashes[at] ?? '', row }]))
  const { values } = await parseRows(tables, 'pinnedQuestions', there, pinnedRowSchema)
  const questions = new Map(values.map(({ hash, question }) => [hash, question]))
  for (const record of unsaved)
    if (record.record === 'question' && hashes.includes(record.hash))
      questions.set(record.hash, record.question)
  return { questions, missing: hashes.filter(hash => !questions.has(hash)) }
}
