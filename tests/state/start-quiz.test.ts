import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { answerQuiz, beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleBanks, sampleContent, sampleOutline } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

function openOf(store: AppStore) {
  const open = openAttemptOf(store.getState().view)
  if (open === null) throw new Error('no attempt is open')
  return open
}

const asked = (store: AppStore) => openOf(store).attempt.questions.map(({ id }) => id)

async function drawn(setup: Partial<QuizSetup>, store = createAppStore(createTestDevice().services())) {
  const result = await store.getState().startQuiz(setup)
  if (result.kind === 'problem') throw new Error(result.sentence)
  return asked(store)
}

describe('starting a quiz', () => {
  it('draws as many as asked for from the chosen skills, each once', async () => {
    const ids = await drawn({ skills: ['hl7-adt', 'dicom-web'], count: 4, seed: 'one' })
    expect(new Set(ids).size).toBe(4)
    for (const id of ids)
      expect(['hl7-adt', 'dicom-web']).toContain(outline.index.find(question => question.id === id)?.skill)
  })

  it('has fetched the bank and the field of its first question before it is asked for', async () => {
    const banks = sampleBanks()
    const store = createAppStore(
      createTestDevice().services({ outline: sampleOutline, loadBank: banks.loadBank }),
    )
    const fields: string[] = []
    await store.getState().fetchFirstQuestion(async kind => void fields.push(kind))
    expect(banks.asked).toHaveLength(1)
    await store.getState().startQuiz({})
    const { attempt, questions } = openOf(store)
    const [first] = attempt.questions
    expect(new Set(banks.asked)).toEqual(new Set([first?.skill]))
    expect(fields).toEqual([questions.get(first?.id ?? '')?.kind])

    await store.getState().startQuiz({})
    expect(openOf(store).attempt.attemptId).not.toBe(attempt.attemptId)
  })

  it('takes what the set-up leaves out from the preferences', async () => {
    const device = createTestDevice()
    device.stored.preferences = { quizMode: 'exam', questionCount: 3, examMinutes: 15 }
    const store = createAppStore(device.services())
    await drawn({}, store)
    const { attempt } = openOf(store)
    expect(attempt).toMatchObject({ mode: 'exam', title: 'All skills', startedUtc: device.clock.now })
    expect(attempt.questions).toHaveLength(3)
    expect(attempt.deadlineUtc).toBe(device.clock.now + 15 * 60_000)
  })

  it('gives practice no deadline, whatever the preferences say about exams', async () => {
    const store = createAppStore(createTestDevice().services())
    await drawn({ mode: 'practice', minutes: 15 }, store)
    expect(openOf(store).attempt.deadlineUtc).toBeNull()
  })

  it('draws the same questions in the same order for everybody who shares a seed', async () => {
    const setup = { skills: ['hl7-adt', 'soft-detail', 'dicom-web'], count: 5, seed: 'Tuesday-3' }
    const one = createAppStore(createTestDevice().services())
    const other = createTestDevice()
    await answerQuiz(createAppStore(other.services()), { ...setup, seed: 'another', count: 3 })
    const another = createAppStore(other.services())
    const [mine, theirs] = [await drawn(setup, one), await drawn(setup, another)]
    expect(theirs).toEqual(mine)
    const [first = ''] = mine
    expect(openOf(another).questions.get(first)).toEqual(openOf(one).questions.get(first))
  })

  it('draws something else without a seed, and nothing met lately while there is other', async () => {
    const device = createTestDevice()
    const first = createAppStore(device.services())
    const setup = { skills: ['hl7-adt', 'hl7-syntax', 'dicom-web'], count: 3 }
    await answerQuiz(first, setup)
    const met = asked(first)
    const second = createAppStore(device.services())
    for (const id of await drawn(setup, second)) expect(met).not.toContain(id)
  })

  it('of somebody who was here before waits for the store, so that nothing is asked again too soon', async () => {
    const device = createTestDevice()
    const earlier = createAppStore(device.services())
    const setup = { skills: ['hl7-adt', 'hl7-syntax'], count: 2 }
    await answerQuiz(earlier, setup)
    const { openStore } = device.services()
    const slowly = async () => {
      await new Promise(resolve => setTimeout(resolve, 100))
      return openStore()
    }
    const later = createAppStore(device.services({ openStore: slowly }))
    for (const id of await drawn(setup, later)) expect(asked(earlier)).not.toContain(id)
  })

  it('asks single questions in the order of their link', async () => {
    const wanted = outline.index
      .slice(0, 4)
      .map(({ id }) => id)
      .toReversed()
    const store = createAppStore(createTestDevice().services())
    expect(await drawn({ questions: [...wanted, 'gone-for-good'] }, store)).toEqual(wanted)
    expect(openOf(store).attempt.title).toBe('Chosen questions')
    const skills = outline.index.filter(({ id }) => wanted.includes(id)).map(({ skill }) => skill)
    expect(new Set(openOf(store).attempt.skills)).toEqual(new Set(skills))
  })

  it.each<[string, Partial<QuizSetup>, RegExp]>([
    [
      'a skill that does not exist',
      { skills: ['hl7-adt', 'no-such-skill'] },
      /no skill called no-such-skill/,
    ],
    ['questions that are gone', { questions: ['gone-for-good'] }, /no longer in the banks/],
  ])('says what is wrong with %s', async (_, setup, sentence) => {
    const store = createAppStore(createTestDevice().services())
    const result = await store.getState().startQuiz(setup)
    expect(result).toMatchObject({ kind: 'problem' })
    expect(result.kind === 'problem' && result.sentence).toMatch(sentence)
    expect(store.getState().view.kind).toBe('none')
  })

  it('says when a skill has no questions', async () => {
    const store = createAppStore(createTestDevice().services(sampleContent()))
    expect(await store.getState().startQuiz({ skills: ['soft-detail'] })).toEqual({
      kind: 'problem',
      sentence: 'There are no questions in this choice. Choose more skills.',
    })
  })

  it.each([
    [['hl7-adt'], outline.skills.find(({ id }) => id === 'hl7-adt')?.name],
    [
      outline.skills.filter(({ bank }) => bank === 'hl7').map(({ id }) => id),
      outline.banks.find(({ id }) => id === 'hl7')?.name,
    ],
    [['hl7-adt', 'dicom-web'], /and 1 more$/],
    [[], 'All skills'],
  ])('calls a quiz on %j by its scope', async (skills, title) => {
    const store = createAppStore(createTestDevice().services())
    await drawn({ skills, count: 2 }, store)
    expect(openOf(store).attempt.title).toEqual(
      title instanceof RegExp ? expect.stringMatching(title) : title,
    )
  })
})

const every = sampleOutline.index.length

describe('the questions of a quiz', () => {
  it('are not fetched before the first one is drawn on screen, but for its own bank', async () => {
    const banks = sampleBanks()
    const store = createAppStore(
      createTestDevice().services({ outline: sampleOutline, loadBank: banks.loadBank }),
    )
    await store.getState().startQuiz({ count: every, seed: 'first' })
    const [first] = openOf(store).attempt.questions
    expect(new Set(banks.asked)).toEqual(new Set([first?.skill]))
    expect(openOf(store).questions.has(first?.id ?? '')).toBe(true)
    expect(openOf(store).questions.size).toBeLessThan(every)

    store.getState().completeStart()
    await vi.waitFor(() => expect(openOf(store).questions.size).toBe(every))
    expect(new Set(banks.asked)).toEqual(new Set(['dicom-web', 'hl7-syntax']))
  })

  it('come after three seconds also when nobody says that the first one is drawn', async () => {
    vi.useFakeTimers()
    try {
      const store = createAppStore(createTestDevice().services(sampleContent()))
      await store.getState().startQuiz({ count: every, seed: 'first' })
      await vi.advanceTimersByTimeAsync(2900)
      expect(openOf(store).questions.size).toBeLessThan(every)
      await vi.advanceTimersByTimeAsync(200)
      await vi.waitFor(() => expect(openOf(store).questions.size).toBe(every))
    } finally {
      vi.useRealTimers()
    }
  })

  it('are kept with the attempt, in the order of the seed, and survive a later edit of the bank', async () => {
    const device = createTestDevice()
    const { attempt } = await beginQuiz(createAppStore(device.services(sampleContent())), {
      count: every,
      seed: 'pinned',
    })

    const changed = sampleBanks()
    const nextVisit = createAppStore(
      device.services({
        outline: sampleOutline,
        loadBank: async skill => {
          const bank = await changed.loadBank(skill)
          if (bank.kind !== 'bank') return bank
          const edited = [...bank.questions].map(([id, { question }]) => {
            return [id, { question: { ...question, stem: 'Edited.' }, hash: 'another-hash' }] as const
          })
          return { kind: 'bank', questions: new Map(edited) }
        },
      }),
    )
    await nextVisit.getState().showAttempt(attempt.attemptId)
    const { questions } = openOf(nextVisit)
    expect(openOf(nextVisit).attempt).toEqual(attempt)
    for (const question of Object.values(sampleQuestions))
      expect(questions.get(question.id)).toEqual(presentQuestion(question, 'pinned'))
  })

  it('that cannot be fetched are left out, and it is said how many', async () => {
    const device = createTestDevice()
    const banks = sampleBanks()
    const store = createAppStore(device.services({ outline: sampleOutline, loadBank: banks.loadBank }))
    await store.getState().startQuiz({ count: every, seed: 'first' })
    const [first] = openOf(store).attempt.questions
    const other = first?.skill === 'dicom-web' ? 'hl7-syntax' : 'dicom-web'
    const missing = sampleOutline.index.filter(({ skill }) => skill === other).length
    banks.away.add(other)
    store.getState().completeStart()
    await vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    expect(openOf(store).leftOut).toBe(missing)
    expect(openOf(store).attempt.questions).toHaveLength(every - missing)

    const nextVisit = createAppStore(device.services())
    await nextVisit.getState().showAttempt(openOf(store).attempt.attemptId)
    expect(openOf(nextVisit).attempt.questions).toHaveLength(every - missing)
  })

  it('that cannot be fetched at all are a problem with a sentence, and nothing is begun', async () => {
    const banks = sampleBanks()
    banks.away.add('hl7-syntax')
    const store = createAppStore(
      createTestDevice().services({ outline: sampleOutline, loadBank: banks.loadBank }),
    )
    const result = await store.getState().startQuiz({ skills: ['hl7-syntax'] })
    expect(result).toEqual({ kind: 'problem', sentence: 'The questions of hl7-syntax could not be fetched.' })
    await store.getState().refreshAttempts()
    expect(store.getState().attempts).toEqual([])
  })
})
