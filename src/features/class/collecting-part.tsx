import { Link } from 'wouter'
import { keyFingerprint, keyIdSchema } from '#src/domain/assignment/instructor-key.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/collecting-part.module.css'
import type { Collecting } from '#src/state/classroom/classroom-state.ts'
import type { CollectedFile } from '#src/state/classroom/collect-results.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface CollectingPartProps {
  readonly collecting: Collecting
  readonly assignmentIds: readonly string[]
  readonly hidesNames: boolean
  readonly onCancel: () => void
}

/** The files being taken in, and what became of the last ones. */
export function CollectingPart({ collecting, assignmentIds, hidesNames, onCancel }: CollectingPartProps) {
  const { done, of, files, end } = collecting
  const others = files.filter(isTaken).filter(file => !assignmentIds.includes(file.assignmentId))
  const troubled = files.filter(file => !isTaken(file))
  return (
    <section className={styles.part} aria-label="Files taken in">
      {end === null ? (
        <div className={styles.running}>
          <progress value={done} max={of} aria-label="Files opened" />
          <p>
            {done} of {countWords(of, 'file')} opened. {outcomeWords(files)}
          </p>
          <Button onClick={onCancel}>Stop</Button>
        </div>
      ) : (
        <Notice tone={end.kind === 'finished' && troubled.length === 0 ? 'info' : 'warn'} role="status">
          <p>
            {end.kind === 'finished' && 'Done. '}
            {end.kind === 'cancelled' &&
              'Stopped. What was taken in stays; drop the files again for the rest. '}
            {end.kind === 'failed' && `${end.sentence} What was taken in stays. `}
            {outcomeWords(files)}
          </p>
        </Notice>
      )}
      {others.length > 0 && <OthersTaken files={others} />}
      {troubled.length > 0 && <TroubledFiles files={troubled} hidesNames={hidesNames} />}
    </section>
  )
}

type TakenFile = CollectedFile & { readonly kind: 'take' | 'already-here' }

function isTaken(file: CollectedFile): file is TakenFile {
  return file.kind === 'take' || file.kind === 'already-here'
}

function outcomeWords(files: readonly CollectedFile[]): string {
  const count = (...kinds: readonly CollectedFile['kind'][]) =>
    files.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    `${count('take')} taken in`,
    `${count('already-here')} here already`,
    `${count('refused', 'number-taken', 'not-kept')} not taken in`,
  ]
  return `${parts.join(', ')}.`
}

/** Results that came along and belong to other assignments: kept with those. */
function OthersTaken({ files }: { readonly files: readonly TakenFile[] }) {
  const titles = new Map(files.map(({ assignmentId, title }) => [assignmentId, title]))
  return (
    <div>
      <p>Some are of other assignments and are kept with those:</p>
      <ul>
        {[...titles].map(([id, title]) => (
          <li key={id}>
            <Link href={classPaths.collect([id])}>
              <bdi>{title}</bdi>
            </Link>{' '}
            ({countWords(files.filter(file => file.assignmentId === id).length, 'file')})
          </li>
        ))}
      </ul>
    </div>
  )
}

function TroubledFiles({
  files,
  hidesNames,
}: {
  readonly files: readonly CollectedFile[]
  readonly hidesNames: boolean
}) {
  return (
    <div>
      <h3>Not taken in</h3>
      <ul className={styles.files}>
        {files.map((file, index) => (
          // Two files of a drop may have one name.
          <li key={index}>
            <strong dir="auto">{hidesNames ? `File ${index + 1}` : file.fileName}</strong>{' '}
            <span>
              {troubleWords(file)}
              {file.kind === 'refused' && file.needsKey !== null && <NeededKey {...file.needsKey} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function troubleWords(file: CollectedFile): string {
  switch (file.kind) {
    case 'refused':
    case 'not-kept':
      return file.sentence
    case 'number-taken':
      return 'Another result with the same number is here, and stays. Remove that one first if this is the right one.'
    case 'take':
    case 'already-here':
      return ''
  }
}

/** Which key a file says it needs, and how that key can be had. */
function NeededKey({ kid, title }: { readonly kid: string; readonly title: string | null }) {
  const fingerprint = keyIdSchema.safeParse(kid).success ? keyFingerprint(kid) : null
  return (
    <>
      {' '}
      It says it is sealed to {title === null ? 'a key' : <bdi>{`“${title}”`}</bdi>}
      {fingerprint !== null && (
        <>
          {' '}
          with the fingerprint <code className={styles.fingerprint}>{fingerprint}</code>
        </>
      )}
      .{' '}
      {title === null
        ? 'That key is not on this device: restore its backup, or ask the learner whose assignment this was.'
        : 'That key is locked on this device: unlock it with its passphrase.'}{' '}
      <Link href={classPaths.keys()}>Keys</Link>
    </>
  )
}
