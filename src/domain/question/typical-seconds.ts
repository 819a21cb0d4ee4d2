import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/**
 * Seconds a question of a kind takes where only its kind is known: the median of the authors' expected times in the
 * shipped banks, rounded.
 */
export const typicalSeconds: Readonly<Record<QuestionKind, number>> = {
  'single-choice': 110,
  'multi-select': 110,
  ordering: 100,
  matching: 100,
  numeric: 150,
  'short-text': 100,
  'pick-in-artefact': 100,
  'situational-judgement': 110,
  'branching-case': 540,
  repair: 200,
}
