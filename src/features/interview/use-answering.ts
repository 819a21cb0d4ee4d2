import { useCallback, useEffect, useState } from 'react'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import {
  type AnswerPhase,
  askedNow,
  phaseOf,
  progressOf,
  showQuestion,
  spendTime,
} from '#src/domain/interview/session-steps.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper } from '#src/state/interview/interview-keeper.ts'
import { useStopwatch } from '#src/state/interview/use-stopwatch.ts'

/** How often the time is kept while it runs: a killed browser loses as much at most, milliseconds. */
const keepEveryMs = 5_000

interface Answering {
  readonly phase: AnswerPhase
  readonly isRunning: boolean
  /** Of the phase, milliseconds. */
  readonly spentMs: number
  /** The question was on screen in an earlier visit. */
  readonly wasLeft: boolean
  readonly toggle: () => void
  readonly speak: () => void
  /** Writes down the time as it is. */
  readonly keepTime: () => void
}

/** The time of the question before the candidate; after a reload it waits to be started again. */
export function useAnswering(session: InterviewSession, keeper: InterviewKeeper): Answering {
  const now = useApp(state => state.now)
  const [progress] = useState(() => progressOf(session, askedNow(session).question.id))
  const wasLeft = progress.shownUtc !== null
  const [phase, setPhase] = useState(() => phaseOf(progress))
  const [isRunning, setIsRunning] = useState(!wasLeft)
  const thinking = useStopwatch(progress.thinkingMs, isRunning && phase === 'thinking')
  const speaking = useStopwatch(progress.speakingMs, isRunning && phase === 'speaking')
  const { read: readThinking } = thinking
  const { read: readSpeaking } = speaking

  const keepTime = useCallback(() => {
    // The first millisecond tells that speaking has begun.
    const speakingMs = phase === 'speaking' ? Math.max(1, readSpeaking()) : readSpeaking()
    const spent = { thinkingMs: readThinking(), speakingMs }
    void keeper.changeSession(before => spendTime(before, spent, now()))
  }, [keeper, now, phase, readThinking, readSpeaking])

  useEffect(() => {
    void keeper.changeSession(before => showQuestion(before, now()))
  }, [keeper, now])

  const spentMs = phase === 'thinking' ? thinking.elapsedMs : speaking.elapsedMs
  const turn = Math.floor(spentMs / keepEveryMs)
  useEffect(() => {
    if (turn > 0) keepTime()
  }, [turn, keepTime])

  useEffect(() => {
    window.addEventListener('pagehide', keepTime)
    return () => window.removeEventListener('pagehide', keepTime)
  }, [keepTime])

  return {
    phase,
    isRunning,
    spentMs,
    wasLeft,
    keepTime,
    toggle() {
      keepTime()
      setIsRunning(!isRunning)
    },
    speak() {
      const spent = { thinkingMs: readThinking(), speakingMs: Math.max(1, readSpeaking()) }
      void keeper.changeSession(before => spendTime(before, spent, now()))
      setPhase('speaking')
      setIsRunning(true)
    },
  }
}
