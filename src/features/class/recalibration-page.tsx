import { ClassFrame } from '#src/features/class/class-frame.tsx'
import { RecalibrationView } from '#src/features/class/recalibration-view.tsx'
import { useAsOf } from '#src/features/class/use-class-paths.ts'

/** What the class says about how hard its questions are. */
export function RecalibrationPage({ assignmentIds }: { readonly assignmentIds: readonly string[] }) {
  const [earlier] = useAsOf()
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Recalibration" isPooled>
      {reading =>
        earlier === null ? (
          <RecalibrationView reading={reading} assignmentIds={assignmentIds} />
        ) : (
          // An earlier state is to be looked at, not to be built on.
          <p>Difficulties are found anew with the scores of now. Choose them above.</p>
        )
      }
    </ClassFrame>
  )
}
