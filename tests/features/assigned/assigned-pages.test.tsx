import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { withheldHashOf } from '#src/domain/assignment/withhold-key.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { firstKey, otherKey } from '#tests/domain/assignment/make-assignment.ts'
import { openApp } from '#tests/features/assigned/open-app.tsx'
import { fileToUpload } from '#tests/features/file-to-upload.ts'
import { linkTo, listOf, sampleHandOut, withheldHandOut } from '#tests/state/assigned/hand-out.ts'
import { sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const { assignmentId } = sampleHandOut().assignment
const hour = 3_600_000

afterEach(() => {
  vi.restoreAllMocks()
})

/** A new visit on the same device. */
function comeBack(device: ReturnType<typeof createTestDevice>, path = classPaths.assigned(assignmentId)) {
  cleanup()
  return openApp(path, device)
}

describe('a link to an assignment', () => {
  it('shows who assigns what, under which rules and to which key, and leaves the address bar', async () => {
    const { device } = openApp('/')
    const closesUtc = device.clock.now + 24 * hour
    const note = 'Without the book.\nAsk me if a question is unclear.'
    const handOut = sampleHandOut({ note, minutes: 30, attempts: 2, closesUtc, feedback: 'score' })
    comeBack(device, linkTo(handOut))
    await heading('Monday quiz')
    expect(window.location.hash).toBe(`#${classPaths.assigned(assignmentId)}`)
    expect(screen.getByText(/^Assigned by/)).toHaveTextContent('Assigned by Dr. Ada Byron')
    expect(screen.getByText(/Without the book/)).toHaveTextContent('Ask me if a question is unclear.')
    const rules = within(screen.getByRole('region', { name: 'What you will be asked' }))
    expect(rules.getByText('3 questions: the same for everybody, in the same order')).toBeVisible()
    expect(rules.getByText(/^30 minutes from the start/)).toBeVisible()
    expect(rules.getByText(/\(Europe\/Vienna\); here .* \(UTC\)/)).toBeVisible()
    expect(rules.getByText('2 at most')).toBeVisible()
    expect(rules.getByText(/your score, not which responses were right/)).toBeVisible()
    const sent = within(screen.getByRole('region', { name: 'What you will send back' }))
    expect(sent.getByText(keyFingerprint(keyId(firstKey)))).toBeVisible()
    expect(sent.getByText('As you type it: your name')).toBeVisible()
    expect(sent.getByText(/self-reported/)).toBeVisible()
    expect(sent.getByText(/keys to the questions are on this device/)).toBeVisible()
  })

  it('F64: that is broken says so, leaves the address bar, and keeps nothing', async () => {
    const { device } = openApp(linkTo(sampleHandOut()).slice(0, -9))
    expect(await screen.findByRole('alert')).toHaveTextContent(/was cut off or changed on its way/)
    await heading('Assigned to you')
    expect(window.location.hash).toBe('#/assigned')
    expect(await screen.findByText(/Nothing was assigned to you on this device yet/)).toBeVisible()
    expect(await device.tables.scan('documents', {})).toEqual([])
  })

  it('F64: that a mail program escaped twice is read all the same', async () => {
    openApp(`/%2523${linkTo(sampleHandOut()).replaceAll('/', '%252F')}`)
    await heading('Monday quiz')
    expect(window.location.hash).toBe(`#${classPaths.assigned(assignmentId)}`)
  })

  it('to another version replaces the one before and says so', async () => {
    const { device } = openApp(linkTo(sampleHandOut()))
    await heading('Monday quiz')
    comeBack(device, linkTo(sampleHandOut({ title: 'Monday quiz, corrected' })))
    await heading('Monday quiz, corrected')
    expect(await screen.findByRole('status')).toHaveTextContent(/This one has taken its place/)
  })

  it('F65: with another key shows both fingerprints and changes nothing unless the learner says so', async () => {
    const { device } = openApp(linkTo(sampleHandOut()))
    await heading('Monday quiz')
    const forged = sampleHandOut({ key: otherKey, title: 'Monday quiz!' })
    const { person } = comeBack(device, linkTo(forged))
    const warning = await screen.findByRole('alert')
    expect(warning).toHaveTextContent(
      `Until now: ${keyFingerprint(keyId(firstKey))}. In what you opened: ${keyFingerprint(keyId(otherKey))}.`,
    )
    expect(await heading('Monday quiz')).toBeVisible()
    await person.click(button('Keep the one I have'))
    expect(screen.queryByRole('alert')).toBeNull()

    const again = comeBack(device, linkTo(forged))
    await screen.findByRole('alert')
    await again.person.click(button('My instructor confirmed the new key'))
    await heading('Monday quiz!')
    // For good: who looks later should know it too.
    comeBack(device)
    expect(
      await screen.findByText(/sealed to another key than the one it first came with/),
    ).toHaveTextContent(keyFingerprint(keyId(firstKey)))
  })
})

describe('an assignment with a question that was found wrong', () => {
  const withheld = withheldHandOut()
  const [wrong] = listOf()
  if (wrong === undefined || withheld.questions === undefined) throw new Error('there are questions')
  const erratum = {
    questionId: wrong.id,
    hashes: [wrong.hash],
    date: '2026-03-01',
    whatWasWrong: 'Two options are right.',
  }
  const named = withheld.questions.map(one => ({
    ...one,
    hash: withheldHashOf(one.hash, listOf().find(({ id }) => id === one.id) ?? one),
  }))
  const handOut: HandOut = {
    ...withheld,
    assignment: {
      ...withheld.assignment,
      questions: {
        kind: 'fixed',
        list: named.map(({ id, hash, skill }) => ({ id, hash, skill })),
        shuffled: false,
      },
    },
    questions: named,
  }

  it('says so, although nothing but the instructor can score it', async () => {
    openApp(linkTo(handOut), createTestDevice(), { outline: { ...sampleOutline, errata: [erratum] } })
    await heading('Monday quiz')
    expect(screen.getByText(/1 question of this assignment was found wrong/)).toBeVisible()
    expect(screen.getByText('Two options are right.')).toBeVisible()
  })

  it('says nothing where another version was asked', async () => {
    const other = { ...erratum, hashes: ['AAAAAAAAAAA0'] }
    openApp(linkTo(handOut), createTestDevice(), { outline: { ...sampleOutline, errata: [other] } })
    await heading('Monday quiz')
    expect(screen.queryByText(/found wrong/)).toBeNull()
  })
})

describe('an assignment file', () => {
  const fileOf = (text: string) =>
    fileToUpload('monday.pacsready-assignment', new TextEncoder().encode(text).buffer)

  it('is opened from the list, or says what is wrong with it', async () => {
    const { person } = openApp('/assigned')
    const field = await screen.findByLabelText('Assignment file')
    await person.upload(field, fileOf('{"format":'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/breaks off at line 1/)
    await person.upload(field, fileOf(JSON.stringify(withheldHandOut())))
    await heading('Monday quiz')
    expect(screen.getByText(/keys to the questions are not on this device/)).toBeVisible()
    expect(screen.getByText(/Nothing is scored on this device/)).toBeVisible()
  })

  it('or a pasted link, for which clicking did not work', async () => {
    const { person } = openApp('/assigned')
    await person.click(await screen.findByLabelText(/Or the whole link/))
    await person.paste(`<https://example.org/#${linkTo(sampleHandOut())}>.`)
    await person.click(button('Open the link'))
    await heading('Monday quiz')
    await person.click(screen.getByRole('link', { name: 'Everything that was assigned to you' }))
    const listed = await screen.findByRole('link', { name: 'Monday quiz' })
    expect(listed.closest('li')).toHaveTextContent('from Dr. Ada Byron · not begun')
  })
})

describe('an assignment', () => {
  it('before it opens says when, in both zones, and cannot be begun', async () => {
    const device = createTestDevice()
    openApp(linkTo(sampleHandOut({ opensUtc: device.clock.now + hour })), device)
    expect(await screen.findByText(/^It opens .*Europe\/Vienna.*UTC/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  })

  it('after it closed says so and cannot be begun', async () => {
    const device = createTestDevice()
    openApp(linkTo(sampleHandOut({ closesUtc: device.clock.now })), device)
    expect(await screen.findByText(/^It closed .* cannot be begun any more/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  })

  it('asks for what it wants to know, cleans it, and starts', async () => {
    const { person, store } = openApp(
      linkTo(sampleHandOut({ ask: { name: true, className: true } }, { extra: { name: 'Zoe', minutes: 5 } })),
    )
    const name = await screen.findByLabelText(/Your name/)
    // Who has extra time is known by name.
    expect(name).toHaveValue('Zoe')
    await person.clear(name)
    await person.click(button('Start'))
    expect(await screen.findByText(/Type your name, so that your instructor knows/)).toBeVisible()
    expect(name).toHaveAttribute('aria-invalid', 'true')
    expect(name).toHaveFocus()
    await person.type(name, '  Zoë \u202eRamírez  ')
    await person.type(screen.getByLabelText(/Your class/), '4b')
    await person.click(button('Start'))
    await heading('Question 1 of 3')
    expect(openAttemptOf(store.getState().view)?.attempt.assignment).toMatchObject({
      name: 'Zoë Ramírez',
      className: '4b',
    })
  })

  it('names the questions this app has in another version, and starts without them', async () => {
    const [first, ...others] = listOf()
    const list = [{ id: first?.id ?? '', hash: 'older', skill: 'dicom-web' }, ...others]
    const handOut = sampleHandOut({
      questions: { kind: 'fixed', list, shuffled: false },
      ask: { name: false, className: false },
    })
    const { person } = openApp(linkTo(handOut))
    expect(await screen.findByText(/This app has 2 of the 3 questions of this assignment/)).toBeVisible()
    const details = screen.getByText(/Here in another version, which is not asked in its place: 1/)
    await person.click(details)
    expect(screen.getByText(first?.id ?? 'none')).toBeVisible()
    await person.click(button('Start without the one that is missing'))
    await heading('Question 1 of 2')
  })

  it('can be taken as often as it says on this device, and continued meanwhile', async () => {
    const quick = sampleHandOut({ ask: { name: false, className: false }, attempts: 2, feedback: 'none' })
    const { person, device } = openApp(linkTo(quick))
    await person.click(await screen.findByRole('button', { name: 'Start' }))
    await heading('Question 1 of 3')

    const second = comeBack(device)
    expect(await screen.findByText(/Everything so far is kept/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
    await second.person.click(screen.getByRole('link', { name: 'Continue' }))
    await heading('Question 1 of 3')
    await second.store.getState().finish('submitted')
    await waitFor(() => expect(second.store.getState().attempts?.[0]?.finished).toBe(true))

    // The newest attempt is the first of the list only if it began later.
    device.clock.now += hour
    const third = comeBack(device)
    expect(await screen.findByText('2 at most, 1 left')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Read and send the result' })).toBeVisible()
    await third.person.click(button('Start'))
    await heading('Question 1 of 3')
    await third.store.getState().finish('submitted')
    await waitFor(() =>
      expect(third.store.getState().attempts?.map(({ finished }) => finished)).toEqual([true, true]),
    )

    comeBack(device)
    expect(await screen.findByText(/You have used all 2 attempts/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  })

  it('that is not here says what to do', async () => {
    openApp(classPaths.assigned('b'.repeat(32)))
    await heading('This assignment is not here')
    expect(screen.getByText(/Open the link or the file you were sent/)).toBeVisible()
  })
})
