import { useEffect, useId, useState } from 'react'
import styles from '#src/features/class/drop-part.module.css'
import { droppedFiles, filesOfFolder } from '#src/features/class/dropped-files.ts'

interface DropPartProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Where result files come in: dropped anywhere on the page, or chosen. */
export function DropPart({ isBusy, onFiles }: DropPartProps) {
  const id = useId()
  const isOver = useDrop(isBusy ? null : onFiles)
  return (
    <section className={styles.zone} data-over={isOver} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Take files in</h2>
      <p id={`${id}-what`}>
        Drop the files your learners sent anywhere on this page: single files, a folder or a zip, up to 1,000
        at once. What is here already is recognised, so dropping everything again is safe.
      </p>
      <div className={styles.fields}>
        <FileField label="Files or zips" isBusy={isBusy} describedBy={`${id}-what`} onFiles={onFiles} />
        <FileField label="A whole folder" isBusy={isBusy} isFolder onFiles={onFiles} />
      </div>
    </section>
  )
}

interface FileFieldProps {
  readonly label: string
  readonly isBusy: boolean
  readonly isFolder?: boolean
  readonly describedBy?: string
  readonly onFiles: (files: readonly File[]) => void
}

function FileField({ label, isBusy, isFolder = false, describedBy, onFiles }: FileFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple
        // Not disabled: that would take the focus away from whoever just chose files here.
        aria-disabled={isBusy}
        onClick={event => {
          if (isBusy) event.preventDefault()
        }}
        aria-describedby={describedBy}
        ref={input => {
          input?.toggleAttribute('webkitdirectory', isFolder)
        }}
        onChange={({ currentTarget }) => {
          const { files } = currentTarget
          const chosen = files === null ? [] : isFolder ? filesOfFolder(files) : [...files]
          // The same files can be chosen again.
          currentTarget.value = ''
          onFiles(chosen)
        }}
      />
    </div>
  )
}

/**
 * Takes files dropped anywhere in the window, and says whether some are held over it. The browser would leave the app and
 * open a file that misses its place. Null: none are taken now.
 */
function useDrop(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      event.dataTransfer.dropEffect = onFiles === null ? 'none' : 'copy'
      setOver(onFiles !== null)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(false)
      if (onFiles !== null) void droppedFiles(event.dataTransfer).then(onFiles)
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [onFiles])
  return isOver
}
