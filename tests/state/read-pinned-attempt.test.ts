import { describe, expect, it } from 'vitest'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { pinned } from '#tests/storage/test-attempt.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'

const check = checkOf('1')
const { attemptId } = check
const ids = ['question-one', ...laterQuestions.map(({ asked }) => asked.id)]

async function begun() {
  const { tables, ...faults } = failingTables(createMemoryTables())
  const log = createEventLog(tables, testServices(), recordingObserver().observer)
  await log.startAttempt(check, pinned)
  const askAll = async () => {
    for (const { asked, pins } of laterQuestions) {
      await log.append(attemptId, askFor(asked), pins)
      await log.append(attemptId, respondInCheck('a', asked))
    }
  }
  const read = async () => {
    const reading = await readPinnedAttempt(log, attemptId)
    if (reading.kind === 'problem') throw new Error(reading.sentence)
    return reading
  }
  return { tables, log, askAll, read, ...faults }
}

describe('a readiness check', () => {
  it('is read back with every question it asked, in their order', async () => {
    const { log, askAll, read } = await begun()
    await askAll()
    const { attempt, questions, events, isWhole } = await read()
    expect(isWhole).toBe(true)
    expect(events).toHaveLength(6)
    expect(attempt).toEqual({
      ...check,
      questions: [...check.questions, ...laterQuestions.map(({ asked }) => asked)],
    })
    expect([...questions.keys()]).toEqual(ids)
    for (const { asked, question } of laterQuestions)
      expect(questions.get(asked.id)).toMatchObject({ stem: question.stem })
    // The attempt itself is as it was written when it began.
    expect(await log.readAttempt(attemptId)).toMatchObject({ attempt: check })
  })

  it('has its questions also while the disk is full, and after it took them', async () => {
    const { askAll, read, log, fail, recover } = await begun()
    fail('quota')
    await askAll()
    expect([...(await read()).questions.keys()]).toEqual(ids)
    recover()
    await log.retryUnsaved()
    expect([...(await read()).questions.keys()]).toEqual(ids)
    expect((await read()).events).toHaveLength(6)
  })

  it('keeps its place for a question that was lost', async () => {
    const { askAll, read, tables } = await begun()
    await askAll()
    const [lost] = laterQuestions
    await tables.write([{ op: 'remove', store: 'pinnedQuestions', key: lost?.asked.hash ?? '' }])
    const { attempt, questions } = await read()
    expect(attempt.questions.map(({ id }) => id)).toEqual(ids)
    expect([...questions.keys()]).toEqual(ids.filter(id => id !== lost?.asked.id))
  })

  it('asks nothing more once it has ended, whatever another device went on to ask', async () => {
    const { log, read } = await begun()
    const [two, three] = laterQuestions
    if (two === undefined || three === undefined) throw new Error('there are two')
    await log.append(attemptId, askFor(two.asked), two.pins)
    await log.append(attemptId, { type: 'finish', reason: 'stopped', unanswered: [two.asked.id] })
    await log.append(attemptId, askFor(three.asked), three.pins)
    expect((await read()).attempt.questions.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  })
})
