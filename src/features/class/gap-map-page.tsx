import { ClassFrame } from '#src/features/class/class-frame.tsx'
import { GapMap } from '#src/features/class/gap-map.tsx'
import { useClassOverlays } from '#src/state/class-overlays.ts'

/** Who of a class is behind on what. */
export function GapMapPage({ assignmentIds }: { readonly assignmentIds: readonly string[] }) {
  // They are read while the results are, not after them.
  useClassOverlays()
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Gap map" isPooled>
      {(reading, names) => <GapMap reading={reading} assignmentIds={assignmentIds} {...names} />}
    </ClassFrame>
  )
}
