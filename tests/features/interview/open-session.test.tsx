import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyFingerprint } from '#src/domain/assignment/instructor-key.ts'
import { packDebrief, packInvitation, packSelfRating } from '#src/domain/interview/pack-parcel.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { parcelFile, parcelLink } from '#src/exchange/interview/parcel-text.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { keptInterviews, openInterview } from '#tests/features/interview/open-interview.tsx'
import {
  deviceWith,
  pairSession,
  pairSheet,
  questions,
  saidBy,
} from '#tests/features/interview/open-pair.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { makeKey, sampleHandOut } from '#tests/state/assigned/hand-out.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const fileOf = (text: string) => new File([text], 'session.pacsready-interview')
const key = await makeKey()
const stranger = await makeKey()

beforeEach(() => {
  // jsdom has a class of bytes of its own, which is none to what comes out of Node's encoder.
  vi.stubGlobal('Uint8Array', new TextEncoder().encode('').constructor)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const led = pairSession({ way: 'two-devices', isLearnerCandidate: false })
const invited = pairSession({ way: 'two-devices' })
const [self, other] = [pairSheet('self'), pairSheet('other')]
const elsewhere = '2'.repeat(32)

/** Chooses a session file on the page for it. */
async function choose(device: TestDevice, text: string) {
  const view = openInterview(interviewPaths.open(), device)
  await view.person.upload(await screen.findByLabelText('Session file'), fileOf(text))
  return view
}

const eventsOf = ({ tables }: TestDevice) => tables.scan('events', {})

describe('opening what the other person sent', () => {
  it.each<[string, string, RegExp]>([
    [
      'a self-rating of another session',
      parcelFile(packSelfRating({ ...led, sessionId: elsewhere }, { ...self, sessionId: elsewhere })),
      /belongs to another session/,
    ],
    ['a debrief made here', parcelFile(packDebrief(led, other, 'whole', [])), /made in this browser/],
    ['a web page', '<!doctype html><title>Log in</title>', /is a web page/],
    ['one of a newer version', '{"format":"pacsready-interview","version":2}', /newer version/],
    ['something else', '{"format":"pacsready-backup"}', /holds no interview session/],
    ['a damaged one', parcelFile(packSelfRating(led, self)).slice(0, -9), /incomplete/],
  ])('%s gets one sentence, and nothing changes', async (_, text, sentence) => {
    const device = await deviceWith([led, pairSheet('other', [3, 3], { doneUtc: null })])
    const before = await keptInterviews(device)
    await choose(device, text)
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(await keptInterviews(device)).toEqual(before)
    expect(await eventsOf(device)).toEqual([])
  })

  it('a damaged link gets a sentence, and is out of the address bar', async () => {
    const device = createTestDevice()
    const link = parcelLink(packSelfRating(led, self), 'https://pacs.example/') ?? ''
    openInterview(link.slice(link.indexOf('#') + 1, -1), device)
    expect(await screen.findByRole('alert')).toHaveTextContent(/cut off|end is missing/)
    expect(window.location.hash).toBe(`#${interviewPaths.open()}`)
    expect(await keptInterviews(device)).toEqual([])
  })

  it('a session opened twice goes on where it was', async () => {
    const device = createTestDevice()
    const text = parcelFile(packInvitation(led, 'whole', []))
    const { person } = await choose(device, text)
    await heading('Question 1 of 2')
    await person.click(screen.getByRole('button', { name: 'Start speaking' }))
    await person.click(screen.getByRole('button', { name: /^Done/ }))
    await heading('Question 2 of 2')
    await waitFor(async () => expect(await keptInterviews(device)).toMatchObject([{ at: 1 }]))
    await choose(device, text)
    await heading('Question 2 of 2')
    expect((await keptInterviews(device)).filter(one => one.part === 'session')).toHaveLength(1)
  })

  it('a debrief that comes before the own rating is finished stays closed, and is no mark yet', async () => {
    const device = await deviceWith([invited])
    const { store } = await choose(device, parcelFile(packDebrief(led, other, 'whole', [])))
    await heading('Not both have rated yet')
    expect(document.body).not.toHaveTextContent(saidBy.other)
    expect(store.getState().evidence.ratings.size).toBe(0)
    const { person } = openInterview(interviewPaths.rate(led.sessionId, 'self'), device)
    for (const { name } of questions[0]?.criteria ?? []) {
      const group = await screen.findByRole('group', { name })
      await person.click(within(group).getByRole('radio', { name: /^3/ }))
    }
    await person.click(screen.getByRole('button', { name: 'Next answer' }))
    await person.click(await screen.findByRole('button', { name: 'Finish the rating' }))
    await person.click(screen.getByRole('button', { name: 'Finish without these' }))
    await person.click(await screen.findByRole('link', { name: 'See both side by side' }))
    expect(await screen.findByText(saidBy.other)).toBeVisible()
    await waitFor(async () => expect(await eventsOf(device)).toHaveLength(2))
  })
})

/** The interviewer's device, which has received an assignment of this instructor, and has all of a session. */
async function interviewerOf(instructor: string) {
  const debrief = { keep: ['Said who is told.'], stop: [], start: [] }
  const device = await deviceWith([{ ...led, debrief }, self, other])
  const { log } = await device.services().openStore()
  const handOut = sampleHandOut({ key: key.publicKey, instructor })
  await log.saveDocument({
    kind: 'received',
    id: handOut.assignment.assignmentId,
    updatedUtc: 1,
    value: { receivedUtc: 1, handOut, firstKid: key.kid, handedOver: [] },
  })
  return device
}

/** The text of the sealed file saved on the debrief page. */
async function seal(device: TestDevice): Promise<string> {
  const downloads = watchDownloads()
  const { person } = openInterview(interviewPaths.debrief(led.sessionId), device)
  await screen.findByText('Seal it for an instructor')
  await person.click(screen.getByRole('button', { name: 'Save the sealed debrief' }))
  await screen.findByText(/^Saved by your browser as/)
  const [download] = downloads
  expect(download?.name).toMatch(/^interview-debrief-sealed-ada-[0-9a-f]+\.pacsready-interview$/)
  return (await download?.file.text()) ?? ''
}

/** An instructor's device with this key. */
async function instructorWith({ publicKey, privateKey, kid }: typeof key, device = createTestDevice()) {
  const row = { kid, title: 'Spring course', createdUtc: 1, publicKey, privateKey, backup: '{}', savedUtc: 1 }
  expect(await createClassStore(device.tables).write({ keys: [row] })).toBeNull()
  return device
}

describe('a sealed debrief', () => {
  it('is offered for the instructors known here, by name and fingerprint, and for the own keys', async () => {
    const device = await instructorWith(stranger, await interviewerOf('Dr Lamarr'))
    openInterview(interviewPaths.debrief(led.sessionId), device)
    const group = within(await screen.findByRole('group', { name: 'Whose key' }))
    const named = [
      `Spring course (your own key) ${keyFingerprint(stranger.kid)}`,
      `Dr Lamarr ${keyFingerprint(key.kid)}`,
    ]
    expect(group.getAllByRole('radio').map(radio => radio.parentElement?.textContent.trim())).toEqual(named)
  })

  it('is opened by who has the key, to be read only: nothing is kept, and nothing counts', async () => {
    const text = await seal(await interviewerOf('Dr Lamarr'))
    expect(text).toMatch(/^eyJ/)
    const device = await instructorWith(key)
    const { person, store } = await choose(device, text)
    await heading('A debrief sealed for you')
    expect(screen.getByText('Said who is told.')).toBeVisible()
    expect(screen.queryAllByRole('textbox')).toEqual([])
    expect(await keptInterviews(device)).toEqual([])
    expect(await eventsOf(device)).toEqual([])
    expect(store.getState().evidence.ratings.size).toBe(0)
    await person.click(screen.getByRole('button', { name: 'Close it' }))
    await heading('Open a session')
  })

  it('to somebody else’s key, or with a letter changed, gets one sentence', async () => {
    const text = await seal(await interviewerOf('Dr Lamarr'))
    await choose(await instructorWith(stranger), text)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `sealed to the key ${keyFingerprint(key.kid)}, which cannot be used on this device`,
    )
    const at = text.length - 60
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    await choose(await instructorWith(key), changed)
    expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be opened: it is damaged/)
  })

  it('is not shown to who has still to rate', async () => {
    const text = await seal(await interviewerOf('Dr Lamarr'))
    await choose(await instructorWith(key, await deviceWith([invited])), text)
    expect(await screen.findByRole('alert')).toHaveTextContent(/still to be rated here/)
    expect(document.body).not.toHaveTextContent('Said who is told.')
  })
})
