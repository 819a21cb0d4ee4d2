import { describe, expect, it } from 'vitest'
import { markOf, planIntake } from '#src/domain/class-reading/plan-intake.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { assignmentOf, choice, idOf, known } from '#tests/domain/class-reading/make-assignments.ts'
import { chose, payloadOf, resultOf, storedOf } from '#tests/domain/class-reading/make-results.ts'

const question = known(choice('q-one'))
const assignment = assignmentOf([question])

function sent(name: string, changes: Partial<StoredResult> = {}): StoredResult {
  return resultOf({ assignment, questions: [question], name, responses: [chose('a')] }, changes)
}

/** The payload under another number, as when it is sealed once more. */
function resealed(result: StoredResult, number: string): StoredResult {
  const resultId = idOf(number)
  return { ...result, resultId, payload: { ...result.payload, resultId } }
}

const kinds = (here: readonly StoredResult[], arrived: readonly StoredResult[]) =>
  planIntake(here.map(markOf), arrived).map(({ kind }) => kind)

describe('taking results in', () => {
  it('takes what is new', () => {
    expect(kinds([], [sent('Ana'), sent('Ben')])).toEqual(['take', 'take'])
  })

  it('F56: does nothing for the same file again, renamed or in one batch', () => {
    const renamed = sent('Ana', { fileName: 'copy of Ana (1)', receivedUtc: 1 })
    expect(kinds([sent('Ana')], [renamed, sent('Ben'), sent('Ben')])).toEqual([
      'already-here',
      'take',
      'already-here',
    ])
  })

  it('does nothing for the same events sealed once more', () => {
    expect(kinds([sent('Ana')], [resealed(sent('Ana'), 'again')])).toEqual(['already-here'])
  })

  it('F57: takes the same attempt with more answers', () => {
    const more = { assignment, questions: [question], name: 'Ana', responses: [chose('a')] }
    const steps = payloadOf(more).events.slice(0, 1)
    const first = { ...payloadOf(more), events: steps, resultId: idOf('first'), eventsHash: 'x'.repeat(12) }
    expect(kinds([storedOf(first)], [storedOf(payloadOf(more))])).toEqual(['take'])
  })

  it('F58: takes the same events under another name, so that both can be shown', () => {
    const { payload } = sent('Ana')
    const { assignment: own } = payload.attempt
    if (own === undefined) throw new Error('it is at an assignment')
    const attempt = { ...payload.attempt, assignment: { ...own, name: 'Ben' } }
    expect(kinds([sent('Ana')], [storedOf({ ...payload, attempt, resultId: idOf('b') })])).toEqual(['take'])
  })

  it('never lets a file take the place of another one by its number', () => {
    const { payload } = sent('Ben')
    const number = sent('Ana').resultId
    const hostile = storedOf({ ...payload, resultId: number })
    expect(kinds([sent('Ana')], [hostile])).toEqual(['number-taken'])
    expect(kinds([], [sent('Ana'), hostile])).toEqual(['take', 'number-taken'])
  })

  it('F54: does not believe the hash of a broken chain, or a changed file would pass for the one here', () => {
    const { payload } = sent('Ana')
    const events = payload.events.slice(0, 1)
    const changed = storedOf({ ...payload, events, resultId: idOf('changed') }, { chain: 'broken' })
    expect(changed.payload.eventsHash).toBe(payload.eventsHash)
    expect(kinds([sent('Ana')], [changed])).toEqual(['take'])
    expect(kinds([changed], [resealed(changed, 'other')])).toEqual(['already-here'])
  })

  it('F63: comes to the same after an end in the middle', () => {
    const files = Array.from({ length: 45 }, (_, index) => sent(`Student ${index}`))
    const half = planIntake([], files.slice(0, 20)).flatMap(one => (one.kind === 'take' ? [one.result] : []))
    const again = kinds(half, files)
    expect(again.filter(kind => kind === 'already-here')).toHaveLength(20)
    expect(again.filter(kind => kind === 'take')).toHaveLength(25)
  })
})
