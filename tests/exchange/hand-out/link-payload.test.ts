import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { classPaths } from '#src/domain/class-paths.ts'
import {
  decodeLinkPayload,
  encodeLinkPayload,
  linkPayloadLimits,
} from '#src/exchange/hand-out/link-payload.ts'

const value = { title: 'Ward round', questions: [1, 2, 3], note: 'Grüße 🎓' }
const payload = encodeLinkPayload(value)
const link = `https://ready.example.org/app/#${classPaths.link(payload)}`

/** A payload as a newer app, or somebody who means harm, might make it: with a right checksum. */
function made(content: Uint8Array | string, version: string | number = 1): string {
  const squeezed = deflateRawSync(content, { level: 9 }).toString('base64url')
  return signed(`${version}.${squeezed}`)
}

function signed(body: string): string {
  return `${body}.${createHash('sha256').update(body).digest('hex').slice(0, 8)}`
}

function sentenceFor(text: string): string {
  const decoded = decodeLinkPayload(text)
  return decoded.kind === 'refused' ? decoded.sentence : 'no problem'
}

const cut =
  'This link was cut off or changed on its way. Copy the whole link, or ask for it again as a file. Nothing was opened.'

describe('a link payload', () => {
  it('gives back any value, from the payload and from the link', () => {
    fc.assert(
      fc.property(fc.jsonValue(), any => {
        const json = JSON.stringify(any)
        fc.pre(!/__proto__|constructor|prototype/.test(json))
        const encoded = encodeLinkPayload(any)
        const same: unknown = JSON.parse(json.replaceAll('-0', '0'))
        fc.pre(!json.includes('-0'))
        expect(decodeLinkPayload(encoded)).toEqual({ kind: 'payload', value: same })
        expect(decodeLinkPayload(`https://a.example/#${classPaths.link(encoded)}`)).toEqual({
          kind: 'payload',
          value: same,
        })
      }),
    )
  })

  it('has only letters that need no escape, and an end that no program takes for punctuation', () => {
    expect(payload).toMatch(/^1\.[\w-]+\.[\da-f]{8}$/)
  })

  it('is the same for equal values', () => {
    const { title, ...rest } = value
    expect(encodeLinkPayload({ ...rest, title })).toBe(payload)
  })

  it('as it was released can be read', () => {
    expect(
      decodeLinkPayload(
        '1.q1ZKyy_KTSxRslIqSEwuLkpNTKnUTSwuzkzPy03NK1HSUcrLL0kFyroXHd5zeH4qUKAstag4Mz9PycqwFgA.81d7aa9e',
      ),
    ).toEqual({
      kind: 'payload',
      value: { format: 'pacsready-assignment', note: 'Grüße', version: 1 },
    })
  })
})

describe('F64: what programs do to a link', () => {
  it.each([
    ['escapes all of it', encodeURIComponent(link)],
    ['escapes it twice', encodeURIComponent(encodeURIComponent(link))],
    ['escapes the payload', classPaths.link(payload.replaceAll('.', '%2E').replaceAll('-', '%2d'))],
    ['wraps it at 76 letters', link.replaceAll(/.{76}/g, '$&\r\n')],
    ['wraps it as quoted-printable', link.replaceAll(/.{75}/g, '$&=\r\n')],
    ['puts it into angle brackets', `<${link}>`],
    ['puts a full stop behind it', `${payload}.`],
    ['puts brackets and a comma around it', `(see ${link}),`],
    ['adds spaces and a no-break space', `\u00a0 ${payload} \n`],
    ['puts soft hyphens and zero-width spaces in', payload.replaceAll(/.{20}/g, '$&\u00ad\u200b')],
    ['adds a slash', `${link}/`],
    ['adds what it wants to count by', `${link}?utm_source=mail&u=https://other.example/1.x`],
    ['quotes it', `> "${link}"`],
    ['quotes it in lines', `> ${link.replaceAll(/.{72}/g, '$&\r\n> ')}`],
    ['quotes a quotation of it', `>> ${link.replaceAll(/.{70}/g, '$&\n> > ')}`],
    [
      'leads to it through what looks at links',
      `https://safe.example/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`,
    ],
  ])('is undone: it %s', (_name, text) => {
    expect(decodeLinkPayload(text)).toEqual({ kind: 'payload', value })
  })

  it('is told when it was truncated, anywhere', () => {
    for (let length = 0; length < payload.length; length += 1) {
      const sentence = sentenceFor(payload.slice(0, length))
      if (length > 0) expect(sentence).toBe(cut)
      else expect(sentence).toMatch(/is not one of PACS Ready, or its end is missing/)
    }
  })

  it('is told when a letter was changed, anywhere', () => {
    for (let at = 2; at < payload.length; at += 1) {
      const letter = payload[at] === 'a' ? 'b' : 'a'
      expect(sentenceFor(payload.slice(0, at) + letter + payload.slice(at + 1))).toBe(cut)
    }
    expect(sentenceFor(payload.toUpperCase())).toBe(cut)
  })

  it.each(['', 'hello', '#', '/assignment/', 'https://ready.example.org/', '-.-.-', '0.QQ.00000000', '%%%%'])(
    'is no reason to take %o for a link of ours',
    text => {
      expect(sentenceFor(text)).toMatch(/is not one of PACS Ready, or its end is missing/)
    },
  )
})

describe('F64: a hostile link', () => {
  it('of 1 MB is refused before it is looked at', () => {
    const start = performance.now()
    expect(sentenceFor(`1.${'A'.repeat(1_000_000)}.00000000`)).toMatch(/longer than any link/)
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('has at most 64,000 characters', () => {
    const { characters } = linkPayloadLimits
    expect(characters).toBe(64_000)
    expect(decodeLinkPayload(payload.padEnd(characters))).toEqual({ kind: 'payload', value })
    expect(sentenceFor(payload.padEnd(characters + 1))).toMatch(/longer than any link/)
  })

  it.each([
    '1.'.repeat(32_000),
    '-'.repeat(64_000),
    '%25'.repeat(21_000),
    '/'.repeat(64_000),
    'assignment/'.repeat(5_800),
  ])('cannot make the reading slow: %#', text => {
    const start = performance.now()
    expect(decodeLinkPayload(text).kind).toBe('refused')
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('unpacks to at most 256,000 bytes', () => {
    const text = (bytes: number) => `"${randomBytes(10_000).toString('hex')}${'x'.repeat(bytes - 20_002)}"`
    expect(decodeLinkPayload(made(text(256_000))).kind).toBe('payload')
    expect(sentenceFor(made(text(256_001)))).toMatch(/unpacks to more than any link/)
  })

  it('that is a bomb of 40 MB is refused', () => {
    const bomb = made(new Uint8Array(40_000_000))
    expect(bomb.length).toBeLessThan(linkPayloadLimits.characters)
    expect(sentenceFor(bomb)).toMatch(/unpacks to more than any link/)
  })

  it.each([
    [
      'squeezed data that breaks off',
      signed(`1.${Buffer.from(deflateSync(Buffer.from('{"a":1}')).slice(0, -2)).toString('base64url')}`),
    ],
    ['random bytes', signed(`1.${Buffer.alloc(60, 0xff).toString('base64url')}`)],
    ['bytes that are no UTF-8', made(Buffer.from([0x22, 0xff, 0x22]))],
    ['NUL bytes', made('"\0"')],
  ])('is refused: %s', (_name, text) => {
    expect(sentenceFor(text)).toMatch(/does not hold what a link of this app holds/)
  })

  it('with another spelling of the same bytes is refused', () => {
    expect(sentenceFor(signed('1.QR'))).toMatch(/was changed on its way/)
  })

  it('with a wrong version is refused, and a newer one told', () => {
    for (const version of [2, 9, 9999]) {
      expect(sentenceFor(made('{}', version))).toMatch(
        /made by a newer version of PACS Ready\. Reload the page/,
      )
      expect(sentenceFor(`${version}.anything-else_entirely`)).toMatch(/newer version/)
    }
    for (const version of ['0', '01', '', '99999', '-1'])
      expect(sentenceFor(made('{}', version))).not.toBe('no problem')
  })

  it('nested too deep or with a forbidden key is refused with the place', () => {
    const nested = (depth: number) => made(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    expect(decodeLinkPayload(nested(32)).kind).toBe('payload')
    expect(sentenceFor(nested(33))).toBe(
      'What this link holds is nested more than 32 levels deep, at line 1, column 33.',
    )
    expect(sentenceFor(made('{"__proto__":{"polluted":1}}'))).toMatch(
      /a key that is not allowed .* column 2\.$/,
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(sentenceFor(made('{"a":'))).toMatch(/incomplete/)
  })
})

describe('the length of a link', () => {
  it('with 60 fixed questions stays below 8 kB', () => {
    const questions = Array.from({ length: 60 }, (_, index) => ({
      id: `troubleshooting-association-${index}`,
      hash: randomBytes(9).toString('base64url'),
      skill: `skill-number-${index % 12}`,
    }))
    expect(encodeLinkPayload({ ...value, questions }).length).toBeLessThan(3_000)
  })
})
