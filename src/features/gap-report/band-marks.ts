import type { InterviewMarks } from '#src/domain/measure/interview-marks.ts'
import type { BandMark } from '#src/ui/level-band.tsx'

/** The marks of a skill as they are drawn on its band. */
export function bandMarks({ self, other }: InterviewMarks): readonly BandMark[] {
  return [
    ...(other === null ? [] : [{ rater: 'other', level: other.level } as const]),
    ...(self === null ? [] : [{ rater: 'self', level: self.level } as const]),
  ]
}
