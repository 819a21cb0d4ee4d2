import { mayReview } from '#src/domain/assignment/may-review.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { type ScoreResult, unknownPart } from '#src/domain/scoring/score-result.ts'
import type { Slice } from '#src/state/app-store.ts'
import { createAttemptOpener } from '#src/state/attempt-opener.ts'
import { createAttemptRecorder } from '#src/state/attempt-recorder.ts'
import type { AttemptSlice, Given } from '#src/state/attempt-slice.ts'
import { type OpenAttempt, openAttemptOf } from '#src/state/open-attempt.ts'

export const createAttemptActions: Slice<
  Omit<AttemptSlice, 'view' | 'saving' | 'timeShown' | 'addTimeShown'>
> = (set, get, services) => {
  const recorder = createAttemptRecorder(set, get, services)
  const { record, watchSave } = recorder
  let scoring: ReturnType<typeof services.loadScoring> | null = null

  /** Kept, because even `import()` of what is loaded lets the screen wait. */
  function loadScoring() {
    return (scoring ??= services.loadScoring())
  }

  function aboutQuestion(questionId: string): { questionId: string; questionHash: string } | null {
    const { attempt } = openAttemptOf(get().view) ?? {}
    const asked = attempt?.questions.find(({ id }) => id === questionId)
    return asked === undefined ? null : { questionId, questionHash: asked.hash }
  }

  async function submit(given: Given): Promise<ScoreResult> {
    const code = await loadScoring()
    const now = openAttemptOf(get().view)
    const question = now?.questions.get(given.questionId)
    const asked = now?.attempt.questions.find(({ id }) => id === given.questionId)
    if (now === null || question === undefined || asked === undefined) return unknownPart
    const { result, body } = code.scoreGiven(given, question, now.attempt, asked)
    if (body !== null) void record(body)
    return result
  }

  /** In an exam, what was chosen and not handed over counts when it is complete: the browser may have been closed on it. */
  async function submitDrafts({ attempt, questions, state }: OpenAttempt): Promise<void> {
    if (attempt.mode !== 'exam') return
    for (const [questionId, response] of state.drafts) {
      // Nobody knows how long it was looked at; the expected time makes it neither a rapid guess nor a slow one.
      const expectedMs = (questions.get(questionId)?.seconds ?? 0) * 1000
      const elapsedMs = get().timeShown.get(questionId) ?? expectedMs
      await submit({ questionId, response, confidence: null, elapsedMs })
    }
  }

  return {
    ...createAttemptOpener(recorder)(set, get, services),
    loadScoring,

    submit,

    keepDraft(questionId, response) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'draft', ...about, response })
    },
    clearResponse(questionId) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'clear', ...about })
    },
    ask({ id, hash, skill }, question) {
      const now = openAttemptOf(get().view)
      if (now?.access !== 'writer') return
      const questions = new Map(now.questions).set(id, presentQuestion(question, now.attempt.seed))
      set({ view: { kind: 'open', ...now, questions } })
      void record({ type: 'ask', questionId: id, questionHash: hash, skill }, new Map([[hash, question]]))
    },
    flag(questionId, flagged) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'flag', ...about, flagged })
    },
    report(questionId, text) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'report', ...about, text })
    },
    noticeClockJump(jumpMs) {
      void record({ type: 'clock', jumpMs })
    },

    async finish(reason) {
      const before = openAttemptOf(get().view)
      if (before === null || before.state.finish !== null) return
      await submitDrafts(before)
      const now = openAttemptOf(get().view)
      if (now?.attempt.attemptId !== before.attempt.attemptId || now.state.finish !== null) return
      // What is left unanswered counts as met only because its solution can be read from now on.
      const shown = mayReview(now.attempt) ? now.attempt.questions : []
      const unanswered = shown.flatMap(({ id }) => (now.state.answered.has(id) ? [] : [id]))
      void record({ type: 'finish', reason, unanswered }).then(get().refreshAttempts)
    },

    async retrySaving() {
      const { log } = await get().openStore()
      await watchSave(log.retryUnsaved())
      await get().refreshAttempts()
    },

    async unsavedEvents() {
      const { log } = await get().openStore()
      return log.unsaved()
    },
  }
}
