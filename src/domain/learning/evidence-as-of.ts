import type { Encounter, Evidence, QuestionEvidence } from '#src/domain/learning/evidence.ts'

/** What is left out of evidence: all from one moment to before another, milliseconds since 1970 UTC. */
interface Span {
  readonly startUtc: number
  readonly endUtc: number
}

/**
 * The evidence as it was at a moment (milliseconds since 1970 UTC): without encounters begun since, and without what
 * was responded, taken back, flagged or left unanswered since in those begun before.
 */
export function evidenceAsOf(evidence: Evidence, utc: number): Evidence {
  return without(evidence, { startUtc: utc, endUtc: Infinity })
}

/**
 * The evidence as it was when a day began. Made at any time of the day it is the same, however much is practised. What
 * is later than the day is from a clock that was wrong then or is now, and was known when the day began.
 */
export function evidenceBeforeDay(evidence: Evidence, { startUtc, endUtc }: Span): Evidence {
  return without(evidence, { startUtc, endUtc })
}

function without(evidence: Evidence, span: Span): Evidence {
  const questions = new Map<string, QuestionEvidence>()
  for (const [questionId, encounters] of evidence.questions) {
    const before = encountersWithout(encounters, span)
    if (before.size > 0) questions.set(questionId, before)
  }
  const ratings = [...evidence.ratings].filter(([, { tUtc }]) => !isWithin(tUtc, span))
  const isSame = ratings.length === evidence.ratings.size
  return { questions, ratings: isSame ? evidence.ratings : new Map(ratings) }
}

/** The very same map when nothing is left out, so that what is remembered of it stays known. */
function encountersWithout(encounters: QuestionEvidence, span: Span): QuestionEvidence {
  const all = [...encounters.values()]
  if (all.every(encounter => !isTouched(encounter, span))) return encounters
  const before = new Map<string, Encounter>()
  for (const [attemptId, encounter] of encounters) {
    if (!isWithin(encounter.firstSeenUtc, span)) before.set(attemptId, encounterWithout(encounter, span))
  }
  return before
}

/** Whether something of it may lie in the span. */
function isTouched({ firstSeenUtc, lastSeenUtc }: Encounter, { startUtc, endUtc }: Span): boolean {
  return lastSeenUtc >= startUtc && firstSeenUtc < endUtc
}

function encounterWithout(encounter: Encounter, span: Span): Encounter {
  if (!isTouched(encounter, span)) return encounter
  const { lastSeenUtc, unansweredUtc, standing, flag } = encounter
  return {
    ...encounter,
    lastSeenUtc: isWithin(lastSeenUtc, span) ? span.startUtc - 1 : lastSeenUtc,
    unansweredUtc: unansweredUtc !== null && isWithin(unansweredUtc, span) ? null : unansweredUtc,
    standing: standing?.kind === 'response' && !isWithin(standing.tUtc, span) ? standing : null,
    flag: flag !== null && isWithin(flag.tUtc, span) ? null : flag,
  }
}

function isWithin(utc: number, { startUtc, endUtc }: Span): boolean {
  return utc >= startUtc && utc < endUtc
}
