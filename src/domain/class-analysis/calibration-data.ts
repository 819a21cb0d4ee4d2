import type { CalibrationSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { AnalysedQuestion, ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import { firstAttempts, questionKey } from '#src/domain/class-analysis/score-table.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel } from '#src/domain/measure/response-curve.ts'

/** What is believed of a question's difficulty before the class is read: mean and standard error, logits. */
export interface DifficultyPrior {
  readonly difficulty: number
  readonly error: number
}

/** A question that is calibrated. */
export interface CalibrationItem {
  readonly question: AnalysedQuestion
  readonly prior: DifficultyPrior
  /** Responses that count. */
  readonly responses: number
}

/** A student as positions of questions and the scores there. */
export interface CalibrationStudent {
  readonly items: Int32Array
  readonly scores: Float64Array
}

/** What a calibration rests on. */
export interface CalibrationData {
  readonly items: readonly CalibrationItem[]
  readonly students: readonly CalibrationStudent[]
  /** What is believed of the mean of the class, if anything. */
  readonly classPrior: DifficultyPrior | null
}

/**
 * Picks what a calibration may rest on: of first attempts the responses given with effort, of students with enough of
 * them, to questions that somebody responded to and that do not give full scores by chance. What was left out is
 * left out: it is no response, and who is asked what by an adaptive check may depend on responses that are in.
 */
export function calibrationData(
  attempts: readonly ClassAttempt[],
  questions: readonly AnalysedQuestion[],
  priors: ReadonlyMap<string, DifficultyPrior>,
  limits: CalibrationSettings,
  settings: MeasureSettings,
): Omit<CalibrationData, 'classPrior'> {
  const usable = new Set(
    questions.filter(({ chance }) => chance < settings.slipCeiling).map(question => questionKey(question)),
  )
  const rows = firstAttempts(attempts)
    .map(attempt => countedScores(attempt, usable))
    .filter(row => row.size >= limits.leastResponses)
  const counts = new Map<string, number>()
  for (const row of rows) for (const key of row.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const items = questions.flatMap((question): CalibrationItem[] => {
    const key = questionKey(question)
    const responses = counts.get(key) ?? 0
    return responses === 0
      ? []
      : [{ question, prior: priors.get(key) ?? authorsPrior(question, settings), responses }]
  })
  const position = new Map(items.map(({ question }, j) => [questionKey(question), j]))
  const students = rows.map(row => ({
    items: Int32Array.from(row.keys(), key => position.get(key) ?? 0),
    scores: Float64Array.from(row.values()),
  }))
  return { items, students }
}

/** The author's rating as a prior: b of the level, with the standard error of authors. */
function authorsPrior({ level }: AnalysedQuestion, settings: MeasureSettings): DifficultyPrior {
  return { difficulty: difficultyOfLevel(level, settings), error: settings.difficultyError }
}

/** The scores that count by question key, each question once. */
function countedScores({ responses }: ClassAttempt, usable: ReadonlySet<string>): Map<string, number> {
  const scores = new Map<string, number>()
  const seen = new Set<string>()
  for (const { questionId, questionHash, score, isRapid } of responses) {
    const key = questionKey({ questionId, hash: questionHash })
    if (!usable.has(key) || seen.has(key)) continue
    seen.add(key)
    if (score !== null && !isRapid) scores.set(key, score)
  }
  return scores
}
