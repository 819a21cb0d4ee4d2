import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'

/** A 32-digit id from a short name of hexadecimal digits. */
export function hexId(name: string): string {
  return name.padStart(32, '0')
}

/** 2026-01-01 UTC. */
export const newYear = 1_767_225_600_000
export const minute = 60_000
export const day = 24 * 60 * minute

function stampOf(attempt: string, seq: number, tUtc: number) {
  return {
    v: 1,
    eventId: hexId(`${attempt}${String(seq).padStart(4, '0')}`),
    attemptId: hexId(attempt),
    seq,
    tabId: 'tab',
    tUtc,
    tzOffset: 60,
    tMono: 0,
    prevHash: '',
    hash: '',
  } as const
}

/** A right single-choice response of level 60 in a practice attempt `a`, thirty seconds after the question appeared. */
export function responseEvent(
  given: Partial<LearnerEventOf<'response'>> & { readonly attempt?: string } = {},
): LearnerEventOf<'response'> {
  const { attempt = 'a', ...fields } = given
  return {
    ...stampOf(attempt, fields.seq ?? 0, fields.tUtc ?? newYear),
    type: 'response',
    questionId: 'question-one',
    questionHash: 'hash-of-it',
    response: { kind: 'single-choice', option: 'a' },
    score: 1,
    confidence: null,
    skill: 'dicom-web',
    level: 60,
    kind: 'single-choice',
    chance: 0.25,
    expectedSeconds: 60,
    mode: 'practice',
    elapsedMs: 30_000,
    ...fields,
  }
}

/** An event without a response about a question. */
export function otherEvent(
  type: 'draft' | 'clear' | 'flag' | 'report',
  given: { attempt?: string; seq?: number; tUtc?: number; questionId?: string; flagged?: boolean } = {},
): LearnerEvent {
  const { attempt = 'a', seq = 0, tUtc = newYear, questionId = 'question-one', flagged = true } = given
  const about = { ...stampOf(attempt, seq, tUtc), questionId, questionHash: 'hash-of-it' }
  switch (type) {
    case 'draft':
      return { ...about, type, response: { kind: 'short-text', text: 'MWL' } }
    case 'clear':
      return { ...about, type }
    case 'flag':
      return { ...about, type, flagged }
    case 'report':
      return { ...about, type, text: 'two keys' }
  }
}

/** A rating by another of one criterion of an answer of level 60, in the interview `a`. */
export function ratingEvent(
  given: Partial<LearnerEventOf<'interview-rating'>> & { readonly session?: string } = {},
): LearnerEventOf<'interview-rating'> {
  const { session = 'a', ...fields } = given
  return {
    ...stampOf(session, fields.seq ?? 0, fields.tUtc ?? newYear),
    type: 'interview-rating',
    questionId: 'night-images',
    questionHash: 'hash-of-that',
    rater: 'other',
    skill: 'dicom-web',
    level: 60,
    criteria: [{ id: 'order', anchored: 4 }],
    ...fields,
  }
}

/** The end of an attempt. */
export function finishEvent(
  given: { attempt?: string; seq?: number; tUtc?: number; unanswered?: string[] } = {},
): LearnerEvent {
  const { attempt = 'a', seq = 99, tUtc = newYear, unanswered = [] } = given
  return { ...stampOf(attempt, seq, tUtc), type: 'finish', reason: 'submitted', unanswered }
}

/** Events that say nothing about a question. */
export function silentEvents(): LearnerEvent[] {
  return [
    { ...stampOf('a', 0, newYear), type: 'rating', skill: 'dicom-web', level: 80 },
    { ...stampOf('a', 1, newYear), type: 'clock', jumpMs: 3_600_000 },
  ]
}
