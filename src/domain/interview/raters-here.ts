import type { InterviewSession, Rater } from '#src/domain/interview/interview-record.ts'

/** Who rates a session on this device: alone the candidate, at one device both, of two devices each on their own. */
export function ratersHere({
  way,
  isLearnerCandidate,
}: Pick<InterviewSession, 'way' | 'isLearnerCandidate'>): readonly Rater[] {
  if (way === 'one-device') return ['self', 'other']
  return way === 'alone' || isLearnerCandidate ? ['self'] : ['other']
}
