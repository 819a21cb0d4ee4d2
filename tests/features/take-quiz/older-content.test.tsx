import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Router } from '#src/app/router.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { answerQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId, sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'
import { createAppStore } from '#src/state/app-store.ts'
import type { PinVariants } from '#src/state/pin-variants.ts'
import type { AppServices } from '#src/state/services.ts'

const choice = sampleId('single-choice')
const note = /some of these questions have a newer version/

async function attemptOn(device: ReturnType<typeof createTestDevice>, changes: Partial<AppServices> = {}) {
  const store = createAppStore(device.services({ ...sampleContent(), ...changes }))
  const started = await store.getState().startQuiz({ questions: [choice, sampleId('numeric')] })
  if (started.kind === 'problem') throw new Error(started.sentence)
  store.getState().completeStart()
  store.getState().flag(choice, true)
  await (await store.getState().openStore()).log.settle()
  store.getState().leaveAttempt()
  return started.attemptId
}

describe('an attempt begun before an update of its questions', () => {
  it('stays on the version it began with and says so', async () => {
    const device = createTestDevice()
    const attemptId = await attemptOn(device)
    const index = sampleOutline.index.map(one =>
      one.id === choice ? { ...one, hash: 'newer-version' } : one,
    )
    const updated = device.services({ ...sampleContent(), outline: { ...sampleOutline, index } })
    window.scrollTo = () => undefined
    showPage(<Router />, updated, `/quiz/${attemptId}/1`)
    expect(await screen.findByRole('heading', { level: 1, name: /^Question 1 of 2/ })).toBeVisible()
    expect(await screen.findByText(note)).toBeVisible()
  })

  it('says nothing of variants, of which the index does not know whether they are the newest', async () => {
    const device = createTestDevice()
    await answerQuiz(createAppStore(device.services(sampleContent())), { questions: [choice] })
    const pinVariants = vi.fn<PinVariants>(async ({ attempt, questions, kind }) => ({
      kind,
      attempt: {
        ...attempt,
        questions: attempt.questions.map(one => ({ ...one, hash: `${one.hash}.1` })),
      },
      questions: new Map([...questions].map(([hash, question]) => [`${hash}.1`, question])),
    }))
    const attemptId = await attemptOn(device, { pinVariants })
    expect(pinVariants).toHaveBeenCalled()
    openApp(`/quiz/${attemptId}/1`, device)
    expect(await screen.findByRole('navigation', { name: 'Questions' })).toBeVisible()
    expect(screen.queryByText(note)).toBeNull()
  })

  it('says nothing when the questions are the same', async () => {
    const device = createTestDevice()
    const attemptId = await attemptOn(device)
    openApp(`/quiz/${attemptId}/1`, device)
    expect(await screen.findByRole('navigation', { name: 'Questions' })).toBeVisible()
    expect(screen.queryByText(note)).toBeNull()
  })
})
