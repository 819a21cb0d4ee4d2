import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ErrataNotice } from '#src/app/errata-notice.tsx'
import { outline } from '#src/content/outline.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { answerQuiz } from '#tests/state/answer-quiz.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

async function answeredDevice() {
  const device = createTestDevice()
  const store = createAppStore(device.services())
  await answerQuiz(store, { count: 1, seed: 'errata' })
  const [answered] = [...store.getState().evidence.questions]
  if (answered === undefined) throw new Error('nothing was answered')
  const asked = outline.index.find(({ id }) => id === answered[0])
  if (asked === undefined) throw new Error('it is not in the index')
  const erratum = {
    questionId: asked.id,
    hashes: [asked.hash],
    date: '2026-02-01',
    whatWasWrong: 'The key named the wrong segment.',
  }
  return { device, services: () => device.services({ outline: { ...outline, errata: [erratum] } }) }
}

describe('the notice about questions found wrong', () => {
  it('tells who answered one, once', async () => {
    const { device, services } = await answeredDevice()
    const { person, unmount } = showPage(<ErrataNotice />, services())
    expect(await screen.findByText(/The key named the wrong segment\./)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'I have read it' }))
    expect(screen.queryByText(/wrong segment/)).toBeNull()
    unmount()

    const { store } = showPage(<ErrataNotice />, services())
    await store.getState().openStore()
    expect(screen.queryByText(/wrong segment/)).toBeNull()
    expect(device.stored.preferences).toMatchObject({ seenErrata: [expect.stringContaining('2026-02-01')] })
  })

  it('says nothing to somebody who did not answer it', async () => {
    const { services } = await answeredDevice()
    const fresh = createTestDevice().services({ outline: services().outline })
    const { store, container } = showPage(<ErrataNotice />, fresh)
    await store.getState().openStore()
    expect(container).toBeEmptyDOMElement()
  })
})
