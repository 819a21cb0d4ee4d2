import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import type { OverlayView } from '#src/features/class/use-overlay.ts'
import { Notice } from '#src/ui/notice.tsx'
import { showDate } from '#src/ui/show-date.ts'

interface OverlayNoticeProps {
  readonly view: OverlayView
  readonly assignmentIds: readonly string[]
}

/** Says that levels rest on recalibrated difficulties, from which class and when. */
export function OverlayNotice({
  view: { questions, overlays, sentence },
  assignmentIds,
}: OverlayNoticeProps) {
  const paths = useClassPaths(assignmentIds)
  const newest = overlays.at(-1)
  if (sentence !== '') {
    return (
      <Notice tone="problem" role="alert">
        <p>Recalibrated difficulties are left aside. {sentence}</p>
      </Notice>
    )
  }
  if (newest === undefined || questions === null) return null
  const { persons, atUtc } = newest.value
  return (
    <Notice tone="info">
      <p>
        {countWords(questions.length, 'question')} count with recalibrated difficulties, last from{' '}
        {countWords(persons, 'student')} on {showDate(atUtc)}.{' '}
        <Link href={paths.recalibration()}>See or undo it</Link>.
      </p>
    </Notice>
  )
}
