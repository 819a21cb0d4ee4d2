import { configure } from '@testing-library/react'
// Fetched by the pages on the way; here before the test, so that none is still on its way when it ends.
import '#src/features/assigned/hand-in-page.tsx'
import '#src/features/take-quiz/feedback.tsx'
import '#src/features/take-quiz/question-map.tsx'
import '#src/features/take-quiz/time-left.tsx'
import '#src/state/score-given.ts'
import '#src/ui/question/ordering-answer.tsx'
import { Router } from '#src/app/router.tsx'
import type { AppServices } from '#src/state/services.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { sampleContent } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

// Each page is transformed when it is first shown.
configure({ asyncUtilTimeout: 15_000 })

/** Opens an address of the app on a device whose banks hold one question of each kind. */
export function openApp(
  path: string,
  device: TestDevice = createTestDevice(),
  changes: Partial<AppServices> = {},
) {
  // jsdom has nothing to scroll.
  window.scrollTo = () => undefined
  return { device, ...showPage(<Router />, device.services({ ...sampleContent(), ...changes }), path) }
}
