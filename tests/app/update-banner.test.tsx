import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { UpdateBanner } from '#src/app/update-banner.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

describe('a new version', () => {
  it('is offered when it waits, and taken with one click', async () => {
    const device = createTestDevice()
    const { person, container } = showPage(<UpdateBanner />, device.services())
    act(() => device.tellOffline({ kind: 'offline-ready' }))
    expect(container).toBeEmptyDOMElement()
    act(() => device.tellOffline({ kind: 'update-waiting' }))
    expect(screen.getByRole('status')).toHaveTextContent('A new version is ready')
    await person.click(screen.getByRole('button', { name: 'Update now' }))
    expect(device.page.updates).toBe(1)
  })

  it('taken in another tab asks for a reload', async () => {
    const device = createTestDevice()
    const { person } = showPage(<UpdateBanner />, device.services())
    act(() => device.tellOffline({ kind: 'updated-elsewhere' }))
    await person.click(screen.getByRole('button', { name: 'Reload this page' }))
    expect(device.page.reloads).toBe(1)
  })
})
