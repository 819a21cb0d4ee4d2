import { useEffect } from 'react'
import styles from '#src/features/interview/recording.module.css'
import { RecordingPart } from '#src/features/interview/recording-part.tsx'
import type { AnswerRecorder, RecorderState, RecordingEnd } from '#src/state/interview/answer-recorder.ts'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useKeptRecording } from '#src/state/interview/use-kept-recording.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface RecordingControlProps {
  readonly open: OpenInterview
  readonly questionId: string
  readonly recorder: AnswerRecorder
  readonly state: RecorderState
  readonly isSpeaking: boolean
  /** Time to speak begins, or goes on. */
  readonly onSpeak: (isRecorded: boolean) => void
  readonly isLast: boolean
  readonly onDone: () => void
}

/** Starts the speaking, with the microphone or without, and shows all the way through whether it is on. */
export function RecordingControl({
  open,
  questionId,
  recorder,
  state,
  isSpeaking,
  onSpeak,
  isLast,
  onDone,
}: RecordingControlProps) {
  const kept = useKeptRecording(open, questionId)
  const { readAgain } = kept
  useEffect(() => {
    if (state.kind === 'ended') readAgain()
  }, [state.kind, readAgain])
  const hasOne = kept.recording.kind === 'kept'
  const isBusy = state.kind === 'on' || state.kind === 'asking'
  return (
    <div className={styles.control}>
      {state.kind === 'on' && (
        <p role="status" className={styles.on} data-paused={state.isPaused}>
          <span className={styles.dot} aria-hidden="true" />
          {state.isPaused ? 'The recording is paused.' : 'The microphone is on: you are being recorded.'}
        </p>
      )}
      {state.kind === 'asking' && <p role="status">The browser asks whether it may use the microphone…</p>}
      {(state.kind === 'refused' || (state.kind === 'ended' && state.why !== 'stopped')) && (
        <Notice tone="warn" role="alert">
          <p>
            {state.kind === 'refused' ? `${state.sentence} Everything else goes on.` : endWords[state.why]}
          </p>
        </Notice>
      )}
      <div className={styles.actions}>
        {isSpeaking ? (
          <Button variant="primary" onClick={onDone}>
            {isLast ? 'Done' : 'Done, next question'}
          </Button>
        ) : (
          <Button variant="primary" onClick={() => onSpeak(false)}>
            Start speaking
          </Button>
        )}
        {!isBusy && (
          <Button onClick={() => onSpeak(true)}>
            {recordWords(isSpeaking, hasOne || kept.recording.kind === 'deleted')}
          </Button>
        )}
        {state.kind === 'on' && <Button onClick={() => void recorder.stop()}>Stop recording</Button>}
      </div>
      {!isBusy && (
        <p className={styles.why}>
          Recording is up to you: hearing yourself shows what you really said. When you press the button, the
          browser asks for the microphone. The sound stays in this browser and goes nowhere else; it ends
          after 10 minutes. {hasOne && 'A new recording replaces the one below.'}
        </p>
      )}
      {!isBusy && <RecordingPart view={kept} questionId={questionId} />}
    </div>
  )
}

function recordWords(isSpeaking: boolean, isAgain: boolean): string {
  if (isSpeaking) return isAgain ? 'Record again' : 'Record from now on'
  return 'Start speaking and record'
}

/** What was recorded before the end is kept in every case. */
const endWords: Readonly<Record<RecordingEnd, string>> = {
  stopped: '',
  'too-long': 'The recording ended after 10 minutes, as long as one can be. It is kept; speak on without it.',
  'microphone-lost':
    'The recording ended: the microphone was disconnected or taken back. What came before is kept; speak on without it.',
  'storage-full':
    'The recording ended: there is no more space on this device. What came before is kept; speak on without it. Deleting older recordings makes space.',
  'not-kept':
    'The recording ended: the storage of the browser did not take it. What came before is kept; speak on without it.',
  failed: 'The recording ended: the browser gave up on it. What came before is kept; speak on without it.',
}
