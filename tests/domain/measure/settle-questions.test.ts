import { describe, expect, it } from 'vitest'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settleQuestions } from '#src/domain/measure/settle-questions.ts'
import { priorPosterior } from '#src/domain/measure/tree-posterior.ts'
import { day, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

const indexed = (
  id: string,
  level: IndexedQuestion['level'],
  kind: IndexedQuestion['kind'] = 'single-choice',
): IndexedQuestion => ({ id, skill: 'dicom-web', level, kind, hash: 'abcdefghijkl' })

function settled(questions: IndexedQuestion[], evidence: Evidence = emptyEvidence, count = 9): string[] {
  const posterior = priorPosterior(measureSettings)
  const request = { questions, posterior, requiredLevel: 60, evidence, now: newYear, count }
  return settleQuestions(request, measureSettings).map(({ id }) => id)
}

describe('the questions that would settle a verdict', () => {
  it('come with the most telling first: by level near the requirement, then by how hard to guess', () => {
    const questions = [indexed('far', 20), indexed('near', 75), indexed('typed', 75, 'short-text')]
    expect(settled(questions)).toEqual(['typed', 'near', 'far'])
  })

  it('keep the given order among equals and stop at the count', () => {
    const questions = [indexed('one', 60), indexed('two', 60), indexed('three', 60)]
    expect(settled(questions, emptyEvidence, 2)).toEqual(['one', 'two'])
    expect(settled(questions.toReversed(), emptyEvidence, 2)).toEqual(['three', 'two'])
    expect(settled(questions, emptyEvidence, 0)).toEqual([])
  })

  it('leave out those that would have no weight and put those not rested last', () => {
    const responded = (questionId: string, daysAgo: number) =>
      responseEvent({ questionId, attempt: String(daysAgo), tUtc: newYear - daysAgo * day })
    const evidence = foldEvents([
      responded('yesterday', 1),
      responded('last-month', 30),
      responded('last-year', 200),
    ])
    const old = ['yesterday', 'last-month', 'last-year'].map(id => indexed(id, 60, 'numeric'))
    // Half the weight of the old ones still tells more than the new one, which is far too easy to decide anything.
    expect(settled([...old, indexed('new', 20)], evidence)).toEqual(['last-year', 'new', 'last-month'])
    expect(settled([...old, indexed('new', 60, 'numeric')], evidence)).toEqual([
      'new',
      'last-year',
      'last-month',
    ])
  })
})
