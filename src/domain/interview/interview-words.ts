import type { AnchoredLevel, Criterion } from '#src/domain/interview/guide.ts'
import type { DrawReason, InterviewSession } from '#src/domain/interview/interview-record.ts'

/** Why a question is asked, as the person reads it. */
export const reasonWords: Readonly<Record<DrawReason, string>> = {
  gap: 'much is missing to what the role requires',
  untested: 'nothing is known of this skill yet',
  'soft-skill': 'soft skills always come up',
  set: 'part of the ready set',
  chosen: 'you chose this skill',
  again: 'asked less than 30 days ago; nothing else is left',
}

/** How a session is held. */
export const wayWords: Readonly<Record<InterviewSession['way'], string>> = {
  alone: 'alone',
  'one-device': 'in pair, at this device',
  'two-devices': 'in pair, on two devices',
}

/** What an anchored level of a criterion sounds like; those in between have no text of their own. */
export function anchorText({ anchors }: Criterion, level: AnchoredLevel): string {
  switch (level) {
    case 1:
    case 3:
    case 5:
      return anchors[level]
    case 2:
      return 'Between 1 and 3.'
    case 4:
      return 'Between 3 and 5.'
  }
}

/** "3.5 of 5" */
export function meanWords(mean: number): string {
  return `${Number(mean.toFixed(1))} of 5`
}
