import type { Confidence } from '#src/domain/learning/confidence.ts'

export const confidenceWords: Record<Confidence, string> = {
  unsure: 'Unsure',
  'fairly-sure': 'Fairly sure',
  sure: 'Sure',
}
