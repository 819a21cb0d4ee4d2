import { describe, expect, it, vi } from 'vitest'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { loadVariants } from '#src/content/load-variants.ts'
import { createVariantLoader } from '#src/content/variant-loader.ts'
import type { VariantTemplate } from '#src/domain/variants/variant-of.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const { question } = compileQuestion(sampleQuestions.numeric)
const template: VariantTemplate = {
  id: question.id,
  hash: 'templatehash',
  variants: { parameters: { images: { from: 10, to: 60, step: 1, first: 10 } } },
  question: { ...question, stem: '{{images}} images' },
}
const wanted = { id: question.id, skill: 'hl7-syntax', met: 1 }

/** A module that fails as often as told before it arrives. */
function unreliable(failures: number) {
  let fetches = 0
  return vi.fn(async () => {
    fetches += 1
    if (fetches <= failures) throw new TypeError('Failed to fetch')
    return { default: [template] }
  })
}

describe('createVariantLoader', () => {
  it('gives the variants of questions that have some, and fetches a skill once', async () => {
    const fetch = unreliable(0)
    const load = createVariantLoader({ 'hl7-syntax': fetch })
    const others = [
      { ...wanted, id: 'sample-ordering' },
      { ...wanted, skill: 'constructor' },
    ]
    const found = await load([wanted, ...others])
    expect([...found.keys()]).toEqual([question.id])
    expect(found.get(question.id)).toMatchObject({ hash: 'templatehash.1' })
    expect((await load([{ ...wanted, met: 3 }])).get(question.id)).toMatchObject({ hash: 'templatehash.3' })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('tries once more by itself, gives up after that, and starts anew when asked again', async () => {
    const fetch = unreliable(3)
    const load = createVariantLoader({ 'hl7-syntax': fetch })
    expect((await load([wanted])).size).toBe(0)
    expect(fetch).toHaveBeenCalledTimes(2)
    expect((await load([wanted])).size).toBe(1)
    expect(fetch).toHaveBeenCalledTimes(4)
  })

  it('leaves out a template that cannot be filled in', async () => {
    const broken = { ...template, question: { ...question, stem: '{{sise}} images' } }
    const notNumeric = { ...template, question: { ...question, kind: 'none' } }
    for (const one of [broken, notNumeric]) {
      const load = createVariantLoader({ 'hl7-syntax': async () => ({ default: [one] }) })
      expect((await load([wanted])).size).toBe(0)
    }
  })

  it('has the shipped templates', async () => {
    const id = 'ops-storage-three-year-growth'
    const found = await loadVariants([{ id, skill: 'ops-storage', met: 2 }])
    expect(found.get(id)?.hash).toMatch(/^[\w-]{12}\.2$/)
  })
})
