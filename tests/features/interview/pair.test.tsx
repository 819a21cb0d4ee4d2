import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Rater } from '#src/domain/interview/interview-record.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { keptInterviews, openInterview } from '#tests/features/interview/open-interview.tsx'
import {
  deviceWith,
  notedBy,
  pairSession,
  pairSheet,
  questions,
  saidBy,
} from '#tests/features/interview/open-pair.tsx'
import type { TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const { sessionId } = pairSession()
const open = { endedUtc: null, progress: [], at: 0 }

async function part<Part extends 'session' | Rater>(device: TestDevice, name: Part) {
  return (await keptInterviews(device)).find(one => one.part === name)
}

describe('the interviewer', () => {
  it('goes through the session with notes that keep their time and can be removed, and rates while listening', async () => {
    const device = await deviceWith([pairSession(open)])
    const { person } = openInterview(interviewPaths.interviewer(sessionId), device)
    await heading('Before you begin')
    await person.click(button('Ask the first question'))
    await heading('Question 1 of 2')
    expect(screen.getByText(questions[0]?.behind ?? '')).toBeVisible()
    expect(screen.getByText(questions[0]?.probes[1] ?? '')).toBeVisible()
    await waitFor(async () => expect(await part(device, 'session')).toMatchObject({ progress: [{}] }))
    for (const [after, said] of [
      [75_000, 'Asks who else sees it'],
      [10_000, 'Restarts it'],
    ] as const) {
      device.clock.now += after
      await person.type(screen.getByLabelText('Note, kept with the time'), `${said}{Enter}`)
    }
    expect(screen.getByText('1:15')).toBeVisible()
    await person.click(button('Remove the note: Restarts it'))
    expect(screen.queryByText('Restarts it')).toBeNull()
    const group = within(screen.getByRole('group', { name: 'Isolates before acting' }))
    await person.click(group.getByRole('radio', { name: /^4/ }))
    await person.click(button('Answered, next question'))
    await heading('Question 2 of 2')
    expect(screen.queryByText('Asks who else sees it')).toBeNull()
    await person.click(button('Skip this question'))
    await heading('Not both have rated yet')
    expect(await part(device, 'other')).toMatchObject({
      doneUtc: null,
      ratings: [{ criteria: { isolate: 4 }, notes: [{ atMs: 75_000, text: 'Asks who else sees it' }] }],
    })
    expect(await part(device, 'session')).toMatchObject({
      progress: [{ state: 'answered' }, { state: 'skipped' }],
    })

    await person.click(screen.getByRole('link', { name: 'Rate as the interviewer' }))
    await heading('Rate the answer 1 of 1')
    expect(screen.getByText('Asks who else sees it')).toBeVisible()
  })

  it('finds the home page leading back to the question, and to who is still to rate', async () => {
    const device = await deviceWith([pairSession(open)])
    const { person } = openInterview(interviewPaths.home(), device)
    await person.click(await screen.findByRole('link', { name: /^Go on:/ }))
    await heading('Before you begin')
    const ended = await deviceWith([pairSession(), pairSheet('other')])
    const later = openInterview(interviewPaths.home(), ended)
    expect(await screen.findByText(/not rated by both yet/)).toBeVisible()
    await later.person.click(screen.getByRole('link', { name: /^See who is still to rate:/ }))
    await heading('Not both have rated yet')
    expect(screen.getByText('Interviewer: has rated')).toBeVisible()
    expect(screen.getByText('Candidate: has not finished rating')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Rate as the interviewer' })).toBeNull()
  })
})

describe('the candidate', () => {
  it('sees the question the interviewer asks and nothing to rate by', async () => {
    const device = await deviceWith([pairSession(open)])
    const { store } = openInterview(interviewPaths.candidate(sessionId), device)
    await heading('The interview begins soon')
    expect(screen.queryByText(questions[0]?.question ?? '')).toBeNull()
    const { store: kept } = await (await store.getState().loadClassTools()).loadInterviewTools()
    const shown = { thinkingMs: 0, speakingMs: 0, state: 'open' as const }
    const asked = (at: number) => ({
      endedUtc: null,
      at,
      updatedUtc: device.clock.now + at + 1,
      progress: questions
        .slice(0, at + 1)
        .map(({ id }) => ({ ...shown, questionId: id, shownUtc: device.clock.now })),
    })
    await kept.write([pairSession(asked(0)), pairSheet('other', [2, 2], { doneUtc: null })])
    await heading('Question 1 of 2')
    expect(screen.getByText(questions[0]?.question ?? '')).toBeVisible()
    for (const hidden of [saidBy.other, notedBy.other, questions[0]?.behind, questions[0]?.outline[0]])
      expect(document.body).not.toHaveTextContent(hidden ?? '')
    expect(screen.queryAllByRole('radio')).toEqual([])
    await kept.write([pairSession(asked(1))])
    await heading('Question 2 of 2')
    await kept.write([pairSession({ updatedUtc: device.clock.now + 9 })])
    await heading('Not both have rated yet')
  })

  it('on a device of their own goes on there, is asked follow-ups by the interviewer, and sees no guide', async () => {
    const device = await deviceWith([pairSession({ ...open, way: 'two-devices' })])
    const { person } = openInterview(interviewPaths.home(), device)
    await person.click(await screen.findByRole('link', { name: /^Go on:/ }))
    await heading('Question 1 of 2')
    expect(screen.queryByLabelText('Notes, only for you')).toBeNull()
    await person.click(button('Start speaking'))
    expect(screen.queryByRole('button', { name: 'Ask me a follow-up question' })).toBeNull()
    openInterview(interviewPaths.interviewer(sessionId), device)
    await heading('The interview still goes on')
    expect(document.body).not.toHaveTextContent(questions[0]?.behind ?? '')
    expect(screen.getByRole('link', { name: 'Go on with it' })).toHaveAttribute(
      'href',
      `#${interviewPaths.candidate(sessionId)}`,
    )
  })

  it('neither rates in the place of the interviewer nor before the last answer', async () => {
    const two = await deviceWith([pairSession({ way: 'two-devices' })])
    openInterview(interviewPaths.rate(sessionId, 'other'), two)
    await heading('Not both have rated yet')
    expect(screen.queryByRole('link', { name: 'Rate as the interviewer' })).toBeNull()
    openInterview(interviewPaths.rate(sessionId, 'self'), await deviceWith([pairSession({ endedUtc: null })]))
    await heading('The interview still goes on')
    expect(screen.queryAllByRole('radio')).toEqual([])
  })
})

describe('before both have rated', () => {
  /** Every address at which something of a session shows. */
  const places = (rater: Rater) => [
    interviewPaths.rate(sessionId, rater),
    interviewPaths.reveal(sessionId),
    interviewPaths.debrief(sessionId),
    interviewPaths.interviewer(sessionId),
    interviewPaths.candidate(sessionId),
    interviewPaths.question('first-asked'),
    interviewPaths.home(),
    interviewPaths.open(),
    paths.skill('ts-worklist-workflow'),
  ]

  it.each<[string, Rater, Rater, number | null]>([
    ['the interviewer’s finished one', 'other', 'self', 1],
    ['the candidate’s finished one', 'self', 'other', 1],
    ['the interviewer’s unfinished one', 'other', 'self', null],
  ])('no page shows %s', async (_, secret, reader, doneUtc) => {
    const debrief = { keep: ['Pangolin'], stop: [], start: [] }
    const device = await deviceWith([
      pairSession({ debrief }),
      pairSheet(secret, [1, 5], { doneUtc }),
      pairSheet(reader, [3, 3], { doneUtc: null }),
    ])
    for (const place of places(reader)) {
      const { store } = openInterview(place, device)
      await screen.findByRole('heading', { level: 1 })
      await waitFor(() => expect(screen.queryByText(/^(?:Opening|Looking|Reading)/)).toBeNull())
      for (const word of [saidBy[secret], notedBy[secret], 'Pangolin', /the other’s rating \d/])
        expect(document.body).not.toHaveTextContent(word)
      // Nor is it a mark on the gap report.
      expect(store.getState().evidence.ratings.size).toBe(0)
      const checked = screen.queryAllByRole('radio', { checked: true })
      for (const radio of checked) expect(radio.parentElement).toHaveTextContent(/^3/)
    }
  })

  it('and afterwards both do, side by side, also at the question', async () => {
    const device = await deviceWith([pairSession(), pairSheet('self'), pairSheet('other')])
    openInterview(interviewPaths.question('first-asked'), device)
    await heading('One question, all tries')
    openInterview(interviewPaths.reveal(sessionId), device)
    await heading('Both ratings side by side')
    for (const word of [saidBy.self, saidBy.other, notedBy.self, notedBy.other])
      expect(document.body).toHaveTextContent(word)
  })
})

describe('both ratings', () => {
  const rows = async () => {
    const [table] = await screen.findAllByRole('table')
    if (table === undefined) throw new Error('there is a table')
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent)
  }

  it('are sorted by difference, with what the two levels sound like where they lie apart', async () => {
    const device = await deviceWith([pairSession(), pairSheet('self', [3, 5]), pairSheet('other', [4, 1])])
    openInterview(interviewPaths.reveal(sessionId), device)
    const [first, second, third, fourth] = await rows()
    expect(first).toMatch(/^1Keeps the room working.*Leaves the technologist.*51candidate 4 higher$/)
    expect(second).toBe('1Isolates before acting34candidate 1 lower')
    for (const row of [third, fourth]) expect(row).toMatch(/^2.*not ratednot ratednone to compare$/)
  })

  /** As many sessions of these two, each rated by both with levels from the list. */
  async function sessions(count: number, levels: (at: number) => Parameters<typeof pairSheet>[1]) {
    const ids = Array.from({ length: count }, (_, at) => String(at + 1))
    return deviceWith(
      ids.flatMap((digit, at) => {
        const own = { sessionId: digit.repeat(32) }
        return [
          // Names are typed by hand each time.
          pairSession({ candidate: at === 0 ? 'Ada' : ' ada ', startedUtc: at * 86_400_000 }, digit),
          pairSheet('self', levels(at), own),
          pairSheet('other', [4, 2], own),
        ]
      }),
    )
  }

  it('of two sessions say nothing of agreement yet', async () => {
    const device = await sessions(2, () => [4, 2])
    openInterview(interviewPaths.reveal(sessionId), device)
    expect(await screen.findByText(/after 3 sessions both have rated; 2 sessions so far/)).toBeVisible()
  })

  it('of three sessions give a weighted kappa with its interval, and whether the self-rating comes closer', async () => {
    const levels = [
      [1, 5],
      [3, 3],
      [4, 2],
    ] as const
    const device = await sessions(3, at => levels[at])
    openInterview(interviewPaths.reveal(sessionId), device)
    expect(
      await screen.findByText(/Weighted kappa -?\d\.\d\d \(95 % interval .* over 6 ratings/),
    ).toBeVisible()
    expect(screen.getByText('The self-rating comes closer to the interviewer’s.')).toBeVisible()
    const distances = within(screen.getByRole('table', { name: /by session/ })).getAllByRole('row')
    expect(distances).toHaveLength(4)
  })

  it('of three sessions with too few in common say so', async () => {
    const ids = ['1', '2', '3']
    const device = await deviceWith(
      ids.flatMap(digit => {
        const own = { sessionId: digit.repeat(32) }
        const sheets = (['self', 'other'] as const).map(rater => pairSheet(rater, [3, 3], own))
        const [self, other] = sheets
        if (self === undefined || other === undefined) throw new Error('two sheets')
        const ratings = other.ratings.map(one => ({ ...one, criteria: { isolate: 4 as const } }))
        return [pairSession({}, digit), self, { ...other, ratings }]
      }),
    )
    openInterview(interviewPaths.reveal(sessionId), device)
    expect(await screen.findByText(/Too few ratings in common for a number: 3 of at least 5/)).toBeVisible()
  })
})

describe('the debrief', () => {
  it('keeps what is written and added, also over a reload', async () => {
    const device = await deviceWith([pairSession(), pairSheet('self'), pairSheet('other', [5, 1])])
    const { person } = openInterview(interviewPaths.debrief(sessionId), device)
    await heading('Debrief')
    await person.type(screen.getByLabelText(/^What worried you/), 'Guesses{Enter}Guesses twice')
    await person.click(button('Add to Keep: Isolates before acting'))
    expect(screen.queryByRole('button', { name: 'Add to Keep: Isolates before acting' })).toBeNull()
    await screen.findByText(/^Saved/)
    // No key is known here.
    expect(screen.queryByText('Seal it for an instructor')).toBeNull()
    openInterview(interviewPaths.debrief(sessionId), device)
    await heading('Debrief')
    expect(screen.getByLabelText(/^What worried you/)).toHaveValue('Guesses\nGuesses twice')
    expect(screen.getByLabelText(/^What went well/)).toHaveValue('Isolates before acting')
    expect(screen.getByText(saidBy.other)).toBeVisible()
  })

  it('takes ten points of 500 characters and says what it left out', async () => {
    const device = await deviceWith([pairSession(), pairSheet('self'), pairSheet('other')])
    const { person } = openInterview(interviewPaths.debrief(sessionId), device)
    await heading('Debrief')
    await person.click(screen.getByLabelText(/^What was missing/))
    const points = Array.from({ length: 11 }, (_, at) => `${at} ${'x'.repeat(600)}`)
    await person.paste(points.join('\n'))
    expect(screen.getByText(/room for 10 points of 500 characters/)).toBeVisible()
    await waitFor(async () => {
      const session = await part(device, 'session')
      const start = session?.part === 'session' ? session.debrief.start : []
      expect(start.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 500))
    })
  })
})
