import type { ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import type { AnchoredLevel } from '#src/domain/interview/guide.ts'
import type { Rater } from '#src/domain/interview/interview-record.ts'
import { meansBySkill, rateQuestion } from '#src/domain/interview/rating-summary.ts'

/** A criterion rated so or better is something to keep. */
const keepFrom = 4
/** A criterion rated so or worse is a gap. */
const gapUpTo = 2
/** Drills the page names. */
const drillsNamed = 3

/** Something that was seen in an answer. */
export interface DebriefPoint {
  readonly questionId: string
  readonly text: string
}

/** An answer with criteria rated low: what was heard, what did not come, and what top answers sound like. */
export interface DebriefGap {
  readonly questionId: string
  readonly skill: string
  /** Those rated low, lowest first; `top` is the anchor of a 5. */
  readonly criteria: readonly {
    readonly name: string
    readonly rating: AnchoredLevel
    readonly top: string
  }[]
  readonly heard: string
  /** Facts of the question that did not come. */
  readonly missed: readonly string[]
}

/** What a session says without anybody writing a word; the interviewer's own words come beside it. */
export interface Debrief {
  /** Criteria rated high. */
  readonly keep: readonly DebriefPoint[]
  /** Red flags that were heard. */
  readonly stop: readonly DebriefPoint[]
  /** Facts that did not come. */
  readonly start: readonly DebriefPoint[]
  /** Answers with criteria rated low, those with the lowest first. */
  readonly gaps: readonly DebriefGap[]
  /** Skills to practise next, weakest first, three at most. */
  readonly drills: readonly string[]
}

/** Reads a debrief out of one rater's ratings: the other's in pair, one's own alone. */
export function draftDebrief(answers: readonly ComparedAnswer[], rater: Rater): Debrief {
  const rated = answers.flatMap(answer => (answer[rater] === null ? [] : [answer]))
  const criteria = rated.flatMap(answer =>
    answer.ratings.flatMap(({ criterion, [rater]: rating }) =>
      rating === null ? [] : [{ answer, criterion, rating }],
    ),
  )
  const point = (answer: ComparedAnswer, text: string) => ({ questionId: answer.question.id, text })
  return {
    keep: criteria
      .filter(({ rating }) => rating >= keepFrom)
      .map(({ answer, criterion }) => point(answer, criterion.name)),
    stop: rated.flatMap(answer =>
      answer.question.redFlags
        .filter((_, at) => answer[rater]?.redFlags.includes(at))
        .map(text => point(answer, text)),
    ),
    start: rated.flatMap(answer => missedOf(answer, rater).map(text => point(answer, text))),
    gaps: rated.flatMap(answer => gapOf(answer, rater) ?? []).toSorted((a, b) => lowestOf(a) - lowestOf(b)),
    drills: drillsOf(rated, rater),
  }
}

function missedOf(answer: ComparedAnswer, rater: Rater): readonly string[] {
  return answer.facts.filter(fact => !fact[rater]).map(({ text }) => text)
}

/** Null when nothing was rated low. */
function gapOf(answer: ComparedAnswer, rater: Rater): DebriefGap | null {
  const { questionId, skill } = rateQuestion(answer.question, answer[rater] ?? undefined)
  const criteria = answer.ratings
    .flatMap(({ criterion: { name, anchors }, [rater]: rating }) =>
      rating === null || rating > gapUpTo ? [] : [{ name, rating, top: anchors[5] }],
    )
    .toSorted((a, b) => a.rating - b.rating)
  if (criteria.length === 0) return null
  const heard = answer[rater]?.words ?? ''
  return { questionId, skill, criteria, heard, missed: missedOf(answer, rater) }
}

function lowestOf({ criteria }: DebriefGap): number {
  return Math.min(...criteria.map(({ rating }) => rating))
}

/** The weakest skills; one rated top throughout needs no drill. */
function drillsOf(rated: readonly ComparedAnswer[], rater: Rater): readonly string[] {
  const ratings = rated.map(answer => rateQuestion(answer.question, answer[rater] ?? undefined))
  return meansBySkill(ratings)
    .filter(({ mean }) => mean < 5)
    .slice(0, drillsNamed)
    .map(({ skill }) => skill)
}
