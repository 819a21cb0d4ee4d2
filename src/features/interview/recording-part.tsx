import { useEffect, useRef } from 'react'
import { recordingFileName } from '#src/domain/interview/recording-file-name.ts'
import styles from '#src/features/interview/recording.module.css'
import type { useKeptRecording } from '#src/state/interview/use-kept-recording.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadBlob } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'

interface RecordingPartProps {
  readonly view: ReturnType<typeof useKeptRecording>
  readonly questionId: string
}

/** The recording of an answer to listen to, to take along, or to delete. */
export function RecordingPart({ view, questionId }: RecordingPartProps) {
  const { recording, remove, putBack } = view
  switch (recording.kind) {
    case 'reading':
    case 'none':
      return null
    case 'problem':
      return (
        <Notice tone="problem" role="alert">
          <p>{recording.sentence}</p>
        </Notice>
      )
    case 'deleted':
      return (
        <Notice
          tone="info"
          role="status"
          actions={<Button onClick={() => void putBack()}>Put it back</Button>}
        >
          <p>The recording is deleted. Until you leave this question you can put it back.</p>
        </Notice>
      )
    case 'kept':
      return (
        <div className={styles.kept}>
          <Player sound={recording.sound} />
          <div className={styles.actions}>
            <Button
              onClick={() =>
                downloadBlob(recordingFileName(questionId, recording.sound.type), recording.sound)
              }
            >
              Save as a file
            </Button>
            <Button variant="danger" onClick={() => void remove()}>
              Delete the recording
            </Button>
          </div>
        </div>
      )
  }
}

/** Far behind the end of any recording, seconds. */
const pastTheEnd = 1e7

function Player({ sound }: { readonly sound: Blob }) {
  const player = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const audio = player.current
    if (audio === null) return
    const url = URL.createObjectURL(sound)
    audio.src = url
    return () => {
      // What still plays would ask for an address that is gone.
      audio.removeAttribute('src')
      audio.load()
      URL.revokeObjectURL(url)
    }
  }, [sound])
  return (
    <audio
      ref={player}
      controls
      aria-label="Your recorded answer"
      className={styles.player}
      onLoadedMetadata={event => {
        // A recording does not say how long it is before it was read to its end; without that nobody can jump in it.
        const { currentTarget: audio } = event
        if (audio.duration !== Infinity) return
        audio.addEventListener('durationchange', () => (audio.currentTime = 0), { once: true })
        audio.currentTime = pastTheEnd
      }}
    />
  )
}
