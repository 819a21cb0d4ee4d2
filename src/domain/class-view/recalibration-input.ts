import { type QuestionFlag, suspectsKey } from '#src/domain/class-analysis/question-flags.ts'
import type { CalibrationOverlay } from '#src/domain/class-analysis/recalibrate.ts'
import type { AnalysedQuestion } from '#src/domain/class-analysis/class-data.ts'
import type { OverlaidQuestion, Overlay } from '#src/domain/class-view/overlay-in-force.ts'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel } from '#src/domain/measure/response-curve.ts'

/** Why a question stays out of a recalibration. */
export type LeftOutQuestion = { readonly row: QuestionRow } & (
  { readonly why: 'taken-out' | 'erratum' } | { readonly why: 'suspect'; readonly flag: QuestionFlag }
)

/** Which questions of a class may be recalibrated, and which stay out until somebody has looked at them. */
export interface RecalibrationInput {
  readonly questions: readonly AnalysedQuestion[]
  readonly leftOut: readonly LeftOutQuestion[]
}

/** Leaves out what counts for nobody and questions whose key is suspect. measurement.md section 5.1. */
export function recalibrationInput(rows: readonly QuestionRow[]): RecalibrationInput {
  const leftOut = rows.flatMap((row): LeftOutQuestion[] => {
    const { asked, flags } = row
    if (asked.question === null) return [{ row, why: 'taken-out' }]
    if (asked.erratum !== null) return [{ row, why: 'erratum' }]
    const flag = flags.kind === 'judged' ? flags.flags.find(suspectsKey) : undefined
    return flag === undefined ? [] : [{ row, why: 'suspect', flag }]
  })
  const out = new Set(leftOut.map(({ row }) => row.number))
  return {
    questions: rows.filter(({ number }) => !out.has(number)).map(({ asked }) => asked.analysed),
    leftOut,
  }
}

/** What an overlay says of questions, as what `priorsOf` takes: difficulties and their errors, logits. */
export function overlaidDifficulties(
  questions: readonly OverlaidQuestion[],
  settings: MeasureSettings,
): { questionId: string; hash: string; difficulty: number; error: number }[] {
  return questions.map(({ questionId, hash, level, se }) => ({
    questionId,
    hash,
    difficulty: difficultyOfLevel(level, settings),
    error: se / settings.levelScale.pointsPerLogit,
  }))
}

/** The overlay as it is kept. `from` are the titles of what was pooled. */
export function overlayRecord(
  overlay: CalibrationOverlay,
  questions: readonly AnalysedQuestion[],
  from: readonly string[],
  settings: MeasureSettings,
): Omit<Overlay['value'], 'atUtc' | 'undoneUtc'> {
  const authored = new Map(questions.map(question => [question.hash, question]))
  return {
    from: from.map(title => title.slice(0, 120)),
    persons: overlay.persons,
    mu: overlay.classLevel,
    sigma: overlay.sigma * settings.levelScale.pointsPerLogit,
    settings: {
      ...overlay.settings,
      iterations: overlay.iterations,
      converged: overlay.converged ? 'yes' : 'no',
    },
    questions: overlay.questions.flatMap(({ questionId, hash, level, se, n }) => {
      const question = authored.get(hash)
      return question === undefined ? [] : [{ questionId, hash, authorLevel: question.level, level, se, n }]
    }),
  }
}
