import type { Question } from '#src/domain/question/question.ts'

/**
 * Whether a question gives the learner work of the job to do: an artefact, a table or listing in its stem, a
 * calculation, a case to play or a form to repair. A scene to judge counts only with one of these.
 */
export function isWorkSample(question: Question): boolean {
  if (question.artefact !== undefined) return true
  if (['numeric', 'pick-in-artefact', 'branching-case', 'repair'].includes(question.kind)) return true
  return typeof question.stem !== 'string' && question.stem.some(block => 'table' in block || 'pre' in block)
}
