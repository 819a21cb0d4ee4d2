import type { Outline } from '#src/domain/catalog/outline.ts'
import type { DueCard, DueCards } from '#src/domain/memory/due.ts'

/** Mean recall over the reviewed cards of a domain. */
export interface DomainRecall {
  readonly domain: string
  readonly name: string
  /** Cards with a review. */
  readonly cards: number
  /** How many of them are due. */
  readonly due: number
  /** Means, 0..1; at the target date without another review, null without a date to come. */
  readonly recallNow: number
  readonly recallAtTarget: number | null
}

/**
 * Recall by domain, in the order of the outline; a domain without a reviewed card is left out. A question flagged and
 * never responded to has nothing to recall and is in no mean.
 */
export function recallByDomain(
  { due, later }: Pick<DueCards, 'due' | 'later'>,
  { domains, banks, skills }: Pick<Outline, 'domains' | 'banks' | 'skills'>,
): DomainRecall[] {
  const domainByBank = new Map(banks.map(({ id, domain }) => [id, domain]))
  const domainBySkill = new Map(skills.map(({ id, bank }) => [id, domainByBank.get(bank)]))
  return domains.flatMap(({ id, name }) => {
    const isOfDomain = (card: DueCard) => card.isReviewed && domainBySkill.get(card.skill) === id
    const dueHere = due.filter(isOfDomain)
    const cards = [...dueHere, ...later.filter(isOfDomain)]
    if (cards.length === 0) return []
    const recallNow = meanOf(cards.map(card => card.recallNow))
    const atTarget = cards.flatMap(({ recallAtTarget }) => recallAtTarget ?? [])
    const recallAtTarget = atTarget.length === 0 ? null : meanOf(atTarget)
    return [{ domain: id, name, cards: cards.length, due: dueHere.length, recallNow, recallAtTarget }]
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
