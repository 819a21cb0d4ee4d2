/** How sure the learner said to be. Never changes a score. */
export const confidences = ['unsure', 'fairly-sure', 'sure'] as const
export type Confidence = (typeof confidences)[number]
