import { describe, expect, it } from 'vitest'
import { encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { EventBody } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import { misconceptions } from '#src/domain/memory/beliefs.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { heldBeliefs } from '#src/domain/memory/held-beliefs.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import type { Question } from '#src/domain/question/question.ts'
import { readAsked, readGiven } from '#src/state/read-given.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { readRecords } from '#src/storage/read-records.ts'
import type { Tables } from '#src/storage/tables.ts'
import { finish, pinned } from '#tests/storage/test-attempt.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { newYear, recordingObserver, testServices } from '#tests/storage/test-services.ts'

const { digest } = testServices()
const { attemptId } = checkOf('1')
const two = laterQuestion('question-two')
const three = laterQuestion('question-three')
const four = laterQuestion('question-four')

function laterQuestion(id: string) {
  const found = laterQuestions.find(({ asked }) => asked.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

/** The second question with other numbers. */
const variant: Question = { ...two.question, stem: 'Stem of question two with other numbers' }
const otherTwo = { asked: { ...two.asked, hash: 'template.1' }, pins: new Map([['template.1', variant]]) }

const sure = (body: EventBody): EventBody =>
  body.type === 'response' ? { ...body, confidence: 'sure', elapsedMs: 30_000 } : body
const flag = (flagged: boolean): EventBody => ({
  type: 'flag',
  questionId: two.asked.id,
  questionHash: two.asked.hash,
  flagged,
})

type Step = readonly [EventBody, ReadonlyMap<string, Question>?]

/** A device that goes on with the check from `startUtc` on. */
async function device(
  name: string,
  startUtc: number,
  restored: readonly LearnerRecord[],
  steps: readonly Step[],
) {
  const tables = createMemoryTables()
  await mergeRecords(tables, restored, digest)
  let looks = 0
  const services = { ...testServices(name), now: () => startUtc + 1000 * looks++ }
  const log = createEventLog(tables, services, recordingObserver().observer)
  if (restored.length === 0) await log.startAttempt(checkOf('1'), pinned)
  for (const [body, pins] of steps) await log.append(attemptId, body, pins)
  return { tables, log }
}
type Device = Awaited<ReturnType<typeof device>>

async function recordsOf({ tables }: Device) {
  const records: LearnerRecord[] = []
  for await (const record of readRecords(tables)) records.push(record)
  return records
}

async function evidenceOf(one: Device): Promise<Evidence> {
  const records = await recordsOf(one)
  return foldEvents(records.flatMap(record => (record.record === 'event' ? record.event : [])))
}

/** Without the numbers of events, which each device gives the events of the other itself. */
function comparable(evidence: Evidence): unknown {
  const { questions } = encodeEvidence(evidence)
  return questions.map(([id, rows]) => [
    id,
    rows.map(([attempt, first, last, unanswered, standing, flagged]) => [
      [attempt, first, last, unanswered, flagged],
      standing?.slice(1),
    ]),
  ])
}

async function beliefsOf(one: Device) {
  const held = heldBeliefs(await evidenceOf(one), memorySettings).misconceptions
  const wanted = held.flatMap(({ questionId, sightings }) =>
    sightings.map(({ attemptId: attempt, response: { seq, questionHash } }) => ({
      attemptId: attempt,
      questionId,
      questionHash,
      seq,
    })),
  )
  return misconceptions(held, await readGiven(one.log, wanted), utc => String(Math.floor(utc / 86_400_000)))
}

/** Both go on with one check, answer its second question apart, flag it, ask another one and end it. */
async function bothDevices() {
  const common = await recordsOf(await device('c', newYear, [], [[respondInCheck('a')]]))
  const minute = 60_000
  const here = await device('a', newYear + 10 * minute, common, [
    [askFor(two.asked), two.pins],
    [sure(respondInCheck('b', two.asked))],
    [flag(true)],
    [askFor(three.asked), three.pins],
    [sure(respondInCheck('b', three.asked))],
    [finish],
  ])
  const there = await device('b', newYear + 5 * minute, common, [
    [askFor(otherTwo.asked), otherTwo.pins],
    [sure(respondInCheck('b', otherTwo.asked))],
    [flag(true)],
    [flag(false)],
    [askFor(four.asked), four.pins],
    [sure(respondInCheck('b', four.asked))],
    [finish],
  ])
  const [ofHere, ofThere] = [await recordsOf(here), await recordsOf(there)]
  await mergeRecords(here.tables, ofThere, digest)
  await mergeRecords(there.tables, ofHere, digest)
  return { here, there }
}

describe('reading what was given', () => {
  /** A log of a long check, and what it read of each table. */
  async function countedLog() {
    const { tables } = await device(
      'a',
      newYear,
      [],
      [
        [sure(respondInCheck('a'))],
        ...Array.from({ length: 20 }, (_, n): Step => [flag(n % 2 === 0)]),
        [askFor(two.asked), two.pins],
        [sure(respondInCheck('b', two.asked))],
      ],
    )
    const read: Record<string, number> = {}
    const count = (store: string, rows: number) => (read[store] = (read[store] ?? 0) + rows)
    const counted: Tables = {
      ...tables,
      get: (store, key) => (count(store, 1), tables.get(store, key)),
      getMany: (store, keys) => (count(store, keys.length), tables.getMany(store, keys)),
      async scan(store, scan) {
        const rows = await tables.scan(store, scan)
        count(store, rows.length)
        return rows
      },
    }
    let digests = 0
    const services = {
      ...testServices('a'),
      digest: (text: string) => {
        digests += 1
        return digest(text)
      },
    }
    const log = createEventLog(counted, services, recordingObserver().observer)
    return { log, read, digests: () => digests }
  }
  const ofTwo = { attemptId, questionId: two.asked.id, questionHash: two.asked.hash, seq: 22 }

  it('reads the responses that are wanted and nothing else of their attempts: 100,000 took 23 seconds', async () => {
    const { log, read, digests } = await countedLog()
    expect(await readGiven(log, [ofTwo])).toEqual([
      { attemptId, question: two.question, response: { kind: 'single-choice', option: 'b' } },
    ])
    expect(read).toEqual({ events: 1, pinnedQuestions: 1 })
    expect(digests()).toBe(1)
  })

  it('reads only the question where the response is not needed, and each question once', async () => {
    const { log, read } = await countedLog()
    const asked = await readAsked(log, [ofTwo, { ...ofTwo, attemptId: '2'.repeat(32) }])
    expect(asked.map(({ question }) => question)).toEqual([two.question, two.question])
    expect(read).toEqual({ pinnedQuestions: 1 })
  })

  it('leaves out what is no response to this question, or whose question is gone', async () => {
    const { log } = await countedLog()
    expect(await readGiven(log, [{ ...ofTwo, questionId: three.asked.id }])).toEqual([])
    expect(await readGiven(log, [{ ...ofTwo, seq: 1 }])).toEqual([])
    expect(await readAsked(log, [{ ...ofTwo, questionHash: 'never pinned' }])).toEqual([])
  })
})

describe('a readiness check that two devices went on with', () => {
  it('comes to the same evidence and cards, whichever backup was imported where', async () => {
    const { here, there } = await bothDevices()
    const [one, other] = [await evidenceOf(here), await evidenceOf(there)]
    expect(comparable(one)).toEqual(comparable(other))
    expect([...one.questions.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1])
    const cards = cardsOf(one, memorySettings)
    expect(cards).toEqual(cardsOf(other, memorySettings))
    expect(cards.map(({ questionId, reasons }) => [questionId, ...reasons])).toEqual([
      ['question-four', 'missed'],
      ['question-three', 'missed'],
      ['question-two', 'missed', 'flagged'],
    ])
  })

  it('comes to the same beliefs, each with its question as it was asked there', async () => {
    const { here, there } = await bothDevices()
    const [one, other] = [await beliefsOf(here), await beliefsOf(there)]
    expect(one).toEqual(other)
    expect(one.unread).toBe(0)
    expect(one.open.map(({ question }) => question.stem)).toEqual([
      'Stem of question three',
      'Stem of question four',
      'Stem of question two with other numbers',
    ])
  })
})
