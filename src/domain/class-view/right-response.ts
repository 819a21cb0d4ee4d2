import type { RightResponse } from '#src/domain/class-view/correct-key.ts'
import { keyPlaces } from '#src/domain/question/pick-key.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { allowedDistance } from '#src/domain/scoring/within-tolerance.ts'

/** What a question takes for right now: where a correction begins. */
export function rightResponse(question: Question): RightResponse {
  return {
    response: responseOf(question),
    tolerance:
      question.kind === 'numeric' ? allowedDistance(question.key.value, question.key.tolerance) : null,
    accepted: question.kind === 'short-text' ? question.accepted : [],
  }
}

function responseOf(question: Question): Response | null {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.key }
    case 'multi-select':
      return { kind: question.kind, options: question.key }
    case 'ordering':
      return { kind: question.kind, order: question.key }
    case 'matching':
      return {
        kind: question.kind,
        pairs: question.prompts.map(({ id, answer }) => ({ prompt: id, answer })),
      }
    case 'numeric':
      return { kind: question.kind, value: String(question.key.value), unit: question.units[0]?.name ?? '' }
    case 'pick-in-artefact':
      return { kind: question.kind, picks: keyPlaces(question) }
    case 'situational-judgement':
      return {
        kind: question.kind,
        ask: 'rate-each',
        ratings: question.actions.map(({ id, rating }) => ({ action: id, rating })),
      }
    case 'short-text':
    case 'branching-case':
    case 'repair':
      return null
  }
}
