/**
 * Every constant of the analysis of a class, with a version that is stored in every saved result. All values are
 * judgement on common practice (measurement.md section 5); a change needs a new `version`.
 */
export interface AnalysisSettings {
  readonly version: number
  /** Share of the class in the upper and in the lower group. T. L. Kelley, J. Educ. Psychol. 30 (1939) 17-24. */
  readonly extremeShare: number
  readonly flags: FlagSettings
  readonly calibration: CalibrationSettings
}

/** When and how difficulties are found again from the responses of a class. measurement.md section 5.2. */
export interface CalibrationSettings {
  /** Students it takes, and responses given with effort each of them must have. */
  readonly leastStudents: number
  readonly leastResponses: number
  /** Standard error of an instructor's word for the level of a class, logits. */
  readonly classLevelError: number
  /** The spread of a class is never taken to be less, logits: the grid is too coarse for it. */
  readonly leastSpread: number
  /** Rounds of expectation and maximisation after which it is given up. */
  readonly mostRounds: number
}

/** When a question is pointed out. Each rule asks the 80 % interval, so that a class of thirty is not over-read. */
export interface FlagSettings {
  /** Responses a question needs before anything is said about it. */
  readonly least: number
  /** A question whose item-rest correlation most likely lies below this is weak. */
  readonly weakBelow: number
  /** Mean score above chance that is still no better than guessing. */
  readonly chanceMargin: number
  /** Mean score from which a question tells little, and what the lower limit of its interval must reach. */
  readonly easy: { readonly from: number; readonly limit: number }
  /** Share of choosers below which a wrong option does no work, and what the upper limit of its interval may reach. */
  readonly idle: { readonly below: number; readonly limit: number }
  /** Mean score above which wrong options are judged by their share of the wrong responses. Raymond et al. 2019. */
  readonly easyForOptions: number
}

/** The settings in force. */
export const analysisSettings: AnalysisSettings = {
  version: 1,
  extremeShare: 0.27,
  flags: {
    least: 20,
    weakBelow: 0.2,
    chanceMargin: 0.05,
    easy: { from: 0.95, limit: 0.9 },
    idle: { below: 0.05, limit: 0.1 },
    easyForOptions: 0.9,
  },
  calibration: {
    leastStudents: 10,
    leastResponses: 8,
    classLevelError: 0.5,
    leastSpread: 0.2,
    mostRounds: 300,
  },
}
