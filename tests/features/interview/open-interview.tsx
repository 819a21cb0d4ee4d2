// Fetched by the pages on the way; here before the test, so that none is still on its way when it ends.
import '#src/features/interview/alone-page.tsx'
import '#src/features/interview/interview-page.tsx'
import '#src/features/interview/interview-question-page.tsx'
import '#src/features/interview/new-session-page.tsx'
import '#src/features/interview/rate-page.tsx'
import { cleanup } from '@testing-library/react'
import { Router } from '#src/app/router.tsx'
import { type InterviewRecord, interviewRecordSchema } from '#src/domain/interview/interview-record.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

/** Opens an address of the app on a device; a second call is a new visit. */
export function openInterview(path: string, device: TestDevice = createTestDevice()) {
  cleanup()
  // jsdom has nothing to scroll.
  window.scrollTo = () => undefined
  return { device, ...showPage(<Router />, device.services(), path) }
}

/** What the device keeps of interviews. */
export async function keptInterviews({ tables }: TestDevice): Promise<InterviewRecord[]> {
  const rows = await tables.scan('interviews', {})
  return rows.map(({ row }) => interviewRecordSchema.parse(row))
}
