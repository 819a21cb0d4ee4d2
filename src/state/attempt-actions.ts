import { unknownPart } from '#src/domain/scoring/score-result.ts'
import type { Slice } from '#src/state/app-store.ts'
import { createAttemptOpener } from '#src/state/attempt-opener.ts'
import { createAttemptRecorder } from '#src/state/attempt-recorder.ts'
import type { AttemptSlice } from '#src/state/attempt-slice.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'

export const createAttemptActions: Slice<
  Omit<AttemptSlice, 'view' | 'saving' | 'timeShown' | 'addTimeShown'>
> = (set, get, services) => {
  const recorder = createAttemptRecorder(set, get, services)
  const { record, watchSave } = recorder

  function aboutQuestion(questionId: string): { questionId: string; questionHash: string } | null {
    const { attempt } = openAttemptOf(get().view) ?? {}
    const asked = attempt?.questions.find(({ id }) => id === questionId)
    return asked === undefined ? null : { questionId, questionHash: asked.hash }
  }

  return {
    ...createAttemptOpener(recorder)(set, get, services),
    loadScoring: services.loadScoring,

    async submit(given) {
      const code = await services.loadScoring()
      const now = openAttemptOf(get().view)
      const question = now?.questions.get(given.questionId)
      const asked = now?.attempt.questions.find(({ id }) => id === given.questionId)
      if (now === null || question === undefined || asked === undefined) return unknownPart
      const { result, body } = code.scoreGiven(given, question, now.attempt, asked)
      if (body !== null) void record(body)
      return result
    },

    keepDraft(questionId, response) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'draft', ...about, response })
    },
    clearResponse(questionId) {
      const about = aboutQuestion(questionId)
      if (about !== null) void record({ type: 'clear', ...about })
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

    finish(reason) {
      const now = openAttemptOf(get().view)
      if (now === null || now.state.finish !== null) return
      const unanswered = now.attempt.questions.flatMap(({ id }) => (now.state.responses.has(id) ? [] : [id]))
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
