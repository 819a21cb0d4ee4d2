import { interviewPaths } from '#src/domain/interview-paths.ts'
import type { LinkOpening } from '#src/state/interview/pair/receive-session.ts'

/** Where a session goes on once it was opened here. */
export function placeAfter(opening: Extract<LinkOpening, { kind: 'opened' }>): string {
  switch (opening.what) {
    case 'invitation':
      return interviewPaths.candidate(opening.sessionId)
    case 'self-rating':
      return interviewPaths.reveal(opening.sessionId)
    case 'debrief':
      return interviewPaths.debrief(opening.sessionId)
  }
}
