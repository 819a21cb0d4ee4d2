import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { MemoryCard } from '#src/domain/memory/memory-card.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'
import { type CardMemory, memoryOf, recallAt, recallFallsUtc } from '#src/domain/memory/recall.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'

/** A card with its recall and when it is due. */
export interface DueCard {
  readonly questionId: string
  /** As the question index says. */
  readonly skill: string
  /** As the last response says; before there is one, a typical time of the question's kind. */
  readonly expectedSeconds: number
  /** Probability of remembering now, 0..1. */
  readonly recallNow: number
  /** The same at the target date without another review; null without a date to come. */
  readonly recallAtTarget: number | null
  /** When it is due, or has been since; milliseconds since 1970 UTC. */
  readonly dueUtc: number
  /** False when the question was flagged and never responded to: there is nothing to recall yet. */
  readonly isReviewed: boolean
}

/** Every card of a question that is still shipped. */
export interface DueCards {
  /** Due now, lowest recall at the target date first (without a date: lowest recall now). */
  readonly due: readonly DueCard[]
  /** Not due yet, soonest first. */
  readonly later: readonly DueCard[]
  /** Cards left out because their question is no longer in the banks. */
  readonly gone: number
}

/** When, by which date (milliseconds since 1970 UTC, or null) and with which banks cards are read. */
export interface DueCircumstances {
  readonly now: number
  readonly targetUtc: number | null
  readonly index: readonly IndexedQuestion[]
  readonly settings: MemorySettings
}

/**
 * What is due. A card is due when its recall is below the retention (0.9); in the last 21 days before the target
 * date also when recall at that date would be. Never twice in one sitting: not before eight hours after its last
 * review. A date that has passed counts as none.
 */
export function dueCards(cards: readonly MemoryCard[], circumstances: DueCircumstances): DueCards {
  const { now, index } = circumstances
  const targetUtc = (circumstances.targetUtc ?? -Infinity) > now ? circumstances.targetUtc : null
  const indexed = new Map(index.map(question => [question.id, question]))
  const read = cards.flatMap(card => {
    const question = indexed.get(card.questionId)
    return question === undefined ? [] : [readCard(card, question, { ...circumstances, targetUtc })]
  })
  return {
    due: read.filter(({ dueUtc }) => dueUtc <= now).sort(byRecall),
    later: read.filter(({ dueUtc }) => dueUtc > now).sort((a, b) => a.dueUtc - b.dueUtc || byId(a, b)),
    gone: cards.length - read.length,
  }
}

function readCard(
  card: MemoryCard,
  { skill, kind }: IndexedQuestion,
  circumstances: DueCircumstances,
): DueCard {
  const { now, targetUtc, settings } = circumstances
  const memory = memoryOf(card, now, settings)
  return {
    questionId: card.questionId,
    skill,
    expectedSeconds: card.expectedSeconds ?? typicalSeconds[kind],
    recallNow: recallAt(memory, now),
    recallAtTarget: targetUtc === null ? null : recallAt(memory, targetUtc),
    dueUtc: memory === null ? now : dueAt(memory, targetUtc, settings),
    isReviewed: memory !== null,
  }
}

function dueAt(memory: CardMemory, targetUtc: number | null, settings: MemorySettings): number {
  const { retention, nearDays, measure } = settings
  const fallsUtc = recallFallsUtc(memory, retention)
  const isForgottenByThen = targetUtc !== null && recallAt(memory, targetUtc) < retention
  const nearUtc = isForgottenByThen ? targetUtc - nearDays * dayMs : Infinity
  return Math.max(memory.reviewedUtc + measure.sessionGapMs, Math.min(fallsUtc, nearUtc))
}

function byRecall(a: DueCard, b: DueCard): number {
  return (a.recallAtTarget ?? a.recallNow) - (b.recallAtTarget ?? b.recallNow) || byId(a, b)
}

function byId(a: DueCard, b: DueCard): number {
  return a.questionId < b.questionId ? -1 : 1
}
