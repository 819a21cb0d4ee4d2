import { lazy } from 'react'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

const importOrdering = () => import('#src/ui/question/ordering-answer.tsx')
const importMatching = () => import('#src/ui/question/matching-answer.tsx')
const importPick = () => import('#src/ui/question/pick-in-artefact-answer.tsx')
const importJudgement = () => import('#src/ui/question/situational-judgement-answer.tsx')

export const OrderingAnswer = lazy(() =>
  importOrdering().then(module => ({ default: module.OrderingAnswer })),
)
export const MatchingAnswer = lazy(() =>
  importMatching().then(module => ({ default: module.MatchingAnswer })),
)
export const PickInArtefactAnswer = lazy(() =>
  importPick().then(module => ({ default: module.PickInArtefactAnswer })),
)
export const SituationalJudgementAnswer = lazy(() =>
  importJudgement().then(module => ({ default: module.SituationalJudgementAnswer })),
)

/** Fetches the field of one kind ahead, where it does not come with the page. */
export async function preloadAnswerField(kind: QuestionKind): Promise<void> {
  if (kind === 'ordering') await importOrdering()
  if (kind === 'matching') await importMatching()
  if (kind === 'pick-in-artefact') await importPick()
}

/** Fetches the fields of the larger kinds ahead, so that no later question waits for one. */
export async function preloadAnswerFields(): Promise<void> {
  await Promise.allSettled([importOrdering(), importMatching(), importPick(), importJudgement()])
}
