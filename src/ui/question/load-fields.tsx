import { lazy } from 'react'

const importOrdering = () => import('#src/ui/question/ordering-answer.tsx')
const importMatching = () => import('#src/ui/question/matching-answer.tsx')
const importPick = () => import('#src/ui/question/pick-in-artefact-answer.tsx')

export const OrderingAnswer = lazy(() =>
  importOrdering().then(module => ({ default: module.OrderingAnswer })),
)
export const MatchingAnswer = lazy(() =>
  importMatching().then(module => ({ default: module.MatchingAnswer })),
)
export const PickInArtefactAnswer = lazy(() =>
  importPick().then(module => ({ default: module.PickInArtefactAnswer })),
)

/** Fetches the fields of the larger kinds ahead, so that no later question waits for one. */
export async function preloadAnswerFields(): Promise<void> {
  await Promise.allSettled([importOrdering(), importMatching(), importPick()])
}
