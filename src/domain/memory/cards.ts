import type { Evidence, QuestionEvidence, StandingResponse } from '#src/domain/learning/evidence.ts'
import type { CardReason, MemoryCard, Review } from '#src/domain/memory/memory-card.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'
import { reviewRating } from '#src/domain/memory/review-rating.ts'
import { reviewResponses } from '#src/domain/memory/review-responses.ts'

/**
 * One card for every question that was missed (score below 1), guessed right (right and unsure) or is flagged in an
 * attempt, by question id. All its responses are reviews, except those too fast to have read the question. Nothing
 * depends on the order in which the evidence came together, or on the time of reading.
 */
export function cardsOf(evidence: Evidence, settings: MemorySettings): MemoryCard[] {
  const cards: MemoryCard[] = []
  for (const [questionId, encounters] of evidence.questions) {
    const card = cardOf(questionId, encounters, settings)
    if (card) cards.push(card)
  }
  return cards.sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
}

function cardOf(
  questionId: string,
  encounters: QuestionEvidence,
  settings: MemorySettings,
): MemoryCard | null {
  const responses = reviewResponses(encounters, settings).map(({ response }) => response)
  const reasons = reasonsFor(encounters, responses)
  if (reasons.length === 0) return null
  return {
    questionId,
    expectedSeconds: responses.at(-1)?.expectedSeconds ?? null,
    reasons,
    reviews: reviewsOf(responses, settings),
  }
}

function reasonsFor(encounters: QuestionEvidence, responses: readonly StandingResponse[]): CardReason[] {
  const reasons: CardReason[] = []
  if (responses.some(({ score }) => score < 1)) reasons.push('missed')
  if (responses.some(({ score, confidence }) => score === 1 && confidence === 'unsure'))
    reasons.push('guessed')
  for (const { flag } of encounters.values()) {
    if (flag?.isFlagged === true) return [...reasons, 'flagged']
  }
  return reasons
}

function reviewsOf(responses: readonly StandingResponse[], settings: MemorySettings): Review[] {
  return responses.map((response, i) => ({
    tUtc: response.tUtc,
    rating: reviewRating(response, responses[i - 1]?.tUtc ?? null, settings),
  }))
}
