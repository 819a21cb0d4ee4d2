import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLocalDay } from '#src/state/use-local-day.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

function Day() {
  return <p>{useLocalDay().day}</p>
}

it('becomes the next day when the page is looked at again after midnight', () => {
  const device = createTestDevice()
  device.clock.now = new Date(2026, 0, 31, 23).getTime()
  showPage(<Day />, device.services())
  const lookAgain = () => fireEvent(document, new Event('visibilitychange'))
  device.clock.now = new Date(2026, 0, 31, 23, 59).getTime()
  lookAgain()
  expect(screen.getByText('2026-01-31')).toBeVisible()
  device.clock.now = new Date(2026, 1, 1, 0, 0).getTime()
  lookAgain()
  expect(screen.getByText('2026-02-01')).toBeVisible()
})
