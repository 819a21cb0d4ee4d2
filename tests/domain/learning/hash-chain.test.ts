import { describe, expect, it } from 'vitest'
import { chainInput, checkChain } from '#src/domain/learning/hash-chain.ts'
import { digestText } from '#src/storage/load-digest.ts'
import { makeEvents, withHash } from '#tests/storage/make-events.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'

const { events } = makeEvents(6)

function at(index: number): LearnerEvent {
  const event = events[index]
  if (event === undefined) throw new Error(`no event ${index}`)
  return event
}

const check = (list: readonly LearnerEvent[]) => checkChain(list, digestText)

describe('the chain of an attempt', () => {
  it('is hashed over the previous hash and the event without its own, whatever the order of keys', () => {
    const { hash, ...unhashed } = at(1)
    const turned = Object.fromEntries(Object.entries(unhashed).toReversed())
    expect(chainInput(at(0).hash, { ...unhashed, ...turned })).toBe(chainInput(at(0).hash, unhashed))
    expect(chainInput(at(0).hash, unhashed)).toMatch(new RegExp(`^${at(0).hash}\n\\{"attemptId":`))
    expect(chainInput(at(0).hash, unhashed)).not.toContain(hash)
  })

  it('is whole when nothing happened to it', async () => {
    expect(await check(events)).toEqual({ intact: 6, problems: [] })
    expect(await check([])).toEqual({ intact: 0, problems: [] })
  })

  it('shows where events are missing, at the beginning and in the middle', async () => {
    expect(await check(events.slice(2))).toEqual({
      intact: 0,
      problems: [{ kind: 'gap', afterSeq: -1, missing: 2 }],
    })
    expect(await check([at(0), at(1), at(4), at(5)])).toEqual({
      intact: 2,
      problems: [{ kind: 'gap', afterSeq: 1, missing: 2 }],
    })
  })

  it('shows damage in content and blames that event alone', async () => {
    const damaged = { ...at(2), tUtc: at(2).tUtc + 1 }
    expect(await check([at(0), at(1), damaged, at(3)])).toEqual({
      intact: 2,
      problems: [{ kind: 'damaged', seq: 2 }],
    })
  })

  it('shows where another history was put in, although each of its hashes is right', async () => {
    const { hash: _, ...unhashed } = at(2)
    const other = withHash({ ...unhashed, prevHash: 'f'.repeat(64) })
    expect(await check([at(0), at(1), other])).toEqual({ intact: 2, problems: [{ kind: 'fork', seq: 2 }] })
    expect((await check([at(0), at(1), at(1)])).problems).toEqual([{ kind: 'fork', seq: 1 }])
  })

  it('is the released one: the hash of this event never changes', () => {
    const event = withHash({
      v: 1,
      eventId: '1'.repeat(32),
      attemptId: '2'.repeat(32),
      seq: 0,
      tabId: 'tab',
      tUtc: 1_767_225_600_000,
      tzOffset: -300,
      tMono: 17,
      prevHash: '',
      type: 'report',
      questionId: 'question-one',
      questionHash: 'abcdefghijkl',
      text: 'ä "quoted" \u2028 \ud83d\ude00',
    })
    expect(event.hash).toBe('80a0e561d5404d1f842b5299d58d109cb5a469fb30add53f56468b7d284efe58')
  })
})
