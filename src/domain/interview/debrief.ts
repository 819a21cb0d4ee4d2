import type { ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import type { AnchoredLevel, Criterion } from '#src/domain/interview/guide.ts'
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

/** A criterion rated low, with what a top answer sounds like and what was heard. */
export interface DebriefGap {
  readonly questionId: string
  readonly skill: string
  readonly criterion: string
  readonly rating: AnchoredLevel
  readonly top: string
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
  /** Criteria rated low, lowest first. */
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
    gaps: criteria
      .filter(({ rating }) => rating <= gapUpTo)
      .toSorted((a, b) => a.rating - b.rating)
      .map(({ answer, criterion, rating }) => gapOf(answer, rater, criterion, rating)),
    drills: drillsOf(rated, rater),
  }
}

function missedOf(answer: ComparedAnswer, rater: Rater): readonly string[] {
  return answer.facts.filter(fact => !fact[rater]).map(({ text }) => text)
}

function gapOf(
  answer: ComparedAnswer,
  rater: Rater,
  { name, anchors }: Criterion,
  rating: AnchoredLevel,
): DebriefGap {
  const { questionId, skill } = rateQuestion(answer.question, answer[rater] ?? undefined)
  const heard = answer[rater]?.words ?? ''
  return {
    questionId,
    skill,
    criterion: name,
    rating,
    top: anchors[5],
    heard,
    missed: missedOf(answer, rater),
  }
}

/** The weakest skills; one rated top throughout needs no drill. */
function drillsOf(rated: readonly ComparedAnswer[], rater: Rater): readonly string[] {
  const ratings = rated.map(answer => rateQuestion(answer.question, answer[rater] ?? undefined))
  return meansBySkill(ratings)
    .filter(({ mean }) => mean < 5)
    .slice(0, drillsNamed)
    .map(({ skill }) => skill)
}
