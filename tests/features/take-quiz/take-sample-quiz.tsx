import { screen } from '@testing-library/react'
// Fetched ahead by the question screen; here before the test, so that none is still on its way when it ends.
import '#src/features/take-quiz/feedback.tsx'
import '#src/features/take-quiz/question-map.tsx'
import '#src/state/score-given.ts'
import '#src/ui/question/branching-case-answer.tsx'
import '#src/ui/question/matching-answer.tsx'
import '#src/ui/question/ordering-answer.tsx'
import '#src/ui/question/pick-in-artefact-answer.tsx'
import '#src/ui/question/repair-answer.tsx'
import '#src/ui/question/situational-judgement-answer.tsx'
import { Router } from '#src/app/router.tsx'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

/** Opens an address of the app on a device whose banks hold one question of each kind. */
export function openApp(path: string, device: TestDevice = createTestDevice()) {
  // jsdom has nothing to scroll.
  window.scrollTo = () => undefined
  return { device, ...showPage(<Router />, device.services(sampleContent()), path) }
}

/** Starts a quiz from its link on the questions of these kinds and waits for the first of them. */
export async function takeQuiz(
  kinds: readonly QuestionKind[],
  setup = 'mode=practice',
  device: TestDevice = createTestDevice(),
) {
  const app = openApp(`/quiz/new/questions=${kinds.map(sampleId).join(',')}&${setup}`, device)
  await app.person.click(await screen.findByRole('button', { name: 'Start' }))
  await screen.findByRole('heading', { level: 1, name: `Question 1 of ${kinds.length}` })
  return app
}
