import { describe, expect, it } from 'vitest'
import type { DueCard } from '#src/domain/memory/due.ts'
import { recallByDomain } from '#src/domain/memory/recall-by-domain.ts'
import { testCatalog } from '#tests/domain/measure/test-catalog.ts'

const card = (
  skill: string,
  recallNow: number,
  recallAtTarget: number | null,
  isReviewed = true,
): DueCard => ({
  questionId: `${skill} ${recallNow}`,
  skill,
  expectedSeconds: 60,
  recallNow,
  recallAtTarget,
  dueUtc: 0,
  isReviewed,
})

describe('recall by domain', () => {
  it('is the mean over the reviewed cards, due or not', () => {
    const due = [card('ops-storage', 0.5, 0.2), card('dicom-web', 0, 0, false)]
    const later = [card('sec-privacy', 1, 0.6), card('constructor', 0.95, 0.9)]
    expect(recallByDomain({ due, later }, testCatalog)).toEqual([
      {
        domain: 'operations-security',
        name: 'Operations',
        cards: 2,
        due: 1,
        recallNow: 0.75,
        recallAtTarget: 0.4,
      },
      {
        domain: 'soft-skills',
        name: 'Soft skills',
        cards: 1,
        due: 0,
        recallNow: 0.95,
        recallAtTarget: 0.9,
      },
    ])
  })

  it('has no value at a date that is not set', () => {
    const [row] = recallByDomain({ due: [card('dicom-web', 0.5, null)], later: [] }, testCatalog)
    expect(row?.recallAtTarget).toBeNull()
  })
})
