import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { StorageBanner } from '#src/app/storage-banner.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import type { OpenedStore } from '#src/state/services.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { answerQuiz } from '#tests/state/answer-quiz.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

function showBanner(health: OpenedStore['health'], device = createTestDevice(health)) {
  return { device, ...showPage(<StorageBanner />, device.services()) }
}

describe('banners about the stored data', () => {
  it('are silent while all is well', async () => {
    const { store, container } = showBanner({ kind: 'ready', quarantined: 0 })
    await waitFor(() => expect(store.getState().health.kind).toBe('ready'))
    expect(container).toBeEmptyDOMElement()
  })

  it('say for good that nothing is kept, with the reason, and hand out what there is', async () => {
    const downloads = watchDownloads()
    const { person } = showBanner({ kind: 'memory-only', reason: 'This browser has no storage.' })
    expect(await screen.findByText(/This browser has no storage\. You can use everything/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /dismiss/i })).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Save my data to a file' }))
    await waitFor(() => expect(downloads).toHaveLength(1))
  })

  it('leave the store of a newer version alone and offer to reload', async () => {
    const { person, device } = showBanner({ kind: 'newer-version' })
    await person.click(await screen.findByRole('button', { name: 'Reload to get the new version' }))
    expect(device.page.reloads).toBe(1)
  })

  it('tell of damaged records until they are dismissed', async () => {
    const { person, container } = showBanner({ kind: 'ready', quarantined: 2 })
    expect(await screen.findByText(/2 stored records were damaged/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(container).toBeEmptyDOMElement()
  })
})

describe('when the browser lost the data', () => {
  /** A device whose database was emptied, with everything still in the second copy. */
  async function emptiedDevice(restorable = true) {
    const device = createTestDevice({ kind: 'lost', restorable })
    await answerQuiz(createAppStore(device.services()), { count: 3 })
    await device.tables.write([
      { op: 'clear', store: 'attempts' },
      { op: 'clear', store: 'events' },
      { op: 'clear', store: 'pinnedQuestions' },
    ])
    return device
  }

  it('restores the second copy with one click, and the responses count again', async () => {
    const device = await emptiedDevice()
    const { person, store } = showBanner({ kind: 'lost', restorable: true }, device)
    await person.click(await screen.findByRole('button', { name: 'Restore the second copy' }))
    await waitFor(() => expect(screen.queryByText(/lost this device’s data/)).toBeNull())
    expect(store.getState().evidence.questions.size).toBe(3)
    expect(store.getState().attempts).toHaveLength(1)
  })

  it('says what to do when there is nothing in the second copy', async () => {
    const { person } = showBanner({ kind: 'lost', restorable: true })
    await person.click(await screen.findByRole('button', { name: 'Restore the second copy' }))
    expect(await screen.findByText(/The second copy on this device is empty/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Restore a backup file' })).toHaveAttribute('href', '#/settings')
  })

  it('does not offer a second copy that is not there, and can go on without', async () => {
    const device = await emptiedDevice(false)
    const { person, store } = showBanner({ kind: 'lost', restorable: false }, device)
    await screen.findByText(/lost this device’s data/)
    expect(screen.queryByRole('button', { name: 'Restore the second copy' })).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Go on with what is here' }))
    await waitFor(() => expect(store.getState().health).toEqual({ kind: 'ready', quarantined: 0 }))
  })
})

describe('stored settings that cannot be read', () => {
  it('are named once and can be settled', async () => {
    const device = createTestDevice()
    device.stored.preferences = { theme: 'purple', questionCount: 500, shortcuts: false }
    const { person, store } = showBanner({ kind: 'ready', quarantined: 0 }, device)
    expect(screen.getByText(/the theme, questions in a quiz\./)).toBeVisible()
    expect(store.getState().preferences.shortcuts).toBe(false)
    await person.click(screen.getByRole('button', { name: 'Keep the defaults' }))
    expect(screen.queryByText(/could not be read/)).toBeNull()
    expect(device.stored.preferences).toMatchObject({ theme: 'system', questionCount: 10, shortcuts: false })
  })
})
