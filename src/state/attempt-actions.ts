import { applyEvent } from '#src/domain/learning/evidence.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { learnerEventVersion } from '#src/domain/learning/learner-event-version.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { unknownPart } from '#src/domain/scoring/score-result.ts'
import type { Slice } from '#src/state/app-store.ts'
import type { AttemptSlice } from '#src/state/attempt-slice.ts'
import { type OpenAttempt, withEvent } from '#src/state/open-attempt.ts'
import { slowSaveMs, statusOf } from '#src/state/save-status.ts'
import type { AttemptLock } from '#src/state/services.ts'
import { prepareAttempt } from '#src/state/start-quiz.ts'
import type { SaveResult } from '#src/storage/learner-log.ts'

type AttemptActions = Omit<AttemptSlice, 'view' | 'saving'>

const lostAttempt =
  'This attempt is not on this device. It may have been erased, or begun in another browser. Your other results are not touched.'

export const createAttemptActions: Slice<AttemptActions> = (set, get, services) => {
  let lock: AttemptLock | null = null
  let pendingSaves = 0
  let persistenceAsked = false

  function open(): OpenAttempt | null {
    const { view } = get()
    return view.kind === 'open' ? view : null
  }

  /** Shows the way of one save from "Saving" to "Saved", or to the reason why not. */
  async function watchSave(save: Promise<SaveResult>): Promise<void> {
    pendingSaves += 1
    set({ saving: { kind: 'saving' } })
    const slow = setTimeout(() => set({ saving: { kind: 'not-saved', reason: 'slow' } }), slowSaveMs)
    const result = await save
    clearTimeout(slow)
    pendingSaves -= 1
    if (pendingSaves === 0 || result.kind === 'not-saved') set({ saving: statusOf(result) })
    if (result.kind === 'saved' && !persistenceAsked) {
      persistenceAsked = true
      services.askForPersistence()
    }
  }

  /** Puts an event on screen and into the evidence at once, and into the log behind it. */
  function record(body: EventBody): void {
    const before = open()
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
    set({
      view: { kind: 'open', ...withEvent(before, provisional) },
      evidence: applyEvent(get().evidence, provisional),
    })
    const append = get()
      .openStore()
      .then(({ log }) => log.append(attemptId, body))
    void watchSave(append)
    void append.then(({ event }) => {
      const now = open()
      if (now?.attempt.attemptId !== attemptId) return
      set({
        view: { kind: 'open', ...withEvent(now, event, provisional.eventId) },
        evidence: applyEvent(get().evidence, event),
      })
    })
  }

  function aboutQuestion(questionId: string): { questionId: string; questionHash: string } | null {
    const asked = open()?.attempt.questions.find(({ id }) => id === questionId)
    return asked === undefined ? null : { questionId, questionHash: asked.hash }
  }

  async function takeLock(attemptId: string, steal: boolean): Promise<boolean> {
    lock?.release()
    lock = await services.lockAttempt(attemptId, {
      steal,
      onLost: () => {
        const now = open()
        if (now?.attempt.attemptId === attemptId) set({ view: { kind: 'open', ...now, access: 'reader' } })
      },
    })
    return lock !== null
  }

  async function load(attemptId: string, steal: boolean): Promise<void> {
    const { log } = await get().openStore()
    const isWriter = await takeLock(attemptId, steal)
    const reading = await log.readAttempt(attemptId)
    const problem = (sentence: string) => set({ view: { kind: 'problem', attemptId, sentence } })
    if (reading.kind === 'failed')
      return problem('The browser could not read this attempt. Reload the page to try again.')
    if (reading.kind === 'not-found') return problem(lostAttempt)
    const { attempt, events, chain } = reading
    const pinned = await log.readPinned(attempt.questions.map(({ hash }) => hash))
    if ('kind' in pinned)
      return problem(
        'The browser could not read the questions of this attempt. Reload the page to try again.',
      )
    const questions = new Map(
      attempt.questions.flatMap(({ id, hash }) => {
        const question = pinned.questions.get(hash)
        return question === undefined ? [] : [[id, presentQuestion(question, attempt.seed)] as const]
      }),
    )
    const access = chain.problems.length > 0 ? 'broken' : isWriter ? 'writer' : 'reader'
    set({ view: { kind: 'open', attempt, questions, events, state: attemptState(events), access } })
  }

  services.onOtherTab(attemptId => {
    const now = open()
    if (now?.attempt.attemptId === attemptId && now.access === 'reader') void mirror(attemptId)
  })

  /** A reading tab follows what the writing tab saved. */
  async function mirror(attemptId: string): Promise<void> {
    const { log } = await get().openStore()
    const reading = await log.readAttempt(attemptId)
    const now = open()
    if (reading.kind !== 'found' || now?.attempt.attemptId !== attemptId || now.access !== 'reader') return
    const { events } = reading
    set({ view: { kind: 'open', ...now, events, state: attemptState(events) } })
  }

  return {
    async startQuiz(setup) {
      const { preferences, outline, evidence } = get()
      const prepared = await prepareAttempt(
        {
          skills: setup.skills ?? [],
          questions: setup.questions ?? [],
          mode: setup.mode ?? preferences.quizMode,
          count: setup.count ?? preferences.questionCount,
          minutes: setup.minutes === undefined ? preferences.examMinutes : setup.minutes,
          seed: setup.seed ?? null,
        },
        {
          outline,
          evidence,
          loadBank: services.loadBank,
          now: services.device.now(),
          attemptId: services.device.newId(),
        },
      )
      if (prepared.kind === 'problem') return prepared
      const { attempt, questions } = prepared
      const byId = attempt.questions.flatMap(({ id, hash }) => {
        const question = questions.get(hash)
        return question === undefined ? [] : [[id, presentQuestion(question, attempt.seed)] as const]
      })
      set({
        view: {
          kind: 'open',
          attempt,
          questions: new Map(byId),
          events: [],
          state: attemptState([]),
          access: 'writer',
        },
        saving: { kind: 'idle' },
      })
      void takeLock(attempt.attemptId, true)
      const start = get()
        .openStore()
        .then(({ log }) => log.startAttempt(attempt, questions))
      void watchSave(start)
      void start.then(() => get().refreshAttempts())
      return { kind: 'started', attemptId: attempt.attemptId }
    },

    async showAttempt(attemptId) {
      const { view } = get()
      if (view.kind === 'open' && view.attempt.attemptId === attemptId) return
      if (view.kind === 'loading' && view.attemptId === attemptId) return
      set({ view: { kind: 'loading', attemptId }, saving: { kind: 'idle' } })
      await load(attemptId, false)
    },

    leaveAttempt() {
      lock?.release()
      lock = null
      set({ view: { kind: 'none' } })
    },

    async continueHere() {
      const now = open()
      if (now !== null) await load(now.attempt.attemptId, true)
    },

    submit({ questionId, response, confidence, elapsedMs }) {
      const now = open()
      const question = now?.questions.get(questionId)
      const asked = now?.attempt.questions.find(({ id }) => id === questionId)
      const indexed = get().outline.skills.some(({ id }) => id === asked?.skill)
      if (now === null || question === undefined || asked === undefined || !indexed) return unknownPart
      const result = scoreResponse(question, response)
      if (result.kind !== 'graded') return result
      record({
        type: 'response',
        questionId,
        questionHash: asked.hash,
        response,
        score: result.score,
        confidence,
        skill: asked.skill,
        level: question.level,
        kind: question.kind,
        chance: chanceScore(question),
        expectedSeconds: question.seconds,
        mode: now.attempt.mode,
        elapsedMs,
      })
      return result
    },

    keepDraft(questionId, response) {
      const about = aboutQuestion(questionId)
      if (about !== null) record({ type: 'draft', ...about, response })
    },
    clearResponse(questionId) {
      const about = aboutQuestion(questionId)
      if (about !== null) record({ type: 'clear', ...about })
    },
    flag(questionId, flagged) {
      const about = aboutQuestion(questionId)
      if (about !== null) record({ type: 'flag', ...about, flagged })
    },
    report(questionId, text) {
      const about = aboutQuestion(questionId)
      if (about !== null) record({ type: 'report', ...about, text })
    },
    noticeClockJump(jumpMs) {
      record({ type: 'clock', jumpMs })
    },

    finish(reason) {
      const now = open()
      if (now === null || now.state.finish !== null) return
      const unanswered = now.attempt.questions.flatMap(({ id }) => (now.state.responses.has(id) ? [] : [id]))
      record({ type: 'finish', reason, unanswered })
      void get().refreshAttempts()
    },

    async retrySaving() {
      const { log } = await get().openStore()
      await watchSave(log.retryUnsaved())
    },

    async unsavedEvents() {
      const { log } = await get().openStore()
      return log.unsaved()
    },
  }
}
