import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { type LevelEstimate, levelEstimate, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'

/**
 * The estimate of a domain for the radar: its level is the mean of its skills' levels as shown, its band that of the
 * mean of their posteriors (measurement.md section 0). Null for a domain without skills.
 */
export function domainEstimate(
  skills: readonly SkillEstimate[],
  settings: MeasureSettings,
): LevelEstimate | null {
  const first = skills[0]
  if (!first) return null
  const mean = first.posterior.map(
    (_, j) => skills.reduce((sum, { posterior }) => sum + (posterior[j] ?? 0), 0) / skills.length,
  )
  const level = skills.reduce((sum, skill) => sum + skill.level, 0) / skills.length
  return { ...levelEstimate(mean, settings), level }
}
