import { describe, expect, it } from 'vitest'
import { assignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import { assignmentOf } from '#tests/domain/assignment/make-assignment.ts'
import { assignedOf } from '#tests/storage/test-assignment.ts'

const opensUtc = Date.UTC(2026, 10, 23, 8)
const closesUtc = Date.UTC(2026, 10, 27, 17)
const hash = 'this-version'

/** An attempt, `minute` minutes after the opening. */
function run(digit: string, finished: boolean, minute = 0, assignmentHash = hash) {
  const attempt = assignedOf(digit)
  if (attempt.assignment === undefined) throw new Error('it is an attempt at an assignment')
  const startedUtc = opensUtc + minute * 60_000
  return {
    attempt: { ...attempt, startedUtc, assignment: { ...attempt.assignment, assignmentHash } },
    finished,
  }
}

const assignment = assignmentOf({ opensUtc, closesUtc, attempts: 2 })

describe('assignedStanding', () => {
  it.each([
    ['a moment before it opens', opensUtc - 1, 'not-yet'],
    ['as it opens', opensUtc, 'now'],
    ['a moment before it closes', closesUtc - 1, 'now'],
    ['as it closes', closesUtc, 'closed'],
  ])('%s', (_, now, start) => {
    expect(assignedStanding(assignment, hash, [], now)).toEqual({
      open: null,
      finished: [],
      left: 2,
      start,
    })
  })

  it('has no bounds where none were set', () => {
    for (const now of [0, 8.64e15]) {
      expect(assignedStanding(assignmentOf(), hash, [], now).start).toBe('now')
    }
  })

  it('lets an attempt begun before the close go on behind it, and none begin beside it', () => {
    const open = run('1', false)
    expect(assignedStanding(assignment, hash, [open], closesUtc + 1)).toEqual({
      open: open.attempt,
      finished: [],
      left: 1,
      start: 'open-attempt',
    })
  })

  it('counts what was taken, and shows it newest first', () => {
    const first = run('1', true, 5)
    const second = run('2', true, 50)
    expect(assignedStanding(assignment, hash, [first], opensUtc)).toMatchObject({ left: 1, start: 'now' })
    expect(assignedStanding(assignment, hash, [first, second], opensUtc)).toEqual({
      open: null,
      finished: [second.attempt, first.attempt],
      left: 0,
      start: 'used-up',
    })
    // Used up is what holds also when it is closed: nothing could be done about it.
    expect(assignedStanding(assignment, hash, [first, second], closesUtc).start).toBe('used-up')
  })

  it('does not count attempts at another version, but shows them and lets them be finished first', () => {
    const before = [run('1', true, 5, 'before'), run('2', true, 6, 'before')]
    expect(assignedStanding(assignment, hash, before, opensUtc)).toMatchObject({ left: 2, start: 'now' })
    expect(assignedStanding(assignment, hash, before, opensUtc).finished).toHaveLength(2)
    const open = run('3', false, 7, 'before')
    expect(assignedStanding(assignment, hash, [...before, open], opensUtc)).toMatchObject({
      open: open.attempt,
      left: 2,
      start: 'open-attempt',
    })
  })
})
