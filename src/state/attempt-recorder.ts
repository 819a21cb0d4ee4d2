import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import { learnerEventVersion } from '#src/domain/learning/learner-event-version.ts'
import type { Slice } from '#src/state/app-store.ts'
import { openAttemptOf, withEvent } from '#src/state/open-attempt.ts'
import { slowSaveMs, statusOf } from '#src/state/save-status.ts'
import type { SaveResult } from '#src/storage/learner-log.ts'

export interface AttemptRecorder {
  /** Puts an event on screen and into the evidence at once, and into the log behind it; resolves when that is done. */
  readonly record: (body: EventBody, pins?: ReadonlyMap<string, Question>) => Promise<void>
  /** Shows the way of one save from "Saving" to "Saved", or to the reason why not. */
  readonly watchSave: (save: Promise<SaveResult>) => Promise<void>
  /** Events of the attempt are saved once it has been kept itself. */
  readonly waitFor: (attemptId: string, start: Promise<unknown>) => void
}

export const createAttemptRecorder: Slice<AttemptRecorder> = (set, get, services) => {
  const starts = new Map<string, Promise<unknown>>()
  let pendingSaves = 0
  let persistenceAsked = false
  let feedback: Promise<void> = Promise.resolve()

  async function watchSave(save: Promise<SaveResult>): Promise<void> {
    pendingSaves += 1
    set({ saving: { kind: 'saving' } })
    const slow = setTimeout(() => set({ saving: { kind: 'not-saved', reason: 'slow' } }), slowSaveMs)
    const result = await save
    clearTimeout(slow)
    pendingSaves -= 1
    if (pendingSaves === 0 || result.kind === 'not-saved') set({ saving: statusOf(result) })
    if (result.kind !== 'saved') return
    if (!persistenceAsked) {
      persistenceAsked = true
      services.askForPersistence()
    }
    // The disk takes things again: what an earlier attempt could not save goes now, before the screen is believed.
    const { log } = await get().openStore()
    if (pendingSaves === 0 && log.unsaved().length > 0) await watchSave(log.retryUnsaved())
  }

  async function record(body: EventBody, pins?: ReadonlyMap<string, Question>): Promise<void> {
    const before = openAttemptOf(get().view)
    if (before?.access !== 'writer') return
    const { attemptId } = before.attempt
    const provisional: LearnerEvent = {
      ...body,
      v: learnerEventVersion,
      eventId: services.device.newId(),
      attemptId,
      seq: (before.state.lastEvent?.seq ?? -1) + 1,
      tabId: 'this',
      tUtc: services.device.now(),
      tzOffset: 0,
      tMono: services.device.monotonic(),
      prevHash: '',
      hash: '',
    }
    set({ view: { kind: 'open', ...withEvent(before, provisional) } })
    void get().learn(provisional)
    // What the learner waits for is drawn first; making and hashing the event would come in between.
    if (body.type === 'response') feedback = services.afterPaint()
    const append = save(body, provisional, pins)
    void watchSave(append)
    const { event } = await append
    const now = openAttemptOf(get().view)
    if (now?.attempt.attemptId === attemptId)
      set({ view: { kind: 'open', ...withEvent(now, event, provisional.eventId) } })
    await get().learn(event)
  }

  async function save(body: EventBody, provisional: LearnerEvent, pins?: ReadonlyMap<string, Question>) {
    const { attemptId } = provisional
    await feedback
    await starts.get(attemptId)
    const { log } = await get().openStore()
    return log.append(attemptId, body, pins, provisional)
  }

  return {
    record,
    watchSave,
    waitFor(attemptId, start) {
      starts.set(attemptId, start)
      void start.then(() => starts.delete(attemptId))
    },
  }
}
