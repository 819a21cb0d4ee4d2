import type { CaseEnding } from '#src/domain/question/case-run.ts'
import type { Rating } from '#src/domain/question/rating.ts'
import type { RepairTry } from '#src/domain/repair/try-repair.ts'
import type { CaseCredit } from '#src/domain/scoring/case-credit.ts'
import type { ScoreResult } from '#src/domain/scoring/score-result.ts'

/** An option of a choice. `reason` is set where it applies: a wrong option chosen, a right one missed. */
export interface OptionExplanation<Text> {
  readonly id: string
  readonly chosen: boolean
  readonly right: boolean
  readonly reason: Text | null
}

/** A step. Positions count from 1; `reason` is set where the step does not stand in its right position. */
export interface StepExplanation<Text> {
  readonly id: string
  readonly rightPosition: number
  readonly givenPosition: number | null
  readonly reason: Text | null
}

/** A prompt. Reasons are set where the match is wrong: the prompt's own, and that of the answer wrongly used. */
export interface PromptExplanation<Text> {
  readonly id: string
  readonly rightAnswer: string
  readonly givenAnswer: string | null
  readonly reason: Text | null
  readonly answerReason: Text | null
}

/** A keyed or picked place, in order of reading. `reason` is set where a slip was picked. */
export interface PlaceExplanation<Text> {
  readonly place: string
  readonly picked: boolean
  readonly right: boolean
  readonly reason: Text | null
}

/** An action. What was given of it is null where nothing was; its reason always applies. */
export interface ActionExplanation<Text> {
  readonly id: string
  readonly rating: Rating
  /** What it is by the key, where best and worst are asked for. */
  readonly keyAs: 'best' | 'worst' | null
  readonly chosenAs: 'best' | 'worst' | null
  readonly givenRating: Rating | null
  /** Credit for what was given of it, 0, 0.5 or 1. */
  readonly credit: number | null
  readonly reason: Text
}

/** An action of a case. `clock` is what it came to on the clock of the case where it was taken, in minutes. */
export interface CaseActionExplanation<Text> {
  readonly id: string
  readonly text: Text
  readonly minutes: number
  readonly clock: number | null
  readonly reason: Text
}

/** A way through a case to an ending, and what it is worth. */
export interface CaseWayExplanation<Text> {
  readonly actions: readonly CaseActionExplanation<Text>[]
  readonly minutes: number
  readonly ending: CaseEnding
  readonly causeFound: boolean
  readonly text: Text
  readonly harm: Text | null
  readonly credit: CaseCredit
}

/** A field of a repair. It is right if the goal is reached with its value and the key's values in all others. */
export interface FieldExplanation<Text> {
  readonly name: string
  readonly start: string | readonly string[]
  readonly given: string | readonly string[] | null
  readonly key: string | readonly string[]
  readonly startRight: boolean
  readonly right: boolean
  readonly reason: Text | null
}

/** What was right and wrong in a response, with the authored reasons that apply to it. */
export type Explanation<Text> = { readonly result: ScoreResult } & (
  | { readonly kind: 'single-choice' | 'multi-select'; readonly options: readonly OptionExplanation<Text>[] }
  /** In the right order. */
  | { readonly kind: 'ordering'; readonly steps: readonly StepExplanation<Text>[] }
  | { readonly kind: 'matching'; readonly prompts: readonly PromptExplanation<Text>[] }
  | {
      readonly kind: 'numeric'
      /** All in the first unit; the range counts as right, edges included. `given` is null if it is no number. */
      readonly given: number | null
      readonly lowest: number
      readonly highest: number
      /** Reason of the nearest slip within the tolerance. */
      readonly reason: Text | null
    }
  | { readonly kind: 'short-text'; readonly given: string | null; readonly reason: Text | null }
  | { readonly kind: 'pick-in-artefact'; readonly places: readonly PlaceExplanation<Text>[] }
  /** From the best action to the worst. */
  | { readonly kind: 'situational-judgement'; readonly actions: readonly ActionExplanation<Text>[] }
  | {
      readonly kind: 'branching-case'
      /** Null unless the case was played to an ending. */
      readonly taken: CaseWayExplanation<Text> | null
      readonly expert: CaseWayExplanation<Text>
      /** Actions on neither way, in the order of the case. */
      readonly others: readonly CaseActionExplanation<Text>[]
      /** What each part of the score could give. */
      readonly most: CaseCredit
    }
  | {
      readonly kind: 'repair'
      readonly fields: readonly FieldExplanation<Text>[]
      readonly tries: number
      /** What the system answers to what was given; null where nothing was. */
      readonly given: RepairTry | null
      readonly key: RepairTry
    }
)

/** The part of an explanation that belongs to one kind. */
export type ExplanationOf<Kind extends Explanation<unknown>['kind'], Text> = Extract<
  Explanation<Text>,
  { readonly kind: Kind }
>
