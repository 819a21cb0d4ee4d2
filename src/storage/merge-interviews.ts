import { type InterviewRecord, interviewRecordSchema } from '#src/domain/interview/interview-record.ts'
import { prevails } from '#src/domain/interview/prevailing-part.ts'
import type { Tables } from '#src/storage/tables.ts'

/** Of two versions of a part the one that prevails is kept. */
export function keepPart(known: Map<string, InterviewRecord>, one: InterviewRecord): void {
  const name = `${one.sessionId} ${one.part}`
  const before = known.get(name)
  if (before === undefined || prevails(one, before)) known.set(name, one)
}

/** What takes the place of what is there, if anything usable is. */
export async function prevailingParts(
  tables: Tables,
  incoming: readonly InterviewRecord[],
): Promise<InterviewRecord[]> {
  const found: InterviewRecord[] = []
  for (const one of incoming) {
    const stored = interviewRecordSchema.safeParse(
      await tables.get('interviews', [one.sessionId, one.part]),
    ).data
    if (stored === undefined || prevails(one, stored)) found.push(one)
  }
  return found
}
