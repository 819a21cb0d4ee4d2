import type { ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import { compareSheets } from '#src/domain/interview/compare-sheets.ts'
import type { AnchoredLevel, InterviewQuestion } from '#src/domain/interview/guide.ts'
import type {
  InterviewSession,
  InterviewSheet,
  Rater,
  RatingSheet,
} from '#src/domain/interview/interview-record.ts'
import { sampleInterviewQuestion } from '#tests/domain/interview/sample-guide.ts'

export const startedUtc = Date.UTC(2026, 0, 31, 9)
export const sampleSessionId = 'c'.repeat(32)

/** A question like the sample, under another id. */
export function interviewQuestion(id: string, changes: Partial<InterviewQuestion> = {}): InterviewQuestion {
  return { ...sampleInterviewQuestion, id, ...changes }
}

/** A session whose questions were all answered. */
export function sampleSession(
  questions: readonly InterviewQuestion[] = [sampleInterviewQuestion],
  changes: Partial<InterviewSession> = {},
): InterviewSession {
  return {
    v: 1,
    part: 'session',
    sessionId: sampleSessionId,
    updatedUtc: startedUtc,
    way: 'one-device',
    isLearnerCandidate: true,
    roleId: 'entry-level-administrator',
    roleTitle: 'Entry-level PACS administrator',
    candidate: 'Ada',
    interviewer: 'Grace',
    minutes: 15,
    seed: 'seed',
    startedUtc,
    endedUtc: startedUtc + 900_000,
    isAbandoned: false,
    questions: questions.map(question => ({ reason: 'gap', question })),
    at: 0,
    progress: questions.map(({ id }) => ({
      questionId: id,
      shownUtc: startedUtc,
      thinkingMs: 20_000,
      speakingMs: 120_000,
      state: 'answered',
    })),
    debrief: { keep: [], stop: [], start: [] },
    ...changes,
  }
}

/** A done sheet with these ratings. */
export function sampleSheet(part: Rater, ratings: readonly RatingSheet[]): InterviewSheet {
  return {
    v: 1,
    sessionId: sampleSessionId,
    updatedUtc: startedUtc,
    part,
    ratings: [...ratings],
    doneUtc: startedUtc,
  }
}

/** One answer's rating. */
export function sampleRating(questionId: string, changes: Partial<RatingSheet> = {}): RatingSheet {
  return { questionId, criteria: {}, facts: [], redFlags: [], words: '', notes: [], ...changes }
}

/** A session of one question with both criteria rated so by the two, as pairs of self and other. */
export function comparedSession(
  ...pairs: readonly (readonly [AnchoredLevel, AnchoredLevel])[]
): readonly ComparedAnswer[] {
  const criteria = pairs.map((_, at) => ({
    id: `c${at}`,
    name: `Criterion ${at}`,
    anchors: sampleInterviewQuestion.criteria[0]?.anchors ?? { 1: '', 3: '', 5: '' },
  }))
  const question = interviewQuestion('asked', { criteria })
  const sheet = (part: Rater) => {
    const rated: Record<string, AnchoredLevel> = {}
    for (const [at, [own, heard]] of pairs.entries()) rated[`c${at}`] = part === 'self' ? own : heard
    return sampleSheet(part, [sampleRating('asked', { criteria: rated })])
  }
  return compareSheets(sampleSession([question]), sheet('self'), sheet('other'))
}
