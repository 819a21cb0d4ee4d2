import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { type FakeMicrophone, fakeMicrophone } from '#tests/features/interview/fake-recording.ts'
import { keptInterviews, openInterview } from '#tests/features/interview/open-interview.tsx'
import { type Download, watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

let microphone: FakeMicrophone
let downloads: readonly Download[]

beforeEach(() => {
  microphone = fakeMicrophone()
  downloads = watchDownloads()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A device on which a session of a quarter of an hour was begun alone. */
async function begin(device: TestDevice = createTestDevice()) {
  const view = openInterview(interviewPaths.newSession(), device)
  await view.person.click(await screen.findByRole('radio', { name: '15 minutes' }))
  await view.person.click(button('Begin the interview'))
  await heading(/^Question 1 of/)
  return view
}

async function answer(person: UserEvent): Promise<void> {
  await person.click(button('Start speaking'))
  await person.click(button(/^Done/))
}

const session = async (device: TestDevice) => {
  const found = (await keptInterviews(device)).find(one => one.part === 'session')
  if (found?.part !== 'session') throw new Error('no session was kept')
  return found
}
const recordedPieces = async ({ tables }: TestDevice) => (await tables.scan('recordings', {})).length

describe('a new interview', () => {
  it('says how many questions on what skills, not which, and soft skills are among them', async () => {
    const { person, device } = openInterview(interviewPaths.home())
    await heading('Interview practice')
    expect(await screen.findByText(/^None yet/)).toBeVisible()
    expect(screen.getByText(/Two years ago we moved/)).toBeVisible()
    await person.click(screen.getByRole('link', { name: 'Rehearse alone' }))
    await heading('New interview')
    expect(await screen.findByText(/^\d questions, about \d+ minutes$/)).toBeVisible()
    expect(screen.getAllByText(/soft skills always come up/)).not.toHaveLength(0)
    await person.click(screen.getByRole('radio', { name: '15 minutes' }))
    const [, minutes] =
      /about (\d+) minutes/.exec(screen.getByText(/^\d questions?, about/).textContent) ?? []
    expect(Number(minutes)).toBeLessThanOrEqual(15)
    await person.click(button('Begin the interview'))
    const { questions, way, isLearnerCandidate, progress } = await session(device)
    expect({ way, isLearnerCandidate }).toEqual({ way: 'alone', isLearnerCandidate: true })
    const [first] = questions
    expect(await screen.findByText(first?.question.question ?? '')).toBeVisible()
    await waitFor(async () => expect((await session(device)).progress).toHaveLength(1))
    expect(progress.length).toBeLessThanOrEqual(1)
  })

  it('can be a ready set of the role, or says that there is none of that length', async () => {
    const { person, device } = openInterview(interviewPaths.newSession())
    await person.click(await screen.findByRole('radio', { name: /^A ready set/ }))
    expect(screen.getAllByText(/part of the ready set/)).not.toHaveLength(0)
    await person.click(screen.getByRole('radio', { name: 'another length' }))
    const field = screen.getByRole('spinbutton', { name: 'Minutes' })
    await person.clear(field)
    await person.type(field, '22')
    expect(screen.getByText(/no ready set of 22 minutes. Choose 15, 30, 45 minutes/)).toBeVisible()
    await person.click(button('Begin the interview'))
    expect(screen.getByRole('alert')).toHaveTextContent(/no ready set of 22 minutes/)
    await person.clear(field)
    await person.type(field, '999')
    expect(screen.getByText(/Give a whole number from 3 to 120/)).toBeVisible()
    expect(await keptInterviews(device)).toEqual([])
  })

  it('asks about the skills of its link only', async () => {
    openInterview(interviewPaths.newSession(['soft-communication']))
    expect(await screen.findByText(/you chose this skill/)).toBeVisible()
    expect(screen.queryByText(/nothing is known of this skill/)).toBeNull()
  })

  it('says why there is nothing to ask', async () => {
    openInterview(interviewPaths.newSession(['no-such-skill']))
    expect(await screen.findByText(/There is no interview question yet on any of these skills/)).toBeVisible()
  })

  it('with what was asked lately leaves that out', async () => {
    const { person, device } = await begin()
    await answer(person)
    await waitFor(async () => expect((await session(device)).at).toBe(1))
    const asked = (await session(device)).questions.slice(0, 2).map(({ question }) => question.id)
    await begin(device)
    await waitFor(async () => expect(await keptInterviews(device)).toHaveLength(2))
    const sessions = (await keptInterviews(device)).filter(one => one.part === 'session')
    const again = sessions.find(({ progress }) => progress.every(({ state }) => state === 'open'))
    const ids = again?.questions.map(({ question }) => question.id) ?? []
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter(id => asked.includes(id))).toEqual([])
  })
})

describe('answering alone', () => {
  it('gives time to think and to speak, follow-ups when asked, and goes on after a reload', async () => {
    const { person, device } = await begin()
    expect(screen.getByText('Time to think')).toBeVisible()
    await person.type(screen.getByLabelText('Notes, only for you'), 'two CTs')
    await person.click(button('Hide the time'))
    await person.click(button('Start speaking'))
    expect(screen.getByText('Time to speak')).toBeVisible()
    expect(screen.queryByRole('timer')).toBeNull()
    await person.click(button('Show the time'))
    expect(screen.getByRole('timer')).toBeVisible()
    const { probes = [] } = (await session(device)).questions[0]?.question ?? {}
    expect(screen.queryByText(probes[0] ?? '')).toBeNull()
    await person.click(button('Ask me a follow-up question'))
    expect(screen.getByText(probes[0] ?? '')).toBeVisible()
    await person.click(button('Pause'))
    expect(screen.getByText('Paused')).toBeVisible()

    const back = openInterview(interviewPaths.home(), device)
    await back.person.click(await screen.findByRole('link', { name: /^Go on:/ }))
    await heading(/^Question 1 of/)
    expect(screen.getByText(/You were here before/)).toBeVisible()
    expect(screen.getByText('Time to speak')).toBeVisible()
    expect(screen.getByLabelText('Notes, only for you')).toHaveValue('two CTs')
    expect(microphone.asked()).toBe(0)
  })

  it('can be stopped, and what is left answered after all', async () => {
    const { person, device } = await begin()
    await answer(person)
    await heading(/^Question 2 of/)
    await person.click(button(/^Stop here/))
    await heading('Your answers are given')
    expect(await session(device)).toMatchObject({ isAbandoned: false })
    expect((await session(device)).endedUtc).not.toBeNull()
    await person.click(button(/^Answer the/))
    await heading(/^Question 2 of/)
    expect((await session(device)).endedUtc).toBeNull()
  })

  it('without an answer leaves nothing to rate, and can be deleted with everything', async () => {
    const { person, device } = await begin()
    await person.click(button('Skip this question'))
    await heading(/^Question 2 of/)
    openInterview(interviewPaths.rate((await session(device)).sessionId, 'self'), device)
    await heading('Nothing to rate yet')
    const home = openInterview(interviewPaths.home(), device)
    await home.person.click(await screen.findByRole('button', { name: /^Delete:/ }))
    await home.person.click(button('Delete it with its recordings'))
    await waitFor(async () => expect(await keptInterviews(device)).toEqual([]))
    expect(await screen.findByText(/^None yet/)).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Go on:/ })).toBeNull()
  })

  it('of a session that is not here says so', async () => {
    openInterview(interviewPaths.alone('d'.repeat(32)))
    expect(await heading('This interview is not here')).toBeVisible()
  })
})

describe('recording an answer', () => {
  it('asks for the microphone when its button is pressed and not before, and keeps, saves and deletes', async () => {
    const { person, device } = await begin()
    expect(screen.getByText(/The sound stays in this browser/)).toBeVisible()
    expect(microphone.asked()).toBe(0)
    await person.click(button('Start speaking and record'))
    expect(await screen.findByText(/The microphone is on/)).toBeVisible()
    microphone.speak('one ')
    microphone.speak('two')
    await waitFor(async () => expect(await recordedPieces(device)).toBe(2))
    await person.click(button('Pause'))
    expect(screen.getByText('The recording is paused.')).toBeVisible()
    await person.click(button('Go on'))
    await person.click(button('Stop recording'))
    await waitFor(() => expect(microphone.isOn()).toBe(false))
    await person.click(await screen.findByRole('button', { name: 'Save as a file' }))
    expect(downloads[0]?.name).toMatch(/^interview-.+\.webm$/)
    expect(await downloads[0]?.file.text()).toBe('one two')
    await person.click(button('Delete the recording'))
    await waitFor(async () => expect(await recordedPieces(device)).toBe(0))
    await person.click(await screen.findByRole('button', { name: 'Put it back' }))
    await waitFor(async () => expect(await recordedPieces(device)).toBe(1))
  })

  it('ends with the answer, and with the page', async () => {
    const { person, device } = await begin()
    await person.click(button('Start speaking and record'))
    await screen.findByText(/The microphone is on/)
    microphone.speak('one')
    await person.click(button(/^Done/))
    await heading(/^Question 2 of/)
    expect(microphone.isOn()).toBe(false)
    expect(await recordedPieces(device)).toBe(1)
    await person.click(button('Start speaking and record'))
    await screen.findByText(/The microphone is on/)
    window.location.hash = '/roles'
    await waitFor(() => expect(microphone.isOn()).toBe(false))
  })

  it('that is refused says so, and everything else goes on', async () => {
    const { person } = await begin()
    microphone.answer = new DOMException('no', 'NotAllowedError')
    await person.click(button('Start speaking and record'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/was refused.*Everything else goes on/)
    expect(screen.getByText('Time to speak')).toBeVisible()
    await person.click(button(/^Done/))
    await heading(/^Question 2 of/)
  })

  it('that loses its microphone keeps what came before', async () => {
    const { person, device } = await begin()
    await person.click(button('Start speaking and record'))
    await screen.findByText(/The microphone is on/)
    microphone.speak('one')
    microphone.unplug()
    expect(await screen.findByRole('alert')).toHaveTextContent(/was disconnected.*is kept/)
    expect(await recordedPieces(device)).toBe(1)
    expect(await screen.findByLabelText('Your recorded answer')).toBeInTheDocument()
  })

  it('in a browser without a recorder is told, and nothing is asked', async () => {
    vi.stubGlobal('navigator', Object.create(navigator, { mediaDevices: { value: undefined } }))
    const { person } = await begin()
    Reflect.deleteProperty(globalThis, 'MediaRecorder')
    await person.click(button('Start speaking and record'))
    expect(await screen.findByText('Time to speak')).toBeVisible()
  })
})

describe('rating oneself', () => {
  async function answered() {
    const view = await begin()
    await answer(view.person)
    await heading(/^Question 2 of/)
    await view.person.click(button(/^Stop here/))
    await view.person.click(await screen.findByRole('link', { name: 'Rate your answers' }))
    await heading('Rate your answer 1 of 1')
    return view
  }

  it('shows anchors and a model answer, keeps every tick, and ends in result, log and all tries', async () => {
    const { person, device } = await answered()
    const { question } = (await session(device)).questions[0] ?? {}
    if (question === undefined) throw new Error('a question was asked')
    expect(screen.getByText(question.outline[0] ?? '')).toBeVisible()
    for (const { name, anchors } of question.criteria) {
      const group = within(screen.getByRole('group', { name }))
      expect(group.getAllByRole('radio')).toHaveLength(5)
      await person.click(group.getByRole('radio', { name: `3 ${anchors[3]}` }))
    }
    await person.click(screen.getByRole('checkbox', { name: question.facts[1]?.text ?? '' }))
    await person.click(screen.getByRole('checkbox', { name: question.redFlags[0] ?? '' }))
    await person.type(screen.getByLabelText('The one thing to do better'), 'Number first')
    const { sessionId } = await session(device)
    await waitFor(async () => {
      const sheet = (await keptInterviews(device)).find(({ part }) => part === 'self')
      expect(sheet).toMatchObject({ doneUtc: null, ratings: [{ words: 'Number first', redFlags: [0] }] })
    })

    // A reload finds all of it.
    const back = openInterview(interviewPaths.rate(sessionId, 'self'), device)
    await heading('Rate your answer 1 of 1')
    expect(screen.getByLabelText('The one thing to do better')).toHaveValue('Number first')
    await back.person.click(button('Finish the rating'))
    await heading('What came of it')
    expect(screen.getAllByText(/3 of 5/)).not.toHaveLength(0)
    expect(screen.getByText(/1 of \d facts said/)).toHaveTextContent('1 red flag')
    expect(screen.getByText('To do better: Number first')).toBeVisible()
    // The log follows the sheet.
    await waitFor(() => {
      const ratings = [...back.store.getState().evidence.ratings.values()]
      expect(ratings).toMatchObject([{ sessionId, questionId: question.id, rater: 'self' }])
    })

    await back.person.click(screen.getByRole('link', { name: /^Drill/ }))
    await heading('Take a quiz')
    const tries = openInterview(interviewPaths.question(question.id), device)
    await heading('One question, all tries')
    expect(screen.getByRole('row', { name: /^All criteria/ })).toHaveTextContent('3 of 5')
    expect(screen.getByRole('row', { name: /^Red flags/ })).toHaveTextContent(question.redFlags[0] ?? '')
    expect(tries.store.getState().evidence.ratings.size).toBe(1)
    openInterview(interviewPaths.home(), device)
    expect(await screen.findByText(/own rating 3 of 5/)).toBeVisible()
  })

  it('names what is not rated, finishes without it only when told, and never with nothing', async () => {
    const { person, device } = await answered()
    await person.click(button('Finish the rating'))
    expect(screen.getByRole('alert')).toHaveTextContent(/Nothing is rated yet/)
    await person.click(screen.getAllByRole('radio', { name: /^4/ })[0] ?? button('Finish the rating'))
    expect(screen.getByRole('alert')).toHaveTextContent(/not rated/)
    await person.click(button('Finish without these'))
    await heading('What came of it')
    const sheet = (await keptInterviews(device)).find(({ part }) => part === 'self')
    expect(sheet).toMatchObject({ doneUtc: device.clock.now })
  })

  it('of a question that was never asked is not shown', async () => {
    openInterview(interviewPaths.question('talk-first-notice-at-0730'))
    await heading('No tries at this question')
    expect(screen.queryByText(/07:30/)).toBeNull()
  })
})
