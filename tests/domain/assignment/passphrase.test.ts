import { describe, expect, it } from 'vitest'
import { normalPassphrase, passphraseProblem } from '#src/domain/assignment/passphrase.ts'
import { passphraseWords } from '#src/domain/assignment/passphrase-words.ts'
import { passphraseBytes, suggestPassphrase } from '#src/domain/assignment/suggest-passphrase.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

describe('the words of passphrases', () => {
  it('are 1,024 different plain words', () => {
    expect(new Set(passphraseWords).size).toBe(1_024)
    expect(passphraseWords).toHaveLength(1_024)
    for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,8}$/)
  })

  it('do not begin one another, so that words run together can be told apart', () => {
    const sorted = passphraseWords.toSorted()
    expect(sorted.filter((word, index) => sorted[index + 1]?.startsWith(word))).toEqual([])
  })
})

describe('a suggested passphrase', () => {
  it('is made of its random bytes alone', () => {
    const bytes = Uint8Array.from([0, 0, 0, 1, 3, 255, 4, 0, 255, 255, 1, 2])
    const [first, second, last] = [passphraseWords[0], passphraseWords[1], passphraseWords[1_023]]
    expect(suggestPassphrase(bytes)).toBe([first, second, last, first, last, passphraseWords[258]].join(' '))
  })

  it('draws every word equally often from all pairs of bytes', () => {
    const counts = new Map<string, number>()
    for (let number = 0; number < 65_536; number += 1) {
      const bytes = new Uint8Array(passphraseBytes)
      bytes.set([number >> 8, number & 255])
      const [word = ''] = suggestPassphrase(bytes).split(' ')
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    expect(counts.size).toBe(1_024)
    expect(new Set(counts.values())).toEqual(new Set([64]))
  })

  it('is long enough to be taken', () => {
    const random = seededRandom('passphrases')
    for (let round = 0; round < 200; round += 1) {
      const bytes = Uint8Array.from({ length: passphraseBytes }, () => Math.floor(random() * 256))
      expect(passphraseProblem(suggestPassphrase(bytes))).toBeNull()
    }
  })

  it('needs all its bytes', () => {
    expect(() => suggestPassphrase(new Uint8Array(passphraseBytes - 1))).toThrow('12 random bytes')
  })
})

describe('a passphrase', () => {
  it.each([
    ['', /Write a passphrase/],
    [' \n ', /Write a passphrase/],
    ['correct horse b', /at least 16 characters, this one has 15/],
    ['a  a  a  a  a  a', /this one has 11/],
    ['aaaaaaaaaaaaaaaaaaaa', /repeats the same/],
    ['abcdeabcdeabcdeabcde', /repeats the same/],
    [`abcdef${'x'.repeat(995)}`, /at most 1000 characters, this one has 1001/],
  ])('is refused: %o', (typed, sentence) => {
    expect(passphraseProblem(typed)).toMatch(sentence)
  })

  it.each(['correct horse bt', 'abcdefabcdefabcdef', `abcdef${'x'.repeat(994)}`, 'Grüße aus Wien 🎉🎉🎉'])(
    'is taken: %o',
    typed => {
      expect(passphraseProblem(typed)).toBeNull()
    },
  )

  it('is the same however it was typed, but for capitals', () => {
    expect(normalPassphrase('  caf\u0065\u0301\u00a0 \u2009river\tone\r\n')).toBe('caf\u00e9 river one')
    expect(normalPassphrase('River')).not.toBe(normalPassphrase('river'))
  })
})
