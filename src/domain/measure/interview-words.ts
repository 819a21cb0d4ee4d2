import type { InterviewMarks } from '#src/domain/measure/interview-marks.ts'

/** What the marks of a skill say, as part of a sentence: "another 70, yourself 80". Empty without any. */
export function interviewWords({ self, other }: InterviewMarks): string {
  return [
    ...(other === null ? [] : [`another ${Math.round(other.level)}`]),
    ...(self === null ? [] : [`yourself ${Math.round(self.level)}`]),
  ].join(', ')
}

/** Whether anybody rated the skill. */
export function isRated({ self, other }: InterviewMarks): boolean {
  return self !== null || other !== null
}
