import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Question } from '#src/domain/question/question.ts'
import { type OpenAttempt, openAttemptOf } from '#src/state/open-attempt.ts'
import { openQuestionOf } from '#src/state/take-check.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { openApp } from '#tests/features/take-quiz/take-sample-quiz.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { Router } from '#src/app/router.tsx'
import { finish, pinned } from '#tests/storage/test-attempt.ts'
import { checkOf } from '#tests/storage/test-check.ts'
import { sampleBanks, sampleContent } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const button = (name: string) => screen.getByRole('button', { name })
const shownText = () => document.body.textContent

/** Opens where a check begins and waits until it can begin. */
async function openScope(skills = '', device: TestDevice = createTestDevice()) {
  const app = openApp(`/check/scope${skills === '' ? '' : `/${skills}`}`, device)
  await heading('Readiness check')
  await waitFor(() => expect(button('Start the check')).toBeEnabled())
  return app
}

/** Begins a check of the skill that eight of the sample questions belong to. */
async function openCheck(device: TestDevice = createTestDevice()) {
  const app = await openScope('hl7-syntax', device)
  await app.person.click(button('Start the check'))
  await heading('Question 1')
  const open = (): OpenAttempt => {
    const now = openAttemptOf(app.store.getState().view)
    if (now === null) throw new Error('no attempt is open')
    return now
  }
  /** Says "I don't know" after a minute, or after as many milliseconds. */
  const giveUp = async (ms = 60_000) => {
    device.clock.now += ms
    await app.person.click(await screen.findByRole('button', { name: 'I don’t know' }))
  }
  const saved = () => waitFor(() => expect(app.store.getState().saving.kind).toBe('saved'))
  return { ...app, device, open, giveUp, saved, attemptId: open().attempt.attemptId }
}

/** Gives up until the check is over. */
async function takeToTheEnd({ open, giveUp }: Awaited<ReturnType<typeof openCheck>>) {
  for (let n = 1; open().state.finish === null; n += 1) {
    await heading(`Question ${n}`)
    await giveUp()
    await waitFor(() => {
      const now = open()
      expect(now.state.finish !== null || openQuestionOf(now) !== null).toBe(true)
      expect(now.state.responses.size).toBe(n)
    })
  }
  await heading(/settled$/)
}

/** All that must not be seen before the end: reasons and explanations. */
const secrets = Object.values<Question>(sampleQuestions).flatMap(question =>
  [...JSON.stringify(question).matchAll(/"(?:reason|explanation|why)":"([^"]+)"/g)].map(
    ([, text = '']) => text,
  ),
)

describe('where a check begins', () => {
  it('tells the price of each choice, which changes with the length', async () => {
    const { person } = await openScope()
    const role = () => screen.getByRole('radio', { name: /^All that Entry-level administrator requires/ })
    expect(role()).toBeChecked()
    expect(role()).toHaveAccessibleName(/30 skills: about 120 questions, 4\.5 hours$/)
    expect(screen.getByRole('radio', { name: /^Usual/ })).toHaveAccessibleName(
      /likely to settle 19 of 30 skills$/,
    )
    expect(screen.getByRole('radio', { name: /^DICOM/ })).toHaveAccessibleName(
      /\d skills: about \d+ questions, /,
    )
    await person.click(screen.getByRole('radio', { name: /^Short/ }))
    expect(role()).toHaveAccessibleName(/about 75 questions, 2\.5 hours$/)
    await person.click(screen.getByRole('radio', { name: /^DICOM/ }))
    expect(screen.getByRole('radio', { name: /^Usual/ })).toHaveAccessibleName(/of [4-9] skills$/)
    expect(screen.queryByRole('checkbox', { name: /^Ask again/ })).toBeNull()
  })

  it('speaks of one skill as of one', async () => {
    await openScope('hl7-syntax')
    expect(screen.getByRole('radio', { name: /^Skills of my choice/ })).toBeChecked()
    expect(screen.getByRole('radio', { name: /^Skills of my choice/ })).toHaveAccessibleName(
      /1 skill: about 4 questions, 10 minutes$/,
    )
    expect(screen.getByRole('radio', { name: /^Usual/ })).toHaveAccessibleName(
      /settles it for about 6 people in ten$/,
    )
  })

  it('is where the first part of its address leads', async () => {
    openApp('/check')
    await heading('Readiness check')
    expect(window.location.hash).toBe('#/check/scope')
  })

  it('leaves out what a link names and is not there', async () => {
    const { unmount } = await openScope('hl7-syntax,gone')
    expect(screen.getByText('1 skill chosen')).toBeVisible()
    unmount()
    await openScope('gone')
    expect(screen.getByRole('radio', { name: /^All that/ })).toBeChecked()
  })

  it('says what is missing when nothing is chosen, or nothing that the role requires', async () => {
    const { person } = await openScope()
    await person.click(screen.getByRole('radio', { name: /^Skills of my choice/ }))
    expect(screen.getByRole('radio', { name: /^Usual/ })).toHaveAccessibleName('Usual')
    // It was marked as hidden, shown by its style, and led to a check of nothing.
    expect(screen.queryByRole('radio', { name: 'All skills', hidden: true })).toBeNull()
    await person.click(button('Start the check'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose at least one skill that Entry-level administrator requires.',
    )
    await person.click(screen.getByRole('checkbox', { name: /^All of HL7/ }))
    expect(screen.getByRole('radio', { name: /^Skills of my choice/ })).toHaveAccessibleName(
      /about \d+ questions/,
    )
    expect(screen.queryByRole('alert')).toBeNull()

    await person.click(screen.getByRole('checkbox', { name: /^All of HL7/ }))
    await person.click(button('Start the check'))
    expect(await screen.findByRole('alert')).toBeVisible()
    await person.click(screen.getByRole('radio', { name: /^All that/ }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a check', () => {
  it('shows neither feedback nor score on its way, counts skills, and reviews everything at the end', async () => {
    const check = await openCheck()
    const { person, open, attemptId } = check
    expect(secrets.length).toBeGreaterThan(20)
    expect(screen.getByText('0 of 1 skill settled')).toBeVisible()
    for (let n = 1; open().state.finish === null && n < 12; n += 1) {
      await heading(`Question ${n}`)
      for (const secret of secrets) expect(shownText()).not.toContain(secret)
      expect(shownText()).not.toMatch(/not right|partly right|why it is/i)
      expect(screen.queryByRole('button', { name: 'Previous' })).toBeNull()
      await check.giveUp()
      await waitFor(() => {
        const now = open()
        expect(now.state.responses.size).toBe(n)
        expect(now.state.finish !== null || openQuestionOf(now) !== null).toBe(true)
      })
    }
    await heading('1 of 1 skill settled')
    expect(screen.getByRole('region', { name: 'Settled' })).toHaveTextContent(
      /Message syntax.*Below.*likely that you do not meet it yet/,
    )
    expect(screen.queryByRole('region', { name: 'Still open' })).toBeNull()
    expect(window.location.hash).toBe(`#/check/${attemptId}/result`)

    await person.click(screen.getByRole('link', { name: 'Review all questions' }))
    await heading(/^Review: Message syntax/)
    await person.click(screen.getByRole('link', { name: /^1 / }))
    expect(await screen.findByText('An explanation.')).toBeVisible()
    expect(secrets.filter(secret => shownText().includes(secret)).length).toBeGreaterThan(1)
  })

  it('says what is missing of a response, and takes it when it is there', async () => {
    const { person, device, open } = await openCheck()
    await person.click(button('Submit'))
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing is chosen yet')
    expect(open().state.responses.size).toBe(0)
    device.clock.now += 60_000
    await person.dblClick(button('I don’t know'))
    await heading('Question 2')
    expect(open().state.responses.size).toBe(1)
    expect(open().attempt.questions).toHaveLength(2)
    expect(document.activeElement).toHaveTextContent('Question 2')
  })

  it('says when a response came too fast to count, and no longer after the next one', async () => {
    const { giveUp } = await openCheck()
    await giveUp(1000)
    await heading('Question 2')
    expect(await screen.findByText(/faster than the question can be read/)).toBeVisible()
    await giveUp()
    await heading('Question 3')
    expect(screen.queryByText(/faster than the question can be read/)).toBeNull()
  })

  it('asks before it stops, and then says what stays open and what that would take', async () => {
    const { person, giveUp, open } = await openCheck()
    await giveUp(1000)
    await heading('Question 2')
    await person.click(button('Stop here'))
    expect(screen.getByText(/^Everything so far counts. One skill stays open/)).toBeVisible()
    await person.click(button('Go on'))
    expect(open().state.finish).toBeNull()
    expect(button('Stop here')).toHaveFocus()
    await giveUp()
    await heading('Question 3')
    await person.click(button('Stop here'))
    await person.click(button('Stop and see the result'))
    await heading('0 of 1 skill settled')
    expect(shownText()).toContain('2 questions. You stopped it; everything until then counts.')
    expect(shownText()).toContain('1 response came faster than the question can be read and does not count')
    expect(screen.getByRole('region', { name: 'Still open' })).toHaveTextContent(
      /Too early to say.*more questions? would settle it|may not settle it/,
    )
    expect(screen.getByRole('link', { name: 'Check this one further' })).toHaveAttribute(
      'href',
      '#/check/scope/hl7-syntax',
    )
  })

  it('that was stopped after one question speaks of one question', async () => {
    const { person, giveUp } = await openCheck()
    await giveUp()
    await heading('Question 2')
    await person.click(button('Stop here'))
    await person.click(button('Stop and see the result'))
    await heading('0 of 1 skill settled')
    expect(shownText()).toContain('1 question. You stopped it')
  })

  it('is where every address of it leads until it is over, also after a new visit', async () => {
    const { attemptId, giveUp, saved, device, unmount } = await openCheck()
    await giveUp()
    await heading('Question 2')
    for (const place of [
      `check/${attemptId}/result`,
      ...['1', 'summary', 'review'].map(at => `quiz/${attemptId}/${at}`),
    ]) {
      window.location.hash = `/${place}`
      await waitFor(() => expect(window.location.hash).toBe(`#/check/${attemptId}`))
      await heading('Question 2')
    }
    await saved()
    unmount()
    openApp(`/quiz/${attemptId}/summary`, device)
    await heading('Question 2')
    for (const secret of secrets) expect(shownText()).not.toContain(secret)
  })

  it('leads from its address to its result once it is over', async () => {
    const check = await openCheck()
    await takeToTheEnd(check)
    window.location.hash = `/check/${check.attemptId}`
    await waitFor(() => expect(window.location.hash).toBe(`#/check/${check.attemptId}/result`))
    await heading('1 of 1 skill settled')
  })

  it('lets its result be, whatever is practised later', async () => {
    const check = await openCheck()
    const { store, device, saved, attemptId } = check
    await takeToTheEnd(check)
    await saved()
    const before = document.querySelector('main, body')?.textContent.replace(/Saved.*?(?=Settled)/, '')
    check.unmount()
    device.clock.now += 20 * 86_400_000
    const started = await store
      .getState()
      .startQuiz({ skills: ['hl7-syntax', 'dicom-web'], count: 10, mode: 'exam' })
    if (started.kind === 'problem') throw new Error(started.sentence)
    store.getState().completeStart()
    const practised = openAttemptOf(store.getState().view)?.attempt.questions ?? []
    expect(practised.length).toBeGreaterThan(5)
    for (const { id } of practised)
      await store.getState().submit({
        questionId: id,
        response: { kind: 'dont-know' },
        confidence: null,
        elapsedMs: 60_000,
      })
    await store.getState().finish('submitted')
    await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    openApp(`/check/${attemptId}/result`, device)
    await heading('1 of 1 skill settled')
    const after = document.querySelector('main, body')?.textContent.replace(/Saved.*?(?=Settled)/, '')
    expect(after).toBe(before)
  })

  it('says that all is settled before it asks again', async () => {
    const check = await openCheck()
    await takeToTheEnd(check)
    await check.saved()
    check.unmount()
    const { person } = await openScope('hl7-syntax', check.device)
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /^Skills of my choice/ })).toHaveAccessibleName(
        /1 skill, 1 settled: nothing left to ask/,
      ),
    )
    await person.click(button('Start the check'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/settled already/)
    await person.click(screen.getByRole('checkbox', { name: /^Ask again/ }))
    expect(screen.getByRole('radio', { name: /^Skills of my choice/ })).toHaveAccessibleName(
      /about 4 questions/,
    )
  })
})

describe('a check of skills that this app no longer has', () => {
  it('says so at its end, and claims no verdict', async () => {
    const device = createTestDevice()
    const { check } = checkOf('1')
    if (check === undefined) throw new Error('a check has terms')
    const { log } = await device.services().openStore()
    const terms = { ...check, skills: [{ id: 'gone-skill', requiredLevel: 60 }] }
    await log.startAttempt({ ...checkOf('1'), check: terms }, pinned)
    await log.append('1'.repeat(32), finish)
    openApp(`/check/${'1'.repeat(32)}/result`, device)
    await heading('0 of 0 skills settled')
    expect(shownText()).toContain('This app no longer has the skills it was about')
    expect(shownText()).not.toContain('has its verdict')
  })
})

describe('a check without a connection', () => {
  it('says so, loses nothing, and goes on when asked to', async () => {
    const device = createTestDevice()
    const { loadBank, away } = sampleBanks()
    const services = { ...sampleContent(), loadBank }
    window.scrollTo = () => undefined
    const { person } = showPage(<Router />, device.services(services), '/check/scope/hl7-syntax')
    await heading('Readiness check')
    await waitFor(() => expect(button('Start the check')).toBeEnabled())
    await person.click(button('Start the check'))
    await heading('Question 1')
    away.add('hl7-syntax')
    device.clock.now += 60_000
    await person.click(await screen.findByRole('button', { name: 'I don’t know' }))
    await screen.findByText('The questions of hl7-syntax could not be fetched.')
    await person.click(button('Try again'))
    await screen.findByText('The questions of hl7-syntax could not be fetched.')
    away.clear()
    await person.click(button('Try again'))
    await heading('Question 2')
    expect(await screen.findByRole('button', { name: 'Submit' })).toBeVisible()
  })
})

describe('a check in another tab', () => {
  it('can only be read here', async () => {
    const check = await openCheck()
    await check.saved()
    check.unmount()
    const services = check.device.services({ ...sampleContent(), lockAttempt: async () => null })
    showPage(<Router />, services, `/check/${check.attemptId}`)
    expect(await screen.findByText(/open in another tab/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Stop here' })).toBeNull()
  })
})
