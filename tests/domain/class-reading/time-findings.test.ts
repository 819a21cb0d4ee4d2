import { describe, expect, it } from 'vitest'
import type { EventBody } from '#src/domain/learning/learner-event.ts'
import type { ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import {
  assignmentOf,
  choice,
  known,
  minute,
  monday,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import {
  chose,
  respondTo,
  resultOf,
  type Sitting,
  type Step,
} from '#tests/domain/class-reading/make-results.ts'
import { readNow } from '#tests/domain/class-reading/read-now.ts'

const question = known(choice('q-one'))
const assignment = assignmentOf([question])
const friday = assignment.closesUtc ?? 0
const roster = [
  { name: 'Ana', className: '', extraMinutes: 15 },
  { name: 'Ben', className: '', extraMinutes: 0 },
]

/** What is found about an attempt with these steps, at minutes after it began. */
function found(
  steps: readonly (readonly [minutes: number, body: EventBody])[],
  changes: Partial<Sitting> = {},
  receivedUtc = friday + 60 * minute,
): readonly ResultFinding[] {
  const taken: Step[] = steps.map(([minutes, body]) => ({ body, atMs: minutes * minute }))
  const sitting = { assignment, questions: [question], name: 'Ana', responses: [], steps: taken, ...changes }
  const reading = readNow({
    results: [resultOf(sitting, { receivedUtc })],
    assignments: [recordOf([assignment], roster)],
    papers: [paperOf(assignment, [question])],
  })
  return reading.files[0]?.findings ?? []
}

const respond = respondTo(question, chose('a'), assignment)
const finish: EventBody = { type: 'finish', reason: 'submitted', unanswered: [] }
const timeUp: EventBody = { type: 'finish', reason: 'time-up', unanswered: [] }
const jump = (jumpMs: number) => ({ type: 'clock', jumpMs }) as const

describe('the times of a result', () => {
  it('are not worth a word when all is as it should be', () => {
    expect(
      found([
        [29, respond],
        [30, finish],
      ]),
    ).toEqual([])
  })

  it('tell of a start before it opened, with a minute for clocks that differ', () => {
    expect(
      found(
        [
          [1, respond],
          [2, finish],
        ],
        { startedUtc: monday - minute },
      ),
    ).toEqual([])
    expect(
      found(
        [
          [1, respond],
          [2, finish],
        ],
        { startedUtc: monday - 5 * minute },
      ),
    ).toEqual([{ kind: 'begun-early', byMs: 5 * minute }])
  })

  it('tell of a start or an end after it closed', () => {
    expect(
      found(
        [
          [1, respond],
          [2, finish],
        ],
        { startedUtc: friday + 10 * minute },
      ),
    ).toEqual([{ kind: 'begun-late', byMs: 10 * minute }])
    expect(
      found(
        [
          [1, respond],
          [20, finish],
        ],
        { startedUtc: friday - 10 * minute },
      ),
    ).toEqual([{ kind: 'finished-late', byMs: 10 * minute }])
  })

  it('do not blame somebody whose page was shut when the time ran out', () => {
    expect(
      found(
        [
          [1, respond],
          [600, timeUp],
        ],
        { startedUtc: friday - 10 * minute },
        friday + 6e7,
      ),
    ).toEqual([])
  })

  it('hold the last response against the limit, with the extra time of the roster', () => {
    expect(
      found([
        [44, respond],
        [90, finish],
      ]),
    ).toEqual([])
    expect(
      found([
        [47, respond],
        [48, finish],
      ]),
    ).toEqual([{ kind: 'over-time', byMs: 2 * minute }])
    expect(
      found(
        [
          [44, respond],
          [45, finish],
        ],
        { name: 'Ben' },
      ),
    ).toEqual([{ kind: 'over-time', byMs: 14 * minute }])
  })

  it('tell of more extra time than the roster gives', () => {
    const usual: Parameters<typeof found>[0] = [
      [1, respond],
      [2, finish],
    ]
    expect(found(usual, { assigned: { extraMinutes: 15 } })).toEqual([])
    expect(found(usual, { name: 'Ben', assigned: { extraMinutes: 15 } })).toEqual([
      { kind: 'extra-time', minutes: 15, granted: 0 },
    ])
  })

  it('F27: tell of a clock that was moved, by its greatest jump, and not again of what follows from it', () => {
    expect(
      found([
        [1, jump(3_600_000)],
        [2, respond],
        [-50, jump(-3_700_000)],
        [1, finish],
      ]),
    ).toEqual([{ kind: 'clock-moved', jumpMs: -3_700_000 }])
  })

  it('tell of times that cannot be', () => {
    expect(
      found([
        [10, respond],
        [5, finish],
      ]),
    ).toEqual([{ kind: 'clock-wrong', why: 'backwards', byMs: 5 * minute }])
    expect(
      found(
        [
          [1, respond],
          [2, finish],
        ],
        {},
        monday,
      ),
    ).toEqual([
      // Begun a minute after it opened, and closed a minute after its end.
      { kind: 'clock-wrong', why: 'ahead', byMs: 4 * minute },
    ])
  })

  it('tell of an attempt that was not ended', () => {
    expect(found([[1, respond]])).toEqual([{ kind: 'not-finished' }])
  })
})
