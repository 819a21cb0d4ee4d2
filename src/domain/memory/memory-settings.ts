import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { type MeasureSettings, measureSettings } from '#src/domain/measure/measure-settings.ts'

/** The constants of spaced review. All but the model's own (FSRS-6, its published default weights) are judgement. */
export interface MemorySettings {
  /** What a response needs to be a review at all (not too fast), and how far apart two sittings are. */
  readonly measure: MeasureSettings
  /** Probability of recall below which a question is due, 0..1. FSRS's own default. */
  readonly retention: number
  /** So many days before the target date, recall at that date decides as well as recall now. */
  readonly nearDays: number
  /** A right and sure repeat so long after the one before is rated Easy, milliseconds. */
  readonly easyAfterMs: number
  /** A review that is further ahead of the clock says nothing of when it was, milliseconds. */
  readonly aheadMs: number
}

/** The settings in force. */
export const memorySettings: MemorySettings = {
  measure: measureSettings,
  retention: 0.9,
  nearDays: 21,
  easyAfterMs: 14 * dayMs,
  aheadMs: dayMs,
}
