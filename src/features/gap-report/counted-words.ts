import type { SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import { countWords } from '#src/domain/format/count-words.ts'

/** From this difference on, it is said that older responses count less. */
const worthSaying = 0.1

/** "4 responses counted", or, when older ones have faded, "4 responses, counting as 1.9". */
export function countedWords({
  counted,
  effectiveResponses,
}: Pick<SkillEstimate, 'counted' | 'effectiveResponses'>): string {
  const responses = countWords(counted, 'response')
  if (counted - effectiveResponses < worthSaying) return `${responses} counted`
  return `${responses}, counting as ${effectiveResponses.toFixed(1)}`
}
