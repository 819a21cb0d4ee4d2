import { useCallback, useEffect, useRef, useState } from 'react'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import type { Response } from '#src/domain/question/response.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'
import { type OpenAttempt, openAttemptOf } from '#src/state/open-attempt.ts'

/** Work in progress is kept when the learner pauses for so long, milliseconds. */
const pauseMs = 500

export interface Draft {
  readonly value: Response | null
  readonly confidence: Confidence | null
  /** There is something that is not the response already given. */
  readonly isNew: () => boolean
  /** The question was settled on this screen just now, so its feedback is news. */
  readonly isFresh: boolean
  readonly change: (value: Response | null) => void
  readonly setConfidence: (confidence: Confidence) => void
  /** The response has been taken over by the attempt. */
  readonly settle: () => void
  readonly elapsedMs: () => number
}

/** What is in the answer field now, kept as a draft at every pause and when the page is left. */
export function useDraft(open: OpenAttempt, questionId: string, isClosed: boolean): Draft {
  const given = open.state.answered.get(questionId)
  const stored = open.state.drafts.get(questionId)
  const keepDraft = useApp(state => state.keepDraft)
  const clearResponse = useApp(state => state.clearResponse)
  const store = useAppStore()
  const [value, setValue] = useState<Response | null>(stored ?? given?.response ?? null)
  const [confidence, setConfidence] = useState<Confidence | null>(given?.confidence ?? null)
  const isNew = useRef(stored !== undefined)
  const [wasClosed] = useState(isClosed)
  const addTimeShown = useApp(state => state.addTimeShown)
  const shownSince = useRef(store.getState().monotonic())
  /** What was chosen and not kept yet; null when the field was emptied. */
  const unkept = useRef<Response | null>(undefined)

  const keep = useCallback(() => {
    const chosen = unkept.current
    unkept.current = undefined
    if (chosen === undefined) return
    if (chosen !== null) keepDraft(questionId, chosen)
    else if (hasOnlyDraft(store, questionId)) clearResponse(questionId)
  }, [questionId, store, keepDraft, clearResponse])

  useEffect(() => {
    if (isClosed) {
      unkept.current = undefined
      return undefined
    }
    const timer = setTimeout(keep, pauseMs)
    const onHide = () => document.visibilityState === 'hidden' && keep()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', keep)
    document.addEventListener('focusout', keep)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('focusout', keep)
    }
  }, [value, isClosed, keep])

  useEffect(() => keep, [keep])

  useEffect(() => {
    const { monotonic } = store.getState()
    const since = monotonic()
    return () => addTimeShown(questionId, monotonic() - since)
  }, [questionId, store, addTimeShown])

  return {
    // A tab that only reads follows the one that answers.
    value: isClosed ? (stored ?? given?.response ?? null) : value,
    confidence,
    isNew: () => isNew.current,
    isFresh: isClosed && !wasClosed,
    change: next => {
      setValue(next)
      isNew.current = true
      unkept.current = next
      // An action cannot be taken back, not even by closing the page at once.
      if (next?.kind === 'branching-case') keep()
    },
    setConfidence: next => {
      setConfidence(next)
      isNew.current = true
    },
    settle: () => {
      unkept.current = undefined
      isNew.current = false
    },
    // A question seen before counts from its first sight: a quick change of mind is no rapid guess.
    elapsedMs: () => {
      const { monotonic, timeShown } = store.getState()
      const earlier = Math.max(timeShown.get(questionId) ?? 0, given?.elapsedMs ?? 0)
      return Math.max(0, Math.round(earlier + monotonic() - shownSince.current))
    },
  }
}

/** There is work in progress to take back, and no response that it would take back with it. */
function hasOnlyDraft(store: AppStore, questionId: string): boolean {
  const state = openAttemptOf(store.getState().view)?.state
  return state !== undefined && state.drafts.has(questionId) && !state.answered.has(questionId)
}
