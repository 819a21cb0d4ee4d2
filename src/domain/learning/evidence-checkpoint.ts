import * as z from 'zod/mini'
import { type EncounterRow, isEncounterRow } from '#src/domain/learning/encounter-row.ts'
import type { Encounter, Evidence, InterviewRating } from '#src/domain/learning/evidence.ts'
import { ratingKey } from '#src/domain/learning/rating-key.ts'
import { decodeRating, encodeRating, ratingRowSchema } from '#src/domain/learning/rating-row.ts'

/**
 * Evidence as plain JSON. A checkpoint is derived: when it does not decode, throw it away and fold the log again; a
 * change of shape needs a new number here and nothing else. No weighted sum is in it (measurement.md section 0).
 */
export const evidenceCheckpointVersion = 4

/** The stored shape of evidence. Long texts are kept once, in `texts`, and named by their index. */
export const evidenceCheckpointSchema = z.strictObject({
  v: z.literal(evidenceCheckpointVersion),
  texts: z.array(z.string()),
  questions: z.array(z.tuple([z.string(), z.custom<readonly EncounterRow[]>(areEncounterRows)])),
  ratings: z.array(ratingRowSchema),
})
export type EvidenceCheckpoint = z.infer<typeof evidenceCheckpointSchema>

/** Evidence as plain JSON; the same evidence always gives the same text, however it came about. */
export function encodeEvidence(evidence: Evidence): EvidenceCheckpoint {
  const indexByText = new Map<string, number>()
  const indexOf = (text: string) => {
    const known = indexByText.get(text)
    if (known !== undefined) return known
    indexByText.set(text, indexByText.size)
    return indexByText.size - 1
  }
  const questions = inOrder(evidence.questions).map(
    ([questionId, encounters]): EvidenceCheckpoint['questions'][number] => [
      questionId,
      inOrder(encounters).map(([attemptId, encounter]) => encodeEncounter(attemptId, encounter, indexOf)),
    ],
  )
  const ratings = inOrder(evidence.ratings).map(([, rating]) => encodeRating(rating, indexOf))
  return { v: evidenceCheckpointVersion, texts: [...indexByText.keys()], questions, ratings }
}

/** Evidence from a stored checkpoint, or why it cannot be used. */
export function decodeEvidence(
  stored: unknown,
):
  | { readonly kind: 'decoded'; readonly evidence: Evidence }
  | { readonly kind: 'unusable'; readonly reason: string } {
  const parsed = z.safeParse(evidenceCheckpointSchema, stored)
  if (!parsed.success) return { kind: 'unusable', reason: z.prettifyError(parsed.error) }
  const { texts, questions } = parsed.data
  const decoded = new Map<string, Map<string, Encounter>>()
  for (const [questionId, rows] of questions) {
    const encounters = new Map<string, Encounter>()
    for (const row of rows) {
      const attemptId = texts[row[0]]
      const encounter = decodeEncounter(row, texts)
      if (attemptId === undefined || !encounter) return { kind: 'unusable', reason: 'A text is missing' }
      encounters.set(attemptId, encounter)
    }
    decoded.set(questionId, encounters)
  }
  const ratings = new Map<string, InterviewRating>()
  for (const row of parsed.data.ratings) {
    const rating = decodeRating(row, texts)
    if (!rating) return { kind: 'unusable', reason: 'A text is missing' }
    ratings.set(ratingKey(rating), rating)
  }
  return { kind: 'decoded', evidence: { questions: decoded, ratings } }
}

function areEncounterRows(rows: unknown): boolean {
  return Array.isArray(rows) && rows.every(isEncounterRow)
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function encodeEncounter(
  attemptId: string,
  encounter: Encounter,
  indexOf: (text: string) => number,
): EncounterRow {
  const { firstSeenUtc, lastSeenUtc, unansweredUtc, standing, flag } = encounter
  const attempt = indexOf(attemptId)
  const stood = encodeStanding(standing, indexOf)
  return [attempt, firstSeenUtc, lastSeenUtc, unansweredUtc, stood, encodeFlag(flag)]
}

function encodeFlag(flag: Encounter['flag']): EncounterRow[5] {
  return flag === null ? null : [flag.tUtc, flag.isFlagged]
}

function decodeFlag(stored: EncounterRow[5]): Encounter['flag'] {
  return stored === null ? null : { tUtc: stored[0], isFlagged: stored[1] }
}

function encodeStanding(standing: Encounter['standing'], indexOf: (text: string) => number): EncounterRow[4] {
  if (standing === null) return null
  if (standing.kind === 'taken-back') return [standing.seq]
  const { seq, tUtc, questionHash, skill, level, chance, score } = standing
  const { confidence, mode, expectedSeconds, elapsedMs } = standing
  const question = [indexOf(questionHash), indexOf(skill), level, chance] as const
  return [seq, tUtc, ...question, score, confidence, mode, expectedSeconds, elapsedMs]
}

function decodeEncounter(row: EncounterRow, texts: readonly string[]): Encounter | null {
  const standing = decodeStanding(row[4], texts)
  if (standing === undefined) return null
  return {
    firstSeenUtc: row[1],
    lastSeenUtc: row[2],
    unansweredUtc: row[3],
    standing,
    flag: decodeFlag(row[5]),
  }
}

/** Undefined when a text is missing. */
function decodeStanding(row: EncounterRow[4], texts: readonly string[]): Encounter['standing'] | undefined {
  if (row === null) return null
  if (row.length === 1) return { kind: 'taken-back', seq: row[0] }
  const questionHash = texts[row[2]]
  const skill = texts[row[3]]
  if (questionHash === undefined || skill === undefined) return undefined
  // By index: taking 100,000 rows apart by destructuring takes three times as long.
  return {
    kind: 'response',
    seq: row[0],
    tUtc: row[1],
    questionHash,
    skill,
    level: row[4],
    chance: row[5],
    score: row[6],
    confidence: row[7],
    mode: row[8],
    expectedSeconds: row[9],
    elapsedMs: row[10],
  }
}
