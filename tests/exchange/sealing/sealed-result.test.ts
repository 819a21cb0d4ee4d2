import { CompactEncrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { importPublicKey } from '#src/exchange/sealing/ecdh.ts'
import { cannotOpenSentence, openResult } from '#src/exchange/sealing/open-result.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { resultFileLimit } from '#src/exchange/sealing/sealed-result-format.ts'
import { forgeResult, type Header } from '#tests/exchange/sealing/forge-result.ts'
import { respell } from '#tests/exchange/sealing/respell.ts'
import { agreeWith, testKey } from '#tests/exchange/sealing/test-key.ts'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'

const key = await testKey()
const result = canonicalJson({ format: 'pacsready-result', text: 'Grüße '.repeat(170) })

async function sealed(text: string, publicKey: PublicKey = key.publicKey): Promise<string> {
  const sealing = await sealResult(text, publicKey)
  if (sealing.kind === 'refused') throw new Error(sealing.sentence)
  return sealing.text
}

const short = await sealed('short')
const closed = { kind: 'cannot-open', sentence: cannotOpenSentence, hint: null }
const header = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'quiz-result+jwe', v: 1, kid: key.kid } as const
const { epk, secret } = await agreeWith(key)

function forged(change: Header): Promise<unknown> {
  return openResult(forgeResult({ ...header, epk, ...change }, secret, 'forged'), key.keys)
}

describe('a sealed result', () => {
  it('is opened with the key it was sealed to, and by another implementation', async () => {
    expect(await openResult(await sealed(result), key.keys)).toEqual({
      kind: 'opened',
      text: result,
      kid: key.kid,
    })
    // The forger knows the standard only; that it can seal shows that the cases below fail for their own reason.
    expect(await forged({})).toEqual({ kind: 'opened', text: 'forged', kid: key.kid })
  })

  it('says in its header what it is, and nothing about the learner', async () => {
    const [protectedHeader = ''] = (await sealed(result)).split('.')
    expect(JSON.parse(Buffer.from(protectedHeader, 'base64url').toString())).toEqual({
      ...header,
      epk: { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String) },
    })
  })

  it('is another one each time', async () => {
    const [one, other] = [await sealed(result), await sealed(result)]
    expect(one.split('.')[2]).not.toBe(other.split('.')[2])
    expect(one.split('.')[0]).not.toBe(other.split('.')[0])
  })

  it('may be empty', async () => {
    expect(await openResult(await sealed(''), key.keys)).toMatchObject({ kind: 'opened', text: '' })
  })
})

describe('F55: a tampered sealed result', () => {
  it('of 2 kB is refused with the same sentence whichever bit is flipped', async () => {
    const bytes = Buffer.from(await sealed(result))
    expect(bytes.length).toBeGreaterThan(2_000)
    for (let at = 0; at < bytes.length; at += 1) {
      const openings = Array.from({ length: 8 }, (_, bit) => {
        const copy = Buffer.from(bytes)
        copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at)
        return openResult(copy.toString('latin1'), key.keys)
      })
      for (const opening of await Promise.all(openings)) {
        expect(opening).toMatchObject({ kind: 'cannot-open', sentence: cannotOpenSentence })
      }
    }
  })

  it('is refused with the same sentence whichever letter of nonce, content and tag becomes another', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    for (let at = short.indexOf('..'); at < short.length; at += 1) {
      const others = Array.from(letters).filter(letter => letter !== short[at])
      const openings = others.map(letter =>
        openResult(short.slice(0, at) + letter + short.slice(at + 1), key.keys),
      )
      for (const opening of await Promise.all(openings)) expect(opening).toEqual(closed)
    }
  })

  it('is refused with the same sentence wherever it breaks off', async () => {
    for (let length = 0; length < short.length; length += 1) {
      expect(await openResult(short.slice(0, length), key.keys)).toEqual(closed)
    }
  })

  it.each([
    ['empty', ''],
    ['dots alone', '....'],
    ['a sixth part', `${short}.AAAA`],
    ['a dot at its end', `${short}.`],
    ['a key of its own', short.replace('..', '.AAAA.')],
    ['a line feed at its end', `${short}\n`],
    ['plain JSON', result],
  ])('is refused: %s', async (_name, text) => {
    expect(await openResult(text, key.keys)).toEqual(closed)
  })

  it('that holds no UTF-8 text is refused', async () => {
    const text = forgeResult({ ...header, epk }, secret, Buffer.from([0xff, 0xfe, 0x41]))
    expect(await openResult(text, key.keys)).toEqual(closed)
  })

  it('whose header belongs to another result is refused', async () => {
    const [one, other] = [(await sealed('one')).split('.'), (await sealed('other')).split('.')]
    expect(await openResult([one[0], ...other.slice(1)].join('.'), key.keys)).toEqual(closed)
  })
})

describe('a sealed result with another header', () => {
  it.each<[string, Header]>([
    ['key wrapping', { alg: 'ECDH-ES+A256KW' }],
    ['a key given directly', { alg: 'dir' }],
    ['no algorithm', { alg: undefined }],
    ['a shorter cipher', { enc: 'A128GCM' }],
    ['another cipher', { enc: 'A256CBC-HS512' }],
    ['another type', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['no key id', { kid: undefined }],
    ['an impossible key id', { kid: 'mine' }],
    ['another spelling of the key id', { kid: `${key.kid.slice(0, -1)}B` }],
    ['compression', { zip: 'DEF' }],
    ['a critical extension', { crit: ['exp'], exp: 1 }],
    ['an unknown member', { note: 'x' }],
    ['party info', { apu: 'QQ', apv: 'Qg' }],
    ['no version', { v: undefined }],
    ['version 0', { v: 0 }],
    ['no sender’s key', { epk: undefined }],
    ['a sender’s key with its private half', { epk: { ...epk, d: epk.x } }],
    ['a sender’s key of another curve', { epk: { ...epk, crv: 'P-384' } }],
    ['a sender’s key spelled another way', { epk: { ...epk, y: respell(epk.y) } }],
    ['a key inside', { jwk: epk }],
    ['a key to fetch', { jku: 'https://example.org/keys' }],
  ])('is refused: %s', async (_name, change) => {
    expect(await forged(change)).toEqual(closed)
  })

  it('is refused also where the library could open it', async () => {
    const encrypted = async (change: { alg?: string; enc?: string; zip?: string; extra?: string }) =>
      new CompactEncrypt(new TextEncoder().encode(result))
        .setProtectedHeader({ ...header, ...change })
        .encrypt(
          await crypto.subtle.importKey(
            'jwk',
            { ...key.publicKey },
            { name: 'ECDH', namedCurve: 'P-256' },
            false,
            [],
          ),
        )
    expect(await openResult(await encrypted({}), key.keys)).toMatchObject({ kind: 'opened' })
    for (const change of [
      { alg: 'ECDH-ES+A256KW' },
      { enc: 'A128GCM' },
      { enc: 'A256CBC-HS512' },
      { extra: 'x' },
      { zip: 'DEF' },
    ]) {
      expect(await openResult(await encrypted(change), key.keys)).toEqual(closed)
    }
  })

  it('that is longer than any header is refused', async () => {
    const long = { ...header, epk, kid: key.kid }
    const text = `${JSON.stringify(long).slice(0, -1)}${' '.repeat(600)}}`
    expect(await openResult(forgeResult(text, secret, 'forged'), key.keys)).toEqual(closed)
    const shorter = `${JSON.stringify(long).slice(0, -1)}${' '.repeat(300)}}`
    expect(await openResult(forgeResult(shorter, secret, 'forged'), key.keys)).toMatchObject({
      kind: 'opened',
    })
  })

  it('nested deep or with a forbidden key is refused', async () => {
    const deep = `{"alg":${'['.repeat(300)}`
    expect(await openResult(forgeResult(deep, secret, ''), key.keys)).toEqual(closed)
    const polluting = `{"__proto__":{"kid":"${key.kid}"},${JSON.stringify({ ...header, epk }).slice(1)}`
    expect(await openResult(forgeResult(polluting, secret, ''), key.keys)).toEqual(closed)
  })

  it('of a newer version says so beside the sentence', async () => {
    expect(await forged({ v: 2, kem: 'new' })).toEqual({ ...closed, hint: { kind: 'newer-version' } })
  })
})

describe('F60: a result sealed to an old or foreign key', () => {
  it('has the same sentence, and says which key id is needed', async () => {
    const other = await testKey()
    const text = await sealed(result, other.publicKey)
    expect(await openResult(text, key.keys)).toEqual({
      ...closed,
      hint: { kind: 'other-key', kid: other.kid },
    })
    expect(await openResult(text, new Map())).toEqual({
      ...closed,
      hint: { kind: 'other-key', kid: other.kid },
    })
    expect(await openResult(text, new Map([...key.keys, ...other.keys]))).toMatchObject({ kid: other.kid })
  })

  it('is not opened with a key that is only said to be the one', async () => {
    const other = await testKey()
    const wrong = new Map([[other.kid, key.privateKey]])
    expect(await openResult(await sealed(result, other.publicKey), wrong)).toEqual(closed)
  })
})

describe('points that are not on the curve', () => {
  const point = (x: string, y: string): PublicKey => {
    const part = (hex: string) => Buffer.from(hex.padStart(64, '0'), 'hex').toString('base64url')
    return { kty: 'EC', crv: 'P-256', x: part(x), y: part(y) }
  }
  // The field's prime and the base point of P-256 (FIPS 186-4 D.1.2.3).
  const prime = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff'
  const baseX = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'
  const baseY = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'
  const one = (hex: string) => (BigInt(`0x${hex}`) + 1n).toString(16)

  it('stands on a check that lets points on the curve pass', async () => {
    expect(await importPublicKey(point(baseX, baseY))).not.toBeNull()
    expect(await sealResult('x', point(baseX, baseY))).toMatchObject({ kind: 'sealed' })
  })

  it.each([
    ['the origin', point('0', '0')],
    ['a point beside the curve', point(baseX, one(baseY))],
    ['coordinates changed round', point(baseY, baseX)],
    ['a coordinate as large as the prime', point(prime, baseY)],
    ['coordinates of ones', point('f'.repeat(64), 'f'.repeat(64))],
    ['a point of order two on another curve', point(baseX, '0')],
  ])('are no key to seal to: %s', async (_name, publicKey) => {
    expect(await importPublicKey(publicKey)).toBeNull()
    expect(await sealResult('x', publicKey)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('no valid key'),
    })
  })

  it('do not let a sender guess at the private key', async () => {
    // (x, 0) has order two on a curve with another constant: an unchecked agreement with an odd private key gives x
    // again, and the sender who used x as the secret learns that the key is odd from whether the file opens.
    const x = Buffer.from(baseX, 'hex')
    for (let round = 0; round < 8; round += 1) {
      const { kid, keys } = await testKey()
      const text = forgeResult({ ...header, kid, epk: point(baseX, '0') }, x, 'odd')
      expect(await openResult(text, keys)).toEqual(closed)
    }
  })
})

describe('the size of a sealed result', () => {
  it('is at most 2 MB, for the sender and the receiver', async () => {
    const overhead = (await sealed('')).length
    const most = Math.floor(((resultFileLimit - overhead) * 3) / 4)
    const atLimit = await sealed('x'.repeat(most))
    expect(atLimit.length).toBe(resultFileLimit)
    expect(await openResult(atLimit, key.keys)).toMatchObject({ kind: 'opened' })
    expect(await sealResult('x'.repeat(most + 1), key.publicKey)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/^The result has 2\.1 MB; a result file has at most 2 MB\./),
    })
    const beyond = forgeResult({ ...header, epk }, secret, 'x'.repeat(most + 1))
    expect(beyond.length).toBeGreaterThan(resultFileLimit)
    expect(await openResult(beyond, key.keys)).toEqual(closed)
  })
})
