import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'
import type { Slice } from '#src/state/app-store.ts'
import type { AttemptRecorder } from '#src/state/attempt-recorder.ts'
import type { AttemptSlice, StartResult } from '#src/state/attempt-slice.ts'
import { type AttemptView, openAttemptOf, presented, withAsked } from '#src/state/open-attempt.ts'
import type { AttemptLock } from '#src/state/services.ts'
import {
  drawQuiz,
  loadQuestions,
  type Prepared,
  prepareAttempt,
  type PreparedAttempt,
} from '#src/state/start-quiz.ts'

type OpenerActions = Pick<
  AttemptSlice,
  | 'fetchFirstQuestion'
  | 'beginAttempt'
  | 'startQuiz'
  | 'completeStart'
  | 'showAttempt'
  | 'leaveAttempt'
  | 'continueHere'
>

/** A start is completed without waiting for its first question to be drawn after so long, milliseconds. */
const drawnMs = 3000

/** Starting, resuming and mirroring attempts. */
export const createAttemptOpener =
  ({ watchSave, waitFor }: AttemptRecorder): Slice<OpenerActions> =>
  (set, get, services) => {
    let lock: AttemptLock | null = null
    let completeStart = () => {}
    let nextAttemptId = services.device.newId()

    async function takeLock(attemptId: string, steal: boolean): Promise<boolean> {
      lock?.release()
      const taken = await services.lockAttempt(attemptId, {
        steal,
        onLost: () => {
          const now = openAttemptOf(get().view)
          if (now?.attempt.attemptId === attemptId) set({ view: { kind: 'open', ...now, access: 'reader' } })
        },
      })
      // Meanwhile the learner may have gone elsewhere.
      if (isAbout(get().view, attemptId)) lock = taken
      else taken?.release()
      return taken !== null
    }

    async function load(attemptId: string, steal: boolean): Promise<void> {
      const { log } = await get().openStore()
      const isWriter = await takeLock(attemptId, steal)
      const reading = await services.readPinnedAttempt(log, attemptId)
      // Meanwhile the learner may have gone to another attempt.
      if (!isAbout(get().view, attemptId)) return
      if (reading.kind === 'problem') {
        set({ view: { kind: 'problem', attemptId, sentence: reading.sentence } })
        return
      }
      const { attempt, questions, events, isWhole } = reading
      const access = !isWhole ? 'broken' : isWriter ? 'writer' : 'reader'
      const state = attemptState(events)
      set({ view: { kind: 'open', attempt, questions, events, state, access, leftOut: 0 } })
    }

    /** A reading tab follows what the writing tab saved. */
    async function mirror(attemptId: string): Promise<void> {
      const { log } = await get().openStore()
      const reading = await services.readPinnedAttempt(log, attemptId)
      const now = openAttemptOf(get().view)
      if (reading.kind !== 'attempt' || now?.attempt.attemptId !== attemptId || now.access !== 'reader')
        return
      const { attempt, questions, events } = reading
      set({ view: { kind: 'open', ...now, attempt, questions, events, state: attemptState(events) } })
    }

    services.onOtherTab(attemptId => {
      const now = openAttemptOf(get().view)
      if (now?.attempt.attemptId === attemptId && now.access === 'reader') void mirror(attemptId)
    })

    /** Brings the other questions and keeps the attempt with all of them; what cannot be had is left out. */
    async function keepAttempt({ attempt, questions: atHand }: PreparedAttempt) {
      const skills = attempt.questions.map(({ skill }) => skill)
      const questions = new Map([...atHand, ...(await loadQuestions(attempt, skills, get().loadBank))])
      const had = attempt.questions.filter(({ hash }) => questions.has(hash))
      const kept = { ...attempt, questions: had }
      const now = openAttemptOf(get().view)
      if (now?.attempt.attemptId === attempt.attemptId)
        set({
          view: {
            kind: 'open',
            ...now,
            // A readiness check may have gone on meanwhile.
            attempt: withAsked(kept, now.state),
            questions: new Map([...now.questions, ...presented(kept, questions)]),
            leftOut: attempt.questions.length - had.length,
          },
        })
      const { log } = await get().openStore()
      return log.startAttempt(kept, questions)
    }

    /** What a draw depends on, now. */
    async function circumstances(setup: Partial<QuizSetup>, attemptId: string) {
      // A first visit has nothing to remember, so its first question does not wait for the store.
      if (!get().isFirstVisit) await get().openStore()
      const { preferences, outline, evidence, loadBank, pinVariants } = get()
      const whole: QuizSetup = {
        skills: setup.skills ?? [],
        questions: setup.questions ?? [],
        mode: setup.mode ?? preferences.quizMode,
        count: setup.count ?? preferences.questionCount,
        minutes: setup.minutes === undefined ? preferences.examMinutes : setup.minutes,
        seed: setup.seed ?? null,
      }
      return [
        whole,
        { outline, evidence, loadBank, pinVariants, now: services.device.now(), attemptId },
      ] as const
    }

    function begin(prepared: PreparedAttempt): void {
      const { attempt } = prepared
      const drawn = new Promise<void>(resolve => {
        completeStart = resolve
        setTimeout(resolve, drawnMs)
      })
      const start = drawn.then(() => keepAttempt(prepared))
      waitFor(attempt.attemptId, start)
      void watchSave(start)
      void start.then(() => get().refreshAttempts())
      void takeLock(attempt.attemptId, true)
    }

    async function beginAttempt(prepare: (attemptId: string) => Promise<Prepared>): Promise<StartResult> {
      const attemptId = nextAttemptId
      nextAttemptId = services.device.newId()
      const prepared = await prepare(attemptId)
      if (prepared.kind === 'problem') return prepared
      const { attempt } = prepared
      const questions = presented(attempt, prepared.questions)
      const state = attemptState([])
      set({ view: { kind: 'open', attempt, questions, events: [], state, access: 'writer', leftOut: 0 } })
      set({ timeShown: new Map() })
      begin(prepared)
      return { kind: 'started', attemptId }
    }

    return {
      beginAttempt,

      startQuiz: (setup, title) =>
        beginAttempt(async attemptId => prepareAttempt(...(await circumstances(setup, attemptId)), title)),

      async fetchFirstQuestion(fetchField) {
        const drawn = drawQuiz(...(await circumstances({}, nextAttemptId)))
        if (drawn.kind === 'drawn')
          await Promise.all([get().loadBank(drawn.first.skill), fetchField(drawn.first.kind)])
      },

      completeStart: () => completeStart(),

      async showAttempt(attemptId) {
        const { view } = get()
        if (view.kind === 'open' && view.attempt.attemptId === attemptId) return
        if (view.kind === 'loading' && view.attemptId === attemptId) return
        set({ view: { kind: 'loading', attemptId }, saving: { kind: 'idle' }, timeShown: new Map() })
        await load(attemptId, false)
      },

      leaveAttempt() {
        lock?.release()
        lock = null
        set({ view: { kind: 'none' } })
      },

      async continueHere() {
        const now = openAttemptOf(get().view)
        if (now !== null) await load(now.attempt.attemptId, true)
      },
    }
  }

function isAbout(view: AttemptView, attemptId: string): boolean {
  if (view.kind === 'none') return false
  return attemptId === (view.kind === 'open' ? view.attempt.attemptId : view.attemptId)
}
