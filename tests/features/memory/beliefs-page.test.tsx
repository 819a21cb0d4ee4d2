import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import { BeliefsPage } from '#src/features/memory/beliefs-page.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { firstOf, giveResponses, questionsOf } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 20_000 })

const day = 86_400_000
const skill = 'hl7-adt'
const asked = questionsOf(skill).find(({ kind }) => kind === 'single-choice')

/** Answers a single-choice question of the skill in a quiz of its own, and lets a day pass. */
async function answer(
  device: TestDevice,
  choose: (question: QuestionOf<'single-choice'>) => string,
  confidence: Confidence = 'sure',
): Promise<QuestionOf<'single-choice'>> {
  const store = createAppStore(device.services())
  await store.getState().openStore()
  const { questions } = await beginQuiz(store, { questions: [asked?.id ?? ''], mode: 'practice' })
  const [question] = [...questions.values()]
  if (question?.kind !== 'single-choice') throw new Error('The skill has no single-choice question')
  const response = { kind: 'single-choice', option: choose(question) } as const
  await store.getState().submit({ questionId: question.id, response, confidence, elapsedMs: 60_000 })
  await waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
  store.getState().leaveAttempt()
  device.clock.now += day
  return question
}

const rightly = ({ key }: QuestionOf<'single-choice'>) => key
/** The same wrong option in every attempt, whatever the order they are shown in. */
const wrongly = ({ key, options }: QuestionOf<'single-choice'>) =>
  options
    .map(({ id }) => id)
    .sort()
    .find(id => id !== key) ?? ''

async function showBeliefs(device: TestDevice) {
  const shown = showPage(<BeliefsPage />, device.services(), '/memory/beliefs')
  const sure = await screen.findByRole('region', { name: /^Sure and wrong/ })
  return { ...shown, sure, lucky: screen.getByRole('region', { name: /^Right by luck/ }) }
}

describe('the page without any', () => {
  it('says what will be here', async () => {
    const { sure, lucky } = await showBeliefs(createTestDevice())
    expect(sure).toHaveTextContent('None. What you answer wrongly although you say that you are sure')
    expect(lucky).toHaveTextContent('None. What you answer rightly while you say that you are unsure')
    expect(screen.queryByText(/You are not asked/)).toBeNull()
  })

  it('says why nothing gets here when nobody asks how sure one is', async () => {
    const device = createTestDevice()
    device.stored.preferences = { askConfidence: false }
    await showBeliefs(device)
    expect(screen.getByText(/You are not asked how sure you are/)).toBeVisible()
  })
})

describe('a sure error', () => {
  it('is shown with what was believed, what is true, the source, and two questions that test it', async () => {
    const device = createTestDevice()
    const question = await answer(device, wrongly)
    const { person, store, sure } = await showBeliefs(device)
    const card = within(sure).getByRole('article')
    const believed = question.options.find(({ id }) => id === wrongly(question))
    for (const text of [question.stem, believed?.text, believed?.reason, question.explanation])
      expect(card.textContent?.replaceAll(/\s+/g, ' ')).toContain(plainText(text ?? 'no text'))
    expect(card).toHaveTextContent(question.source[0]?.section ?? 'no source')
    expect(card).toHaveTextContent('Right and sure on 0 of the 2 later days')

    await person.click(await within(card).findByRole('button', { name: 'Answer 2 other questions on this' }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/))
    const questions = openAttemptOf(store.getState().view)?.attempt.questions ?? []
    expect(questions.map(one => one.skill)).toEqual([skill, skill])
    expect(questions.map(({ id }) => id)).not.toContain(question.id)
  })

  it('is cleared by right and sure on two later days, and comes back when it is believed again', async () => {
    const device = createTestDevice()
    await answer(device, wrongly)
    await answer(device, rightly)
    const first = await showBeliefs(device)
    expect(within(first.sure).getByRole('article')).toHaveTextContent('Right and sure on 1 of the 2')
    first.unmount()
    await answer(device, rightly)
    const second = await showBeliefs(device)
    expect(within(second.sure).getByText('Cleared: 1')).toBeVisible()
    expect(second.sure).toHaveTextContent('None.')
    second.unmount()
    await answer(device, wrongly)
    const third = await showBeliefs(device)
    expect(within(third.sure).getByRole('article')).toHaveTextContent('2 times')
  })

  it('about a question taken out of the bank stays to be read, and cannot be asked again', async () => {
    const device = createTestDevice()
    const question = await answer(device, wrongly)
    const index = outline.index.filter(({ id }) => id !== question.id)
    showPage(<BeliefsPage />, device.services({ outline: { ...outline, index } }), '/memory/beliefs')
    const card = await screen.findByRole('article')
    expect(card).toHaveTextContent('This question is no longer in the bank, so it cannot be asked again.')
    expect(within(card).queryByRole('button')).toBeNull()
    expect(card.textContent).toContain(plainText(question.explanation).slice(0, 20))
  })

  it('that cannot be read again is counted', async () => {
    const device = createTestDevice()
    await giveResponses(
      device,
      firstOf(skill, 1, 0).map(given => ({ ...given, confidence: 'sure' })),
    )
    const { sure } = await showBeliefs(device)
    expect(sure).toHaveTextContent('1 response could not be read again and is left out.')
  })
})

describe('a lucky guess', () => {
  it('is shown with what is true', async () => {
    const device = createTestDevice()
    const question = await answer(device, rightly, 'unsure')
    const { sure, lucky } = await showBeliefs(device)
    expect(within(sure).queryByRole('article')).toBeNull()
    expect(within(lucky).getByRole('article')).toHaveTextContent(plainText(question.explanation).slice(0, 60))
  })
})
