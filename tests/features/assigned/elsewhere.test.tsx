import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { openLink } from '#src/state/assigned/receive.ts'
import { noteHandedOver, readResult } from '#src/state/assigned/result-file.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { openApp } from '#tests/features/assigned/open-app.tsx'
import { linkTo, sampleHandOut } from '#tests/state/assigned/hand-out.ts'
import { beginAssigned, takeAssigned } from '#tests/state/assigned/take-assignment.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const { assignmentId } = sampleHandOut().assignment
const wrong = { kind: 'single-choice', option: 'b' } as const

beforeEach(() => {
  vi.stubGlobal('Uint8Array', new TextEncoder().encode('').constructor)
})

/** A device on which an assignment was answered, sure and wrong, and finished. */
async function deviceAfter(
  feedback: Assignment['feedback'],
): Promise<{ device: TestDevice; attemptId: string }> {
  const device = createTestDevice()
  const store = createAppStore(device.services(sampleContent()))
  const attemptId = await beginAssigned(store, sampleHandOut({ feedback }))
  const questionId = sampleId('single-choice')
  await store.getState().submit({ questionId, response: wrong, confidence: 'sure', elapsedMs: 30_000 })
  await store.getState().finish('submitted')
  await waitFor(() => expect(store.getState().attempts?.[0]?.finished).toBe(true))
  return { device, attemptId }
}

describe('home', () => {
  it('shows an assignment as the next thing to do, until its result was handed over', async () => {
    const device = createTestDevice()
    const closesUtc = device.clock.now + 3_600_000
    const handOut = sampleHandOut({ closesUtc, ask: { name: false, className: false } })
    const store = createAppStore(device.services(sampleContent()))
    await openLink(store, linkTo(handOut))
    openApp('/', device)
    const card = within(await screen.findByRole('region', { name: 'Assigned to you' }))
    expect(card.getByText(/Not begun yet; closes .*Europe\/Vienna/)).toBeVisible()
    expect(card.getByRole('link', { name: 'Open it' })).toHaveAttribute(
      'href',
      `#${classPaths.assigned(assignmentId)}`,
    )
    expect(screen.getByRole('region', { name: 'Or start a new quiz' })).toBeVisible()

    const attemptId = await takeAssigned(store, handOut)
    await waitFor(() => expect(store.getState().attempts?.[0]?.finished).toBe(true))
    cleanup()
    openApp('/', device)
    const send = await screen.findByRole('link', { name: 'Send your result' })
    expect(send.closest('section')).toHaveTextContent(/the result is not sent yet/)

    const result = await readResult(store, attemptId)
    if (result.kind === 'result') await noteHandedOver(store, assignmentId, result.payload)
    cleanup()
    openApp('/', device)
    await screen.findByRole('region', { name: 'Start here' })
    await screen.findByRole('region', { name: 'Readiness check' })
    expect(screen.queryByText('Assigned to you')).toBeNull()
  })

  it('says of an open attempt that it was assigned', async () => {
    const device = createTestDevice()
    await beginAssigned(createAppStore(device.services(sampleContent())), sampleHandOut())
    openApp('/', device)
    expect(await screen.findByText(/, assigned, begun/)).toHaveTextContent('0 of 3 answered')
    expect(screen.getByRole('link', { name: 'Continue with question 1' })).toBeVisible()
  })
})

describe('what an assignment lets nobody see', () => {
  it.each([
    ['none', false],
    ['score', false],
    ['end', true],
  ] as const)(
    'with feedback %s: single responses in the gap report, beliefs and history',
    async (feedback, isShown) => {
      const { device } = await deviceAfter(feedback)
      openApp(paths.skill('dicom-web'), device)
      if (isShown) expect(await screen.findByText(/not right, and you were sure/)).toBeVisible()
      else {
        expect(await screen.findByText(/1 response to an assignment count/)).toBeVisible()
        expect(screen.queryByText(/not right/)).toBeNull()
        // It counts all the same.
        expect(screen.getByRole('heading', { name: /^Wrong responses 0/ })).toBeVisible()
      }

      cleanup()
      openApp(paths.beliefs(), device)
      await heading(/./)
      if (isShown) expect(await screen.findByText('You believed')).toBeVisible()
      else {
        await waitFor(() => expect(screen.queryByText(/Reading|Loading/)).toBeNull())
        expect(screen.queryByText('You believed')).toBeNull()
      }

      cleanup()
      openApp(paths.history(), device)
      const sessions = await screen.findByRole('table', { name: 'Sessions, newest first' })
      expect(within(sessions).getByRole('link', { name: /^Assigned at/ })).toBeVisible()
      expect(screen.queryByText('0 of 1') === null).toBe(!isShown)
    },
  )
})

describe('an assigned readiness check', () => {
  const terms = {
    roleId: 'entry-level-administrator',
    skills: [{ id: 'dicom-web', requiredLevel: 60 }],
    gamma: 0.8,
    budget: 2,
    again: true,
  }
  it.each([
    ['none', false, false],
    ['score', true, false],
    ['end', true, true],
  ] as const)('with feedback %s shows at its end what it may', async (feedback, settles, reviews) => {
    const device = createTestDevice()
    const store = createAppStore(device.services(sampleContent()))
    const attemptId = await beginAssigned(
      store,
      sampleHandOut({ questions: { kind: 'check', terms }, feedback }),
    )
    const { person } = openApp(paths.checkQuestion(attemptId), device)
    await person.click(await screen.findByRole('button', { name: 'I don’t know' }))
    await heading('Question 2')
    await person.click(await screen.findByRole('button', { name: 'I don’t know' }))
    await screen.findByRole('region', { name: /^Send it to/ })
    expect(window.location.hash).toBe(`#${classPaths.handIn(assignmentId, attemptId)}`)
    expect(screen.queryByRole('link', { name: 'See what it settled' }) !== null).toBe(settles)
    expect(screen.queryByRole('link', { name: 'Review every question' }) !== null).toBe(reviews)
    expect(screen.queryByText(/Your score/)).toBeNull()

    cleanup()
    openApp(paths.checkResult(attemptId), device)
    if (!settles) {
      await screen.findByRole('region', { name: /^Send it to/ })
      return
    }
    await heading(/^\d of 1 skill settled/)
    expect(screen.getByRole('link', { name: 'Send your result' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Review all questions' }) !== null).toBe(reviews)
    expect(openAttemptOf(store.getState().view)?.attempt.check).toEqual(terms)
  })
})
