import { type MeasureSettings, measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'

/** One object for good: what is worked out once from settings is remembered by them. */
const countingInterviews: MeasureSettings = {
  ...measureSettings,
  interviewRating: { ...measureSettings.interviewRating, counts: true },
}

/** The settings a person's own numbers come about with: the constants, and whether interview ratings count. */
export function settingsInForce({
  countsInterviewRatings,
}: Pick<Preferences, 'countsInterviewRatings'>): MeasureSettings {
  return countsInterviewRatings ? countingInterviews : measureSettings
}
