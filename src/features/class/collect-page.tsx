import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import type { ClassReading, ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { paths } from '#src/domain/paths.ts'
import { persistenceWords } from '#src/domain/settings/persistence.ts'
import { ClassFrame, type Names } from '#src/features/class/class-frame.tsx'
import { CollectingPart } from '#src/features/class/collecting-part.tsx'
import { DropPart } from '#src/features/class/drop-part.tsx'
import { MissingPart } from '#src/features/class/missing-part.tsx'
import { ResultList } from '#src/features/class/result-list.tsx'
import { VersionPart } from '#src/features/class/version-part.tsx'
import { useClassroom, useClassroomState } from '#src/state/classroom/use-class.ts'
import { usePersistence } from '#src/state/use-persistence.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface CollectPageProps {
  readonly assignmentIds: readonly string[]
}

/** Takes result files in, and shows what came and what each file shows. */
export function CollectPage({ assignmentIds }: CollectPageProps) {
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Collect results" isForEmpty>
      {(reading, names) => <Collect assignmentIds={assignmentIds} reading={reading} names={names} />}
    </ClassFrame>
  )
}

interface CollectProps extends CollectPageProps {
  readonly reading: ClassReading
  readonly names: Names
}

function Collect({ assignmentIds, reading, names }: CollectProps) {
  const { collect, cancel, removeResults } = useClassroom()
  const collecting = useClassroomState(state => state.collecting)
  const persistence = usePersistence(collecting?.end)
  const [removal, setRemoval] = useState<Removal | null>(null)

  async function remove(file: ResultFile) {
    const { sentence, undo } = await removeResults([file.resultId])
    setRemoval(
      sentence === ''
        ? { words: `The result of ${names.nameOf(file.studentId)} is removed.`, undo }
        : { words: sentence, undo: null },
    )
  }

  return (
    <>
      {reading.assignments.some(({ assignment }) => assignment === null) && <NotHere />}
      <DropPart
        isBusy={collecting !== null && collecting.end === null}
        onFiles={files => {
          setRemoval(null)
          void collect(files)
        }}
      />
      {collecting !== null && (
        <CollectingPart
          collecting={collecting}
          assignmentIds={assignmentIds}
          hidesNames={names.hidesNames}
          onCancel={cancel}
        />
      )}
      {removal !== null && <RemovalNotice removal={removal} onDone={setRemoval} />}
      {reading.assignments.map(assignment => (
        <VersionPart key={assignment.id} assignment={assignment} />
      ))}
      {reading.files.length > 0 && (
        <>
          <p>
            {countWords(reading.files.length, 'result')} of{' '}
            {countWords(reading.numbers.size, 'person', 'people')}. Scores are given here, from what was
            answered. Results are self-reported: use them to learn and to talk, not for grades that matter
            unless somebody supervised.
          </p>
          {persistence !== null && (
            <p>
              All this is kept in this browser only. {persistenceWords[persistence]}{' '}
              <Link href={paths.settings()}>Backup of everything</Link>
            </p>
          )}
          <ResultList reading={reading} names={names} onRemove={file => void remove(file)} />
        </>
      )}
      <MissingPart reading={reading} hidesNames={names.hidesNames} />
      <StraysPart assignmentIds={assignmentIds} reading={reading} />
    </>
  )
}

interface Removal {
  readonly words: string
  /** Null: there is nothing to undo. */
  readonly undo: (() => Promise<string>) | null
}

function RemovalNotice({
  removal: { words, undo },
  onDone,
}: {
  readonly removal: Removal
  readonly onDone: (next: Removal | null) => void
}) {
  const putBack = async (again: () => Promise<string>) => {
    const sentence = await again()
    onDone(sentence === '' ? null : { words: sentence, undo: again })
  }
  return (
    <Notice
      tone={undo === null ? 'problem' : 'info'}
      role="status"
      actions={undo === null ? undefined : <Button onClick={() => void putBack(undo)}>Undo</Button>}
    >
      <p dir="auto">{words}</p>
    </Notice>
  )
}

function NotHere() {
  return (
    <Notice tone="warn">
      <p>
        This assignment is not on this device, only results of it. Restore a backup of the device that handed
        it out to read them as a class.
      </p>
    </Notice>
  )
}

/** Results whose assignment is not on this device, with the way to them. */
function StraysPart({ assignmentIds, reading }: Pick<CollectProps, 'assignmentIds' | 'reading'>) {
  const { findStrays } = useClassroom()
  const strays = useClassroomState(state => state.strays).filter(id => !assignmentIds.includes(id))
  // Whatever comes in can bring more.
  useEffect(() => void findStrays(), [findStrays, reading])
  if (strays.length === 0) return null
  return (
    <section aria-labelledby="strays">
      <h2 id="strays">Of assignments that are not on this device</h2>
      <p>These results are kept, in no class:</p>
      <ul>
        {strays.map(id => (
          <li key={id}>
            <Link href={classPaths.collect([id])}>Results of assignment {id.slice(0, 8)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
