import type { AnalysisSettings, FlagSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { OptionStatistics } from '#src/domain/class-analysis/option-statistics.ts'
import type { QuestionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import { eightyPercent, wilsonInterval } from '#src/domain/statistics/wilson-interval.ts'

/** What looks wrong with a question, with the numbers that say so. Limits are those of 80 % intervals. */
export type QuestionFlag = { readonly sentence: string } & (
  | {
      /** The key may be wrong: leave the question out of a recalibration until somebody has looked. */
      readonly kind: 'suspect-key'
      readonly numbers: { readonly r: number; readonly low: number; readonly high: number }
    }
  | {
      readonly kind: 'suspect-option'
      readonly optionId: string
      /** Of the option; the limits are those of how much more it goes with the rest score, in Fisher's z. */
      readonly numbers: {
        readonly r: number
        readonly count: number
        readonly aboveKeyLow: number
        readonly aboveKeyHigh: number
      }
    }
  | {
      readonly kind: 'weak'
      readonly numbers: { readonly r: number; readonly low: number; readonly high: number }
    }
  | {
      readonly kind: 'at-chance'
      readonly numbers: {
        readonly p: number
        readonly low: number
        readonly high: number
        readonly chance: number
      }
    }
  | {
      readonly kind: 'little-information'
      readonly numbers: { readonly p: number; readonly low: number; readonly high: number }
    }
  | {
      readonly kind: 'idle-option'
      readonly optionId: string
      /** Choosers among `of` students: all that count, or in an easy question those with a wrong response. */
      readonly numbers: { readonly count: number; readonly of: number; readonly high: number }
    }
)

/** The flags of a question, or that it has too few responses for any. */
export type FlagReport =
  | { readonly kind: 'judged'; readonly flags: readonly QuestionFlag[] }
  | { readonly kind: 'too-few'; readonly n: number; readonly needed: number; readonly sentence: string }

/**
 * What to look at in a question. measurement.md section 5.1, on 80 % intervals rather than points: r negative, or a
 * wrong option that goes with the rest score more than the key does (suspect: the key may be wrong); r most likely below 0.20 (weak); mean
 * score at most 0.05 above chance and not to be told from it; 0.95 or more; wrong options hardly anyone takes (Tarrant
 * et al. 2009; where the mean score is above 0.9, among the wrong responses: Raymond et al. 2019).
 */
export function questionFlags(
  statistics: QuestionStatistics,
  chance: number,
  settings: AnalysisSettings,
): FlagReport {
  const { flags: limits } = settings
  const { n } = statistics
  if (n < limits.least) {
    const sentence = `Remarks on a question need at least ${limits.least} responses; this one has ${n}.`
    return { kind: 'too-few', n, needed: limits.least, sentence }
  }
  return {
    kind: 'judged',
    flags: [
      ...correlationFlag(statistics, limits),
      ...statistics.options.flatMap(option =>
        suspectOption(option, statistics, isAtChance(statistics, chance, limits)),
      ),
      ...difficultyFlags(statistics, chance, limits),
      ...statistics.options.flatMap(option => idleOption(option, statistics, limits)),
    ],
  }
}

/** Whether a flag says that the key may be wrong. */
export function suspectsKey({ kind }: QuestionFlag): boolean {
  return kind === 'suspect-key' || kind === 'suspect-option'
}

function correlationFlag({ itemRest }: QuestionStatistics, { weakBelow }: FlagSettings): QuestionFlag[] {
  if (!itemRest || itemRest.low80 === null || itemRest.high80 === null) return []
  const { r, low80: low, high80: high } = itemRest
  const numbers = { r, low, high }
  const band = `r ${signed(r)}, 80 % interval ${signed(low)} to ${signed(high)}`
  if (high < 0) {
    const sentence = `Students who do better elsewhere do worse here (${band}): check the key.`
    return [{ kind: 'suspect-key', numbers, sentence }]
  }
  if (high >= weakBelow) return []
  return [
    { kind: 'weak', numbers, sentence: `It hardly tells stronger students from weaker ones (${band}).` },
  ]
}

/**
 * A wrong option that goes with the rest score more than the key does: surely; or, where the class does no better than
 * guessing, at all, if more take it than the key. In synthetic classes of thirty with a wrong key the first alone finds
 * it in 45 of 100, both in 82, with false alarms in 2 or 3 of 100 sound questions.
 */
function suspectOption(
  { id, text, count, choiceRest, aboveKey }: OptionStatistics,
  { options }: QuestionStatistics,
  atChance: boolean,
): QuestionFlag[] {
  if (!choiceRest || !aboveKey) return []
  const isSurelyAbove = aboveKey.low > 0
  const isAbove = aboveKey.low + aboveKey.high > 0
  const isAheadOfKey = options.some(option => option.isKey && option.count < count)
  if (!isSurelyAbove && !(atChance && isAbove && isAheadOfKey)) return []
  const { r } = choiceRest
  const numbers = { r, count, aboveKeyLow: aboveKey.low, aboveKeyHigh: aboveKey.high }
  const whom = isAheadOfKey ? 'more and stronger students' : 'stronger students'
  const sentence = `The wrong option “${text}” attracts ${whom} than the right one does (r ${signed(r)}): check the key.`
  return [{ kind: 'suspect-option', optionId: id, numbers, sentence }]
}

function isAtChance({ p, p80 }: QuestionStatistics, chance: number, { chanceMargin }: FlagSettings): boolean {
  return p !== null && p80 !== null && p <= chance + chanceMargin && p80.low <= chance
}

function difficultyFlags(
  statistics: QuestionStatistics,
  chance: number,
  limits: FlagSettings,
): QuestionFlag[] {
  const { p, p80 } = statistics
  const { easy } = limits
  if (p === null || p80 === null) return []
  const { low, high } = p80
  const band = `80 % interval ${percent(low)} to ${percent(high)} %`
  if (isAtChance(statistics, chance, limits)) {
    const sentence = `The class does no better than guessing: ${percent(p)} % against ${percent(chance)} % by chance (${band}).`
    return [{ kind: 'at-chance', numbers: { p, low, high, chance }, sentence }]
  }
  if (p < easy.from || low < easy.limit) return []
  const sentence = `Nearly everyone gets it right (${percent(p)} %, ${band}): it tells little about who knows the subject.`
  return [{ kind: 'little-information', numbers: { p, low, high }, sentence }]
}

function idleOption(
  { id, text, isKey, count, wrongCount }: OptionStatistics,
  { p, n, wrong }: QuestionStatistics,
  { idle, easyForOptions }: FlagSettings,
): QuestionFlag[] {
  const isEasy = p !== null && p > easyForOptions
  const [choosers, of] = isEasy ? [wrongCount, wrong] : [count, n]
  if (isKey || of === 0 || choosers / of >= idle.below) return []
  const { high } = wilsonInterval(choosers, of, eightyPercent)
  if (high > idle.limit) return []
  const whose = isEasy ? `${of} with a wrong response` : `${of}`
  const sentence = `Hardly anyone takes the wrong option “${text}” (${choosers} of ${whose}): it does no work.`
  return [{ kind: 'idle-option', optionId: id, numbers: { count: choosers, of, high }, sentence }]
}

function signed(value: number): string {
  return (Math.round(100 * value) / 100 + 0).toFixed(2).replace('-', '−')
}

function percent(share: number): string {
  return (100 * share).toFixed(0)
}
