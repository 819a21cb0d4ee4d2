import { lazy } from 'react'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

const ordering = () =>
  import('#src/ui/question/ordering-answer.tsx').then(module => ({ default: module.OrderingAnswer }))
const matching = () =>
  import('#src/ui/question/matching-answer.tsx').then(module => ({ default: module.MatchingAnswer }))
const pick = () =>
  import('#src/ui/question/pick-in-artefact-answer.tsx').then(module => ({
    default: module.PickInArtefactAnswer,
  }))
const judgement = () =>
  import('#src/ui/question/situational-judgement-answer.tsx').then(module => ({
    default: module.SituationalJudgementAnswer,
  }))
const branching = () =>
  import('#src/ui/question/branching-case-answer.tsx').then(module => ({
    default: module.BranchingCaseAnswer,
  }))
const repair = () =>
  import('#src/ui/question/repair-answer.tsx').then(module => ({ default: module.RepairAnswer }))

export const OrderingAnswer = lazy(ordering)
export const MatchingAnswer = lazy(matching)
export const PickInArtefactAnswer = lazy(pick)
export const SituationalJudgementAnswer = lazy(judgement)
export const BranchingCaseAnswer = lazy(branching)
export const RepairAnswer = lazy(repair)

/** The larger kinds, whose fields do not come with the page. */
const fetchField: Partial<Record<QuestionKind, () => Promise<unknown>>> = {
  ordering,
  matching,
  'pick-in-artefact': pick,
  'situational-judgement': judgement,
  'branching-case': branching,
  repair,
}

/** Fetches the field of one kind ahead, where it does not come with the page. */
export async function preloadAnswerField(kind: QuestionKind): Promise<void> {
  await fetchField[kind]?.()
}

/** Fetches the fields of the larger kinds ahead, so that no later question waits for one. */
export async function preloadAnswerFields(): Promise<void> {
  await Promise.allSettled(Object.values(fetchField).map(fetch => fetch()))
}
