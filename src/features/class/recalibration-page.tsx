import { ClassFrame } from '#src/features/class/class-frame.tsx'
import { RecalibrationView } from '#src/features/class/recalibration-view.tsx'

/** What the class says about how hard its questions are. */
export function RecalibrationPage({ assignmentIds }: { readonly assignmentIds: readonly string[] }) {
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Recalibration">
      {reading => <RecalibrationView reading={reading} assignmentIds={assignmentIds} />}
    </ClassFrame>
  )
}
