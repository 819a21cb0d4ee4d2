import { useCallback, useEffect, useState } from 'react'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import type { RecordingOf, RecordingStore } from '#src/storage/recording-store.ts'

export type KeptRecording =
  | { readonly kind: 'reading' | 'none' }
  | { readonly kind: 'kept'; readonly sound: Blob }
  /** Gone from the disk; what is in the memory of this page can still be put back. */
  | { readonly kind: 'deleted'; readonly sound: Blob }
  | { readonly kind: 'problem'; readonly sentence: string }

interface RecordingView {
  readonly recording: KeptRecording
  /** Looks again, after something was recorded. */
  readonly readAgain: () => void
  readonly remove: () => Promise<void>
  readonly putBack: () => Promise<void>
}

/** The recording of one answer, with deleting it and putting it back. */
export function useKeptRecording(
  { tools: { recordings }, session: { sessionId } }: OpenInterview,
  questionId: string,
): RecordingView {
  const [recording, setRecording] = useState<KeptRecording>({ kind: 'reading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isShown = true
    void readRecording(recordings, { sessionId, questionId }).then(found => {
      if (isShown) setRecording(found)
    })
    return () => {
      isShown = false
    }
  }, [recordings, sessionId, questionId, turn])

  const readAgain = useCallback(() => setTurn(before => before + 1), [])
  const remove = async () => {
    if (recording.kind !== 'kept') return
    const failure = await recordings.remove({ sessionId, questionId })
    setRecording(failure === null ? { kind: 'deleted', sound: recording.sound } : notDeleted)
  }
  const putBack = async () => {
    if (recording.kind !== 'deleted') return
    const { sound } = recording
    const failure = await recordings.addChunk({ sessionId, questionId }, 0, sound, sound.type)
    setRecording(failure === null ? { kind: 'kept', sound } : notPutBack)
  }
  return { recording, readAgain, remove, putBack }
}

async function readRecording(recordings: RecordingStore, of: RecordingOf): Promise<KeptRecording> {
  const found = await recordings.read(of)
  if (found === null) return { kind: 'none' }
  return 'kind' in found ? notRead : { kind: 'kept', sound: found }
}

const notRead: KeptRecording = {
  kind: 'problem',
  sentence: 'The recording could not be read from the storage of the browser. Reload the page to try again.',
}
const notDeleted: KeptRecording = {
  kind: 'problem',
  sentence: 'The recording could not be deleted. Reload the page, then try again.',
}
const notPutBack: KeptRecording = {
  kind: 'problem',
  sentence: 'The recording could not be put back: the storage of the browser does not take it.',
}
