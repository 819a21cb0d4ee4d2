import { expect, it, vi } from 'vitest'
import { createVariantLoader } from '#src/content/variant-loader.ts'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import type { VariantTemplate } from '#src/domain/variants/variant-of.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { createPinVariants } from '#src/state/pin-variants.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { answerQuiz, beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const numeric = sampleId('numeric')
const ordering = sampleId('ordering')
const setup = { questions: [numeric, ordering] }

const template: VariantTemplate = {
  id: numeric,
  hash: 'templatehash',
  variants: { parameters: { images: { from: 10, to: 60, step: 1, first: 10 } } },
  question: {
    ...compileQuestion(sampleQuestions.numeric).question,
    stem: 'How large are {{images}} images?',
  },
}

function device({ away = false } = {}) {
  const fetches = vi.fn(async () => {
    if (away) throw new TypeError('Failed to fetch')
    return { default: [template] }
  })
  const pinVariants = createPinVariants(createVariantLoader({ 'hl7-syntax': fetches }))
  const held = createTestDevice()
  return { open: () => createAppStore(held.services({ ...sampleContent(), pinVariants })), fetches }
}

/** Takes the quiz, and waits until the next page finds all of it. */
async function take(store: ReturnType<typeof createAppStore>, questions = setup.questions): Promise<string> {
  const attemptId = await answerQuiz(store, { questions })
  await (await store.getState().openStore()).log.settle()
  return attemptId
}

function asked(store: ReturnType<typeof createAppStore>) {
  const open = openAttemptOf(store.getState().view)
  if (open === null) throw new Error('no attempt is open')
  return {
    hashes: open.attempt.questions.map(({ hash }) => hash),
    stem: open.questions.get(numeric)?.stem,
  }
}

it('a question is asked as it was first written, and with other numbers each time it is met again', async () => {
  const { open, fetches } = device()
  const store = open()
  await take(store)
  expect(asked(store)).toEqual({
    hashes: [`hash-of-${numeric}`, `hash-of-${ordering}`],
    stem: sampleQuestions.numeric.stem,
  })
  expect(fetches).not.toHaveBeenCalled()

  const again = open()
  await take(again)
  expect(asked(again).hashes).toEqual(['templatehash.1', `hash-of-${ordering}`])
  expect(asked(again).stem).toMatch(/^How large are \d\d images\?$/)

  const onceMore = open()
  await take(onceMore)
  expect(asked(onceMore).hashes).toEqual(['templatehash.2', `hash-of-${ordering}`])
  expect(asked(onceMore).stem).not.toEqual(asked(again).stem)
  expect(onceMore.getState().evidence.questions.get(numeric)?.size).toBe(3)
})

it('what was asked is kept: another page shows the same numbers, and the responses name their version', async () => {
  const { open } = device()
  await take(open())
  const store = open()
  const attemptId = await take(store)
  const { log } = await open().getState().openStore()
  const kept = await readPinnedAttempt(log, attemptId)
  if (kept.kind === 'problem') throw new Error(kept.sentence)
  expect(kept.questions.get(numeric)?.stem).toEqual(asked(store).stem)
  expect(kept.questions.size).toBe(2)
  const hashes = kept.events.flatMap(event => (event.type === 'response' ? [event.questionHash] : []))
  expect(hashes).toEqual(asked(store).hashes)
})

it('keeps nothing of the first showing with an attempt that does not ask it', async () => {
  const { open } = device()
  await take(open(), [ordering])
  const pin = createPinVariants(async () => new Map())
  const { attempt, questions } = await beginQuiz(open(), { questions: [numeric] })
  const { evidence } = open().getState()
  const stale = new Map([...questions.values()].map(question => ['not-asked', question]))
  const pinned = await pin({ kind: 'prepared', attempt, questions: stale }, evidence)
  expect([...pinned.questions.keys()]).toEqual([])
  expect(pinned.attempt).toEqual(attempt)
})

it('everybody who shares a seed gets the first showing', async () => {
  const { open, fetches } = device()
  await take(open())
  const store = open()
  await beginQuiz(store, { ...setup, seed: 'Tuesday' })
  expect(asked(store).hashes[0]).toBe(`hash-of-${numeric}`)
  expect(fetches).not.toHaveBeenCalled()
})

it('without the variants the first showing is asked', async () => {
  const { open, fetches } = device({ away: true })
  await take(open())
  const store = open()
  await beginQuiz(store, setup)
  expect(asked(store).hashes[0]).toBe(`hash-of-${numeric}`)
  expect(fetches).toHaveBeenCalledTimes(2)
})

it('a template that was changed goes on with the next number, as the same question; an erratum takes the old one only', async () => {
  const held = createTestDevice()
  const open = (templates: readonly VariantTemplate[]) => {
    const loadVariants = createVariantLoader({ 'hl7-syntax': async () => ({ default: templates }) })
    return createAppStore(held.services({ ...sampleContent(), pinVariants: createPinVariants(loadVariants) }))
  }
  await take(open([template]))
  await take(open([template]))
  const question = { ...compileQuestion(sampleQuestions.numeric).question, stem: 'New: {{images}}?' }
  const changed = { ...template, hash: 'changed-hash', question }
  const store = open([changed])
  await take(store)
  expect(asked(store)).toMatchObject({ hashes: ['changed-hash.2', `hash-of-${ordering}`] })
  expect(asked(store).stem).toMatch(/^New: \d\d\?$/)
  const { evidence } = store.getState()
  expect(cardsOf(evidence, memorySettings).map(({ questionId }) => questionId)).toEqual(
    [numeric, ordering].sort(),
  )
  const erratum = {
    questionId: numeric,
    hashes: ['templatehash'],
    date: '2026-01-31',
    whatWasWrong: 'It was.',
  }
  const left = withoutErrata(evidence, [erratum]).questions.get(numeric)?.values() ?? []
  const hashes = [...left].map(({ standing }) => standing?.kind === 'response' && standing.questionHash)
  expect(new Set(hashes)).toEqual(new Set([`hash-of-${numeric}`, false, 'changed-hash.2']))
})

it('a question that was changed is reviewed as it is now, not as it was', async () => {
  const held = createTestDevice()
  const before = createAppStore(held.services(sampleContent()))
  await take(before)
  const content = sampleContent()
  const changed = { ...sampleQuestions.ordering, stem: 'Put these in order, as it is written now' }
  const store = createAppStore(
    held.services({
      ...content,
      outline: {
        ...content.outline,
        index: content.outline.index.map(one =>
          one.id === ordering ? { ...one, hash: 'changed-hash' } : one,
        ),
      },
      loadBank: async skill => {
        const bank = await content.loadBank(skill)
        if (bank.kind === 'failed') return bank
        const questions = new Map(bank.questions)
        if (questions.has(ordering)) questions.set(ordering, { hash: 'changed-hash', question: changed })
        return { ...bank, questions }
      },
    }),
  )
  await store.getState().openStore()
  const [card] = cardsOf(store.getState().evidence, memorySettings).filter(one => one.questionId === ordering)
  const opened = await beginQuiz(store, { questions: [card?.questionId ?? ''] })
  expect(opened.attempt.questions.map(({ hash }) => hash)).toEqual(['changed-hash'])
  expect(opened.questions.get(ordering)?.stem).toBe(changed.stem)
})
