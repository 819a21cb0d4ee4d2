import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { correctionKey } from '#src/domain/class-reading/corrections-in-force.ts'

/** A change of what counts as right, and the last moment before it. */
export interface ScoringMoment {
  /** Scores as of then are those before the change; milliseconds since 1970 UTC. */
  readonly asOfUtc: number
  /** When it was changed. */
  readonly atUtc: number
  /** Everything changed at that moment: questions by their number in the order asked. */
  readonly changes: readonly ScoringChange[]
}

interface ScoringChange {
  readonly question: number
  readonly kind: 'key-corrected' | 'taken-out' | 'undone'
  readonly reason: string
}

/** Every moment at which corrections of a class changed its scores, newest first: each correction made or undone. */
export function scoringMoments({
  questions,
  corrections,
}: Pick<ClassReading, 'questions' | 'corrections'>): readonly ScoringMoment[] {
  const numbers = new Map(
    [...questions.values()].map(({ analysed }, at) => [
      correctionKey(analysed.questionId, analysed.hash),
      at + 1,
    ]),
  )
  const byTime = new Map<number, ScoringChange[]>()
  const add = (atUtc: number, change: ScoringChange) =>
    byTime.set(atUtc, [...(byTime.get(atUtc) ?? []), change])
  for (const { value } of corrections) {
    const { atUtc, undoneUtc, reason } = value
    const question = numbers.get(correctionKey(value.questionId, value.hash)) ?? 0
    add(atUtc, { question, kind: value.question === null ? 'taken-out' : 'key-corrected', reason })
    if (undoneUtc !== null) add(undoneUtc, { question, kind: 'undone', reason })
  }
  return [...byTime]
    .map(([atUtc, changes]) => ({ asOfUtc: atUtc - 1, atUtc, changes }))
    .toSorted((a, b) => b.atUtc - a.atUtc)
}

/** What changed at a moment: "question 3 got another key, question 5 counted for nobody". */
export function momentWords({ changes }: ScoringMoment): string {
  return changes.map(({ question, kind }) => `question ${question} ${changeWords[kind]}`).join(', ')
}

const changeWords = {
  'key-corrected': 'got another key',
  'taken-out': 'counted for nobody',
  undone: 'got its former key back',
} as const
