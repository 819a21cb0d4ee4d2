import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { openApp } from '#tests/features/assigned/open-app.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import {
  linkTo,
  listOf,
  makeKey,
  sampleHandOut,
  unseal,
  withheldHandOut,
} from '#tests/state/assigned/hand-out.ts'
import type { TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const key = await makeKey()
const { assignmentId } = sampleHandOut().assignment
const choice: Assignment['questions'] = { kind: 'fixed', list: listOf(['single-choice']), shuffled: false }
const common = { key: key.publicKey, ask: { name: false, className: false } }

beforeEach(() => {
  // jsdom has a class of bytes of its own, which is none to what comes out of Node's encoder.
  vi.stubGlobal('Uint8Array', new TextEncoder().encode('').constructor)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function begin(handOut: HandOut) {
  const app = openApp(linkTo(handOut))
  if (handOut.assignment.ask.name) await app.person.type(await screen.findByLabelText(/Your name/), 'Zoë')
  await app.person.click(await screen.findByRole('button', { name: 'Start' }))
  await screen.findByRole('heading', { level: 1, name: /^Question 1 of/ })
  const attemptId = openAttemptOf(app.store.getState().view)?.attempt.attemptId ?? ''
  return { ...app, attemptId }
}

/** Takes an exam of one question, chooses this option and hands it in. */
async function take(handOut: HandOut, option: 'Right' | 'Wrong' = 'Right') {
  const app = await begin(handOut)
  await app.person.click(await screen.findByRole('radio', { name: option }))
  await app.person.click(button('Save and review'))
  await heading('Review before you hand in')
  await app.person.click(button('Hand in the exam'))
  await screen.findByRole('region', { name: /^Send it to/ })
  return app
}

/** Another visit at this address. */
function visit(device: TestDevice, path: string) {
  cleanup()
  return openApp(path, device)
}

describe('the end of an assigned exam', () => {
  it('with no feedback shows that it is finished, what is in the file, and hands it over sealed', async () => {
    const downloads = watchDownloads()
    const handOut = sampleHandOut({
      ...common,
      questions: choice,
      feedback: 'none',
      ask: { name: true, className: false },
    })
    const { person, device } = await begin(handOut)
    await person.click(await screen.findByText('Report a problem with this question'))
    await person.type(screen.getByLabelText(/goes to your instructor with your result/), 'Two are right.')
    await person.click(button('Keep the report'))
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await person.click(button('Save and review'))
    await heading('Review before you hand in')
    await person.click(button('Hand in the exam'))

    const facts = within(await screen.findByRole('region', { name: 'What is in the file' }))
    expect(screen.getByText(/^You have finished/)).toHaveTextContent(
      'You have finished. Dr. Ada Byron tells you how it went.',
    )
    expect(screen.queryByText(/score|review every/i)).toBeNull()
    expect(facts.getByText('Zoë')).toBeVisible()
    expect(facts.getByText('1 of 1 question, as you gave them')).toBeVisible()
    expect(facts.getByText(/Question 1: “/)).toHaveTextContent('Question 1: “Two are right.”')
    expect(facts.getByText('Not changed during the attempt')).toBeVisible()

    await person.click(button('Save the result file'))
    expect(await screen.findByText(/It is not sent until you send it/)).toBeVisible()
    const [download] = downloads
    expect(download?.name).toMatch(/^monday-quiz-zoe-[0-9a-f]{8}\.pacsready-result$/)
    const payload = await unseal((await download?.file.text()) ?? '', key)
    expect(payload).toMatchObject({ attempt: { assignment: { name: 'Zoë' } }, reported: { score: 0 } })
    expect(payload.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['report', 'response', 'finish']),
    )
    expect(screen.getByText(/attached is my result of “Monday quiz”/)).toHaveTextContent(
      download?.name ?? 'none',
    )

    visit(device, classPaths.assigned(assignmentId))
    const sent = await screen.findByRole('link', { name: 'Send it again' })
    expect(sent.closest('li')).toHaveTextContent(/file made/)
  })

  it.each(['none', 'score'] as const)(
    'with feedback %s shows no question again, wherever it is looked for',
    async feedback => {
      const { device, attemptId } = await take(
        sampleHandOut({ ...common, questions: choice, feedback }),
        'Wrong',
      )
      const place = `#${classPaths.handIn(assignmentId, attemptId)}`
      expect(window.location.hash).toBe(place)
      if (feedback === 'score') expect(screen.getByText(/Your score: 0 of 1/)).toBeVisible()
      else expect(screen.queryByText(/score/)).toBeNull()
      for (const path of [
        paths.summary(attemptId),
        paths.question(attemptId, 1),
        paths.examReview(attemptId),
        paths.checkResult(attemptId),
      ]) {
        visit(device, path)
        await screen.findByRole('region', { name: /^Send it to/ })
        expect(window.location.hash).toBe(place)
        expect(screen.queryByText(/Not right|Sure and wrong|Missed/)).toBeNull()
      }
    },
  )

  it('with feedback at the end shows score and questions, and that nothing was sent by that', async () => {
    const { person } = await take(sampleHandOut({ ...common, questions: choice, feedback: 'end' }))
    expect(screen.getByText(/Your score: 1 of 1/)).toBeVisible()
    await person.click(screen.getByRole('link', { name: 'Review every question' }))
    await heading('Monday quiz: 1 of 1')
    expect(screen.getByText(/nothing of it until you send the result file/)).toBeVisible()
    expect(screen.queryByText(/a link to the same questions/)).toBeNull()
    await person.click(screen.getByRole('link', { name: 'Send your result' }))
    await screen.findByRole('region', { name: /^Send it to/ })
  })

  it('that the instructor scores shows nothing, and sends what was given', async () => {
    const downloads = watchDownloads()
    const withheld = withheldHandOut(common)
    const [first] = withheld.questions ?? []
    if (first === undefined) throw new Error('there are questions')
    const { id, hash, skill } = first
    const handOut: HandOut = {
      ...withheld,
      assignment: {
        ...withheld.assignment,
        questions: { kind: 'fixed', list: [{ id, hash, skill }], shuffled: false },
      },
      questions: [first],
    }
    const { person, device, attemptId } = await take(handOut)
    expect(screen.getByText(/^You have finished/)).toHaveTextContent(
      'Nothing is scored here: Dr. Ada Byron tells',
    )
    await person.click(button('Save the result file'))
    await screen.findByText(/It is not sent until you send it/)
    const payload = await unseal((await downloads[0]?.file.text()) ?? '', key)
    expect(payload.reported).toBeNull()
    expect(payload.events.filter(({ type }) => type === 'given')).toHaveLength(1)
    visit(device, paths.summary(attemptId))
    await screen.findByRole('region', { name: /^Send it to/ })
  })

  it('counts and maps what is answered for the instructor to score, and hands it in when the time is up', async () => {
    const { device, person, store, attemptId } = await begin(withheldHandOut({ ...common, minutes: 10 }))
    await person.click(await screen.findByRole('radio', { name: 'Wrong' }))
    await person.click(button('Save and next'))
    await heading('Question 2 of 3')
    expect(await screen.findByRole('link', { name: 'Question 1: answered' })).toBeVisible()
    expect(screen.getByRole('progressbar')).toHaveAccessibleName('1 of 3 answered; this is question 2')
    await person.click(screen.getByRole('link', { name: 'Question 1: answered' }))
    await heading('Question 1 of 3')
    expect(await screen.findByRole('radio', { name: 'Wrong' })).toBeChecked()
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))

    // The browser was closed; it is opened again when the time is long over.
    device.clock.now += 3_600_000
    visit(device, paths.question(attemptId, 2))
    await screen.findByRole('region', { name: /^Send it to/ })
    expect(screen.getByText('1 of 3 questions, as you gave them')).toBeVisible()
  })
})

describe('assigned practice', () => {
  it('has feedback after each response, and the way to send the result behind its summary', async () => {
    const handOut = sampleHandOut({ ...common, questions: choice, mode: 'practice', feedback: 'each' })
    const { person } = await begin(handOut)
    await person.click(await screen.findByRole('radio', { name: 'Wrong' }))
    await person.click(button('Submit'))
    expect(await screen.findByText('Not right')).toBeVisible()
    await person.click(button('To the summary'))
    await heading('Monday quiz: 0 of 1')
    await person.click(await screen.findByRole('link', { name: 'Send your result' }))
    expect(await screen.findByText(/Your score: 0 of 1/)).toBeVisible()
  })
})

/** jsdom shares nothing. */
function stubSharing(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => true })
  Object.defineProperty(navigator, 'share', { configurable: true, value: share })
}

describe('sending', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'canShare')
    Reflect.deleteProperty(navigator, 'share')
  })

  it('hands the file to another app where the browser can', async () => {
    const shared: ShareData[] = []
    stubSharing(async data => void shared.push(data))
    const { person } = await take(sampleHandOut({ ...common, questions: choice }))
    await person.click(button('Share it…'))
    expect(await screen.findByText(/^Handed on as/)).toBeVisible()
    expect(shared[0]?.files?.[0]?.name).toMatch(/\.pacsready-result$/)
  })

  it('says that nothing was shared when the person changed their mind, and counts it as not sent', async () => {
    stubSharing(() => Promise.reject(new DOMException('no', 'AbortError')))
    const { person, device } = await take(sampleHandOut({ ...common, questions: choice }))
    await person.click(button('Share it…'))
    expect(await screen.findByText(/Nothing was shared/)).toBeVisible()
    visit(device, classPaths.assigned(assignmentId))
    expect(await screen.findByRole('link', { name: 'Read and send the result' })).toBeVisible()
  })

  it('on a page without https says what to do, and keeps everything', async () => {
    const { person } = await take(sampleHandOut({ ...common, questions: choice }))
    vi.stubGlobal('crypto', {})
    await person.click(button('Save the result file'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /https.*Your responses are safe.*save a backup/,
    )
  })

  it('of an attempt that is not finished leads back to the assignment', async () => {
    const { device, attemptId } = await begin(sampleHandOut({ ...common, questions: choice }))
    visit(device, classPaths.handIn(assignmentId, attemptId))
    expect(await screen.findByRole('link', { name: 'Continue' })).toBeVisible()
  })

  it('of an attempt that is not here says where it may be', async () => {
    openApp(classPaths.handIn(assignmentId, 'f'.repeat(32)))
    expect(await screen.findByText(/Open the assignment in the browser it was taken in/)).toBeVisible()
  })
})
