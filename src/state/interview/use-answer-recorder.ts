import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useApp } from '#src/state/app-context.tsx'
import {
  type AnswerRecorder,
  createAnswerRecorder,
  type RecorderState,
} from '#src/state/interview/answer-recorder.ts'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { browserMicrophone } from '#src/state/interview/microphone.ts'

/**
 * Records one answer; the microphone is off at the latest when the component goes. For another answer it must be
 * another component.
 */
export function useAnswerRecorder(
  { tools: { recordings }, session: { sessionId } }: OpenInterview,
  questionId: string,
): { readonly recorder: AnswerRecorder; readonly state: RecorderState } {
  const monotonic = useApp(state => state.monotonic)
  const [recorder] = useState(() => {
    const of = { sessionId, questionId }
    return createAnswerRecorder({
      microphone: browserMicrophone(),
      clear: () => recordings.remove(of),
      keep: (index, piece, mimeType) => recordings.addChunk(of, index, piece, mimeType),
      monotonic,
    })
  })
  const state = useStore(recorder.state)
  useEffect(() => () => void recorder.stop(), [recorder])
  return { recorder, state }
}
