import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuizSetup, writeSetup } from '#src/domain/quiz/quiz-setup.ts'
import { readSetup } from '#src/domain/quiz/read-setup.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const slugs = fc.uniqueArray(slug, { minLength: 1, maxLength: 6 })
const anySetup: fc.Arbitrary<Partial<QuizSetup>> = fc.record(
  {
    skills: slugs,
    questions: slugs,
    mode: fc.constantFrom('practice', 'exam'),
    count: fc.integer({ min: 1, max: 100 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    seed: fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
  },
  { requiredKeys: [] },
)

describe('a set-up in a link', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anySetup, setup => {
        expect(readSetup(writeSetup(setup))).toEqual(setup)
      }),
    )
  })

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(anySetup, setup => {
        expect(writeSetup(setup)).toMatch(/^[A-Za-z0-9=&,-]*$/)
      }),
    )
  })

  it('is written short: what is empty is left out', () => {
    expect(writeSetup({})).toBe('')
    expect(writeSetup({ skills: [], questions: [], minutes: null, seed: null })).toBe('')
    expect(writeSetup({ skills: ['a', 'b'], mode: 'exam', count: 3 })).toBe('skills=a,b&mode=exam&count=3')
  })

  it.each([
    ['count=0', {}],
    ['count=101', {}],
    ['count=2.5', {}],
    ['count=', {}],
    ['count=many', {}],
    ['minutes=601&count=5', { count: 5 }],
    ['minutes=-1', {}],
    ['mode=adaptive&seed=x', { seed: 'x' }],
    ['skills=', {}],
    ['skills=a,,b', {}],
    ['skills=<script>', {}],
    ['skills=a%2Cb', { skills: ['a', 'b'] }],
    ['seed=not%20a%20seed', {}],
    [`seed=${'x'.repeat(41)}`, {}],
    ['nonsense', {}],
    ['', {}],
  ])('reads %j leaving out what cannot be read', (text, setup) => {
    expect(readSetup(text)).toEqual(setup)
  })

  it('never throws, whatever the link', () => {
    fc.assert(fc.property(fc.string(), text => void readSetup(text)))
    fc.assert(
      fc.property(
        fc.constantFrom('skills', 'questions', 'mode', 'count', 'minutes', 'seed'),
        fc.string(),
        (name, value) => {
          const again = readSetup(writeSetup(readSetup(`${name}=${encodeURIComponent(value)}`)))
          expect(again).toEqual(readSetup(`${name}=${encodeURIComponent(value)}`))
        },
      ),
    )
  })
})
