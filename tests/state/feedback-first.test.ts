import { expect, it, vi } from 'vitest'
import { createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const questionId = sampleId('single-choice')

it('shows a response at once, says Saving, and gives it to the disk when the feedback is drawn', async () => {
  const device = createTestDevice()
  let draw = () => {}
  const afterPaint = () => new Promise<void>(resolve => (draw = resolve))
  const store = createAppStore(device.services({ ...sampleContent(), afterPaint }))
  await beginQuiz(store, { count: 7, seed: 'first' })
  await vi.waitFor(() => expect(device.journal.records.length).toBeGreaterThan(0))
  const eventsOnDisk = async () => (await device.tables.scan('events', {})).length

  await store.getState().submit({
    questionId,
    response: { kind: 'dont-know' },
    confidence: null,
    elapsedMs: 5000,
  })
  store.getState().flag(questionId, true)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(openAttemptOf(store.getState().view)?.state.responses.has(questionId)).toBe(true)
  expect(store.getState().saving).toEqual({ kind: 'saving' })
  expect(await eventsOnDisk()).toBe(0)

  draw()
  await vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
  // What came behind the response has not overtaken it.
  const events = await device.tables.scan('events', {})
  expect(events.map(({ row }) => row)).toMatchObject([
    { event: { seq: 0, type: 'response' } },
    { event: { seq: 1, type: 'flag' } },
  ])
})
