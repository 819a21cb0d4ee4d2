/** The question kinds, in the order in which they are explained and listed. */
export const questionKinds = [
  'single-choice',
  'multi-select',
  'ordering',
  'matching',
  'numeric',
  'short-text',
  'pick-in-artefact',
  'situational-judgement',
  'branching-case',
  'repair',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/**
 * Levels a question can have: a person who is just at that level gets it right in about two cases of three,
 * luck aside (measurement.md section 0). Behaviour anchors are those of the role model.
 */
export const questionLevels = [20, 40, 60, 75, 90] as const
export type QuestionLevel = (typeof questionLevels)[number]
