import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { encodeBase64Url } from '#src/domain/format/base64-url.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { deriveBackupKey } from '#src/exchange/sealing/derive-backup-key.ts'
import {
  authenticatedPart,
  keyBackupFormat,
  keyBackupLimits,
  keyBackupSchema,
  keyBackupVersion,
} from '#src/exchange/sealing/key-backup-format.ts'
import { makeInstructorKey } from '#src/exchange/sealing/make-instructor-key.ts'
import { openKeyBackup } from '#src/exchange/sealing/open-key-backup.ts'
import { openResult } from '#src/exchange/sealing/open-result.ts'
import { parseKeyBackup, readKeyBackup } from '#src/exchange/sealing/read-key-backup.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { respell } from '#tests/exchange/sealing/respell.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'

const passphrase = 'river candle orbit maple seven tulip'
const created = new Date(1_767_225_600_000)

async function made() {
  const making = await makeInstructorKey({ title: 'Course of spring', passphrase, created })
  if (making.kind === 'refused') throw new Error(making.sentence)
  return making.key
}

const key = await made()
const backup = keyBackupSchema.parse(JSON.parse(key.backup))
const cannotOpen = {
  kind: 'cannot-open',
  sentence: expect.stringMatching(
    /^This key backup cannot be opened: the passphrase is wrong or the file is damaged\./,
  ),
}

async function sentenceFor(content: BlobPart): Promise<string> {
  const reading = await readKeyBackup(new Blob([content]))
  return reading.kind === 'refused' ? reading.sentence : 'no problem'
}

describe('a new key', () => {
  it('cannot be taken out of the browser', async () => {
    expect(key.privateKey).toMatchObject({ type: 'private', extractable: false, usages: ['deriveBits'] })
    for (const format of ['pkcs8', 'jwk'] as const) {
      await expect(crypto.subtle.exportKey(format, key.privateKey)).rejects.toThrow()
    }
  })

  it('opens what is sealed to its public half, whose thumbprint is its id', async () => {
    expect(key.kid).toBe(keyId(key.publicKey))
    const sealing = await sealResult('result', key.publicKey)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const opening = await openResult(sealing.text, new Map([[key.kid, key.privateKey]]))
    expect(opening).toEqual({ kind: 'opened', text: 'result', kid: key.kid })
  })

  it('is not made without a good passphrase', async () => {
    expect(await makeInstructorKey({ title: 'Course', passphrase: 'short', created })).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining('at least 16 characters'),
    })
  })
})

describe('a key backup', () => {
  it('holds the private key in no readable form, under the rounds and random parts that are promised', () => {
    expect(backup).toMatchObject({
      format: keyBackupFormat,
      version: keyBackupVersion,
      created: '2026-01-01T00:00:00.000Z',
      title: 'Course of spring',
      kid: key.kid,
      publicKey: key.publicKey,
      derivation: { name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000 },
      encryption: { name: 'AES-256-GCM' },
    })
    expect(Buffer.from(backup.derivation.salt, 'base64url')).toHaveLength(16)
    expect(Buffer.from(backup.encryption.iv, 'base64url')).toHaveLength(12)
    expect(key.backup).not.toContain('"d"')
  })

  it('has a salt and a nonce of its own each time', async () => {
    const other = keyBackupSchema.parse(JSON.parse((await made()).backup))
    expect(other.derivation.salt).not.toBe(backup.derivation.salt)
    expect(other.encryption.iv).not.toBe(backup.encryption.iv)
  })

  it('F61: gives back the key on another device', async () => {
    const reading = await readKeyBackup(new Blob([key.backup]))
    expect(reading).toEqual({ kind: 'key-backup', backup, text: key.backup })
    const opening = await openKeyBackup(key.backup, `  ${passphrase.replaceAll(' ', '  ')}\n`)
    if (opening.kind !== 'opened') throw new Error(opening.sentence)
    expect({ ...opening.key, privateKey: null }).toEqual({ ...key, privateKey: null })
    expect(opening.key.privateKey.extractable).toBe(false)
    const sealing = await sealResult('result', key.publicKey)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const opened = await openResult(sealing.text, new Map([[key.kid, opening.key.privateKey]]))
    expect(opened).toMatchObject({ kind: 'opened', text: 'result' })
  })

  it('as it was released can be read and opened, with a result sealed to it', async () => {
    const text = await readFile('tests/exchange/sealing/fixtures/v1.pacsready-key', 'utf8')
    const opening = await openKeyBackup(text, 'acorn bridge candle dolphin ember forest')
    if (opening.kind !== 'opened') throw new Error(opening.sentence)
    const { kid, privateKey } = opening.key
    const sealed = await readFile('tests/exchange/sealing/fixtures/v1.pacsready-result', 'utf8')
    const opened = await openResult(sealed, new Map([[kid, privateKey]]))
    expect(opened).toEqual({ kind: 'opened', kid, text: '{"format":"pacsready-result","version":1}' })
  })
})

describe('F62: a key backup', () => {
  it.each(['wrong candle orbit maple seven tulip', passphrase.toUpperCase(), '', 'x'.repeat(5_000)])(
    'with the wrong passphrase says no more than that: %o',
    async typed => {
      expect(await openKeyBackup(key.backup, typed)).toEqual(cannotOpen)
    },
  )

  it('has the same answer for damage, wherever it is', async () => {
    // Each opening costs 600,000 rounds, so a bit of every member and every 20th byte stand for all.
    const members = Array.from(
      key.backup.matchAll(/:"?./g),
      ({ index, 0: found }) => index + found.length - 1,
    )
    const places = [
      ...members,
      ...Array.from({ length: Math.ceil(key.backup.length / 20) }, (_, step) => step * 20),
    ]
    const bytes = Buffer.from(key.backup)
    for (const at of places) {
      const copy = Buffer.from(bytes)
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << (at % 7)), at)
      expect(await openKeyBackup(copy.toString('latin1'), passphrase)).toEqual(cannotOpen)
    }
  })

  it('has the same answer when a member was exchanged for another valid one', async () => {
    const other = await testKey()
    const changes = [
      { title: 'Course of autumn' },
      { created: '2026-01-02T00:00:00.000Z' },
      { kid: other.kid },
      { publicKey: other.publicKey },
      { kid: other.kid, publicKey: other.publicKey },
      { derivation: { ...backup.derivation, rounds: 600_001 } },
      { derivation: { ...backup.derivation, salt: encodeBase64Url(new Uint8Array(16)) } },
      { encryption: { ...backup.encryption, iv: encodeBase64Url(new Uint8Array(12)) } },
      { sealedKey: backup.sealedKey.slice(0, -4) },
    ]
    for (const change of changes) {
      const text = canonicalJson({ ...backup, ...change })
      expect(parseKeyBackup(text).kind).toBe('key-backup')
      expect(await openKeyBackup(text, passphrase)).toEqual(cannotOpen)
    }
  })

  it('with a key spelled another way is damaged before any passphrase is asked for', () => {
    const { publicKey } = backup
    for (const change of [{ x: respell(publicKey.x) }, { y: respell(publicKey.y) }]) {
      const text = canonicalJson({ ...backup, publicKey: { ...publicKey, ...change } })
      expect(parseKeyBackup(text)).toEqual({
        kind: 'refused',
        sentence: 'This key backup is damaged. Use another copy.',
      })
    }
  })

  it('has the same answer when who knows the passphrase sealed something else', async () => {
    const { sealedKey: _, ...header } = backup
    const { x, y } = (await testKey()).publicKey
    const foreign = { ...header, publicKey: { ...header.publicKey, x, y } }
    const { salt, rounds } = { ...header.derivation, salt: Buffer.from(header.derivation.salt, 'base64url') }
    const aes = await deriveBackupKey(passphrase, salt, rounds)
    const pkcs8 = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
    const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pkcs8.privateKey))
    for (const [about, content] of [
      [header, privateKey],
      [foreign, privateKey],
      [header, new Uint8Array(138)],
    ] as const) {
      const sealed = await crypto.subtle.encrypt(
        {
          name: 'AES-GCM',
          iv: Buffer.from(about.encryption.iv, 'base64url'),
          additionalData: authenticatedPart(about),
        },
        aes,
        content,
      )
      const text = canonicalJson({ ...about, sealedKey: encodeBase64Url(new Uint8Array(sealed)) })
      expect(await openKeyBackup(text, passphrase)).toEqual(cannotOpen)
    }
  })
})

describe('a file chosen as a key backup', () => {
  const change = (members: object) => canonicalJson({ ...backup, ...members })
  const rounds = (count: unknown) => change({ derivation: { ...backup.derivation, rounds: count } })

  it.each<[string, BlobPart, string | RegExp]>([
    ['a PDF', '%PDF-1.7', 'This file is a PDF. Choose a key backup.'],
    ['other JSON', '{"format":"pacsready-result","version":1}', /^This is not a key backup of PACS Ready\./],
    ['a newer version', change({ version: 2 }), /newer version of PACS Ready\. Reload/],
    ['cut off', key.backup.slice(0, -9), /incomplete: it breaks off at line 1/],
    ['too few rounds', rounds(599_999), 'This key backup is damaged. Use another copy.'],
    ['rounds without end', rounds(5_000_001), 'This key backup is damaged. Use another copy.'],
    ['rounds that are no number', rounds('600000'), 'This key backup is damaged. Use another copy.'],
    ['an unknown member', change({ note: '' }), 'This key backup is damaged. Use another copy.'],
    ['no title', change({ title: '' }), 'This key backup is damaged. Use another copy.'],
    [
      'a title of 121 letters',
      change({ title: 't'.repeat(121) }),
      'This key backup is damaged. Use another copy.',
    ],
    ['another cipher', change({ encryption: { ...backup.encryption, name: 'AES-128-GCM' } }), /damaged/],
    ['a salt of 15 bytes', change({ derivation: { ...backup.derivation, salt: 'A'.repeat(20) } }), /damaged/],
    [
      'one byte too many',
      key.backup.padEnd(64_001),
      /^This file has 64\.1 kB; a key backup has at most 64 kB\./,
    ],
  ])('is refused: %s', async (_name, content, sentence) => {
    expect(await sentenceFor(content)).toMatch(sentence)
  })

  it.each([
    ['the fewest rounds', rounds(keyBackupLimits.leastRounds)],
    ['the most rounds', rounds(keyBackupLimits.mostRounds)],
    ['as large as may be', key.backup.padEnd(64_000)],
    ['a title of 120 letters', change({ title: 't'.repeat(120) })],
    ['a byte order mark', `\ufeff${key.backup}`],
  ])('is read: %s', async (_name, content) => {
    expect(await sentenceFor(content)).toBe('no problem')
  })
})
