import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import {
  backupFileName,
  backupLimits,
  backupSchema,
  backupSchemas,
  backupVersion,
} from '#src/exchange/backup-format.ts'
import { backupProblemSentence } from '#src/exchange/backup-problem.ts'
import { readBackup } from '#src/exchange/read-backup.ts'
import { backupOf, forged, gzip, linesOf, origin } from '#tests/exchange/make-backup.ts'
import { madeRecords, makeEvents } from '#tests/storage/make-events.ts'
import { pinned, questionHash, questionOne } from '#tests/storage/test-attempt.ts'
import { checkOf } from '#tests/storage/test-check.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'

const records: LearnerRecord[] = [
  ...madeRecords(makeEvents(60)),
  ...[...pinned].map(([hash, question]) => ({ record: 'question', hash, question }) as const),
]
const file = await backupOf(records)
const lines = await linesOf(file)

/** The lines of a small backup in which `change` was made to record 2, under a right checksum. */
function withRecord(line: string): Promise<Blob> {
  return forged([...lines.slice(0, 2), line])
}

async function sentenceFor(blob: Blob): Promise<string> {
  const reading = await readBackup(blob)
  return reading.kind === 'read' ? 'no problem' : backupProblemSentence(reading)
}

describe('a backup', () => {
  it('gives back what was written', async () => {
    const reading = await readBackup(file)
    expect(reading).toMatchObject({
      kind: 'read',
      header: { version: 1, schema: backupSchema, app: '0.1.0', created: '2026-01-01T00:00:00.000Z' },
    })
    if (reading.kind === 'read') expect(reading.records).toEqual(records)
  })

  it('is lines of JSON between a header and a trailer with the count', () => {
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      format: 'pacsready-backup',
      deviceId: origin.deviceId,
    })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, records: records.length })
    expect(lines).toHaveLength(records.length + 2)
  })

  it('of a device without data is a backup too', async () => {
    expect(await readBackup(await backupOf([]))).toMatchObject({ kind: 'read', records: [] })
  })

  it.each([
    ['backup-v1', 1, 21],
    ['backup-v1-schema-2', 2, 30],
    ['backup-v1-schema-3', 3, 49],
    ['backup-v1-schema-4', 4, 58],
  ])('as it was released can be read: %s', async (name, schema, records) => {
    const released = await readFile(`tests/exchange/fixtures/${name}.pacsready-backup`)
    const reading = await readBackup(new Blob([released]))
    expect(reading).toMatchObject({ kind: 'read', header: { version: 1, schema } })
    if (reading.kind === 'read') expect(reading.records).toHaveLength(records)
  })

  it('has a released fixture of every version of its records', async () => {
    const files = await readdir('tests/exchange/fixtures')
    expect(files).toHaveLength(backupSchemas.length)
  })

  it('tells how far the reading is', async () => {
    const progress: number[] = []
    await readBackup(file, { onProgress: count => progress.push(count) })
    expect(progress.at(-1)).toBe(records.length)
  })

  it('is named after the moment it was made, for every file system', () => {
    expect(backupFileName(new Date('2026-01-31T09:05:59Z'))).toBe(
      'pacsready-2026-01-31-0905.pacsready-backup',
    )
  })
})

describe('a backup that is cut off', () => {
  const cuts = Array.from({ length: 200 }, (_, index) => Math.floor((index * file.size) / 200))

  it.each(cuts)('after %i bytes is refused as incomplete', async length => {
    const reading = await readBackup(file.slice(0, length))
    expect(reading.kind).toBe('incomplete')
    if (reading.kind !== 'incomplete') return
    expect(reading.readable).toEqual(records.slice(0, reading.readable.length))
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'by its last %i bytes is refused, and all its records offered',
    async cut => {
      expect(await readBackup(file.slice(0, file.size - cut))).toEqual({
        kind: 'incomplete',
        readable: records,
      })
    },
  )

  it('between two lines, and compressed properly again, is refused as incomplete', async () => {
    const reading = await readBackup(await gzip(`${lines.slice(0, 21).join('\n')}\n`))
    expect(reading).toEqual({ kind: 'incomplete', readable: records.slice(0, 20) })
    expect(await sentenceFor(await gzip(`${lines.slice(0, 21).join('\n')}\n`))).toMatch(
      /incomplete.* The first 20 records can be read/,
    )
  })

  it('with something behind its end is not taken for whole', async () => {
    expect(await readBackup(await gzip(`${lines.join('\n')}\n{}`))).toMatchObject({ kind: 'incomplete' })
  })

  it('without its last line feed is refused as incomplete', async () => {
    expect(await readBackup(await gzip(lines.join('\n')))).toMatchObject({ kind: 'incomplete' })
  })
})

describe('a backup that was changed', () => {
  it.each([
    ['a record was changed', (all: string[]) => all.map(line => line.replace('"score":1', '"score":0'))],
    ['a record was taken out', (all: string[]) => all.toSpliced(5, 1)],
    ['two records changed places', (all: string[]) => all.toSpliced(5, 2, all[6] ?? '', all[5] ?? '')],
    ['something follows the end', (all: string[]) => [...all, all[5] ?? '']],
    ['the end is there twice', (all: string[]) => [...all, all.at(-1) ?? '']],
    [
      'the count at its end was changed',
      (all: string[]) => all.with(-1, (all.at(-1) ?? '').replace(/"records":\d+/, '"records":1')),
    ],
    ['its header was changed', (all: string[]) => all.with(0, (all[0] ?? '').replace('0.1.0', '0.1.1'))],
  ])('is refused when %s', async (_, change) => {
    const changed = await gzip(`${change(lines).join('\n')}\n`)
    expect(await readBackup(changed)).toEqual({ kind: 'checksum-wrong' })
    expect(await sentenceFor(changed)).toMatch(/checksum is wrong/)
  })

  it('anywhere in its compressed bytes is never taken for whole', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // The ten bytes before are gzip's own header, whose time, flags and system mean nothing to us.
    for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 100)) {
      const flipped = bytes.with(at, (bytes[at] ?? 0) ^ 0x10)
      expect((await readBackup(new Blob([flipped]))).kind).not.toBe('read')
    }
  })
})

describe('a file that is not a backup', () => {
  it.each([
    ['text', new Blob(['{"format":"pacsready-backup"}'])],
    ['a PDF', new Blob(['%PDF-1.7'])],
  ])('is named so: %s', async (_, blob) => {
    expect(await readBackup(blob)).toEqual({ kind: 'not-a-backup' })
    expect(await sentenceFor(blob)).toMatch(/not a PACS Ready backup/)
  })

  it.each([
    ['other text', 'hello\n'],
    ['other JSON', '{"format":"anki"}\n'],
    ['a list', '[]\n'],
    ['UTF-16', '\ufeffa\0'],
    ['one endless line', 'x'.repeat(backupLimits.lineBytes + 1)],
  ])('is named so when it is %s, compressed', async (_, text) => {
    expect(await readBackup(await gzip(`${text}\n`))).toEqual({ kind: 'not-a-backup' })
  })

  it('is refused by its size before it is read', async () => {
    const blob = new Blob(['%PDF'])
    Object.defineProperty(blob, 'size', { value: backupLimits.fileBytes + 1 })
    const touched = vi.spyOn(blob, 'slice')
    expect(await readBackup(blob)).toEqual({ kind: 'too-large', bytes: 50_000_001, limit: 50_000_000 })
    expect(touched).not.toHaveBeenCalled()
    expect(await sentenceFor(blob)).toMatch(/50 MB/)
  })

  it('is refused when it unpacks to more than the limit, and not before', async () => {
    const inflatedBytes = new TextEncoder().encode(`${lines.join('\n')}\n`).length
    const limits = { ...backupLimits, inflatedBytes }
    expect(await readBackup(file, { limits })).toMatchObject({ kind: 'read' })
    const less = { ...limits, inflatedBytes: inflatedBytes - 1 }
    expect(await readBackup(file, { limits: less })).toEqual({
      kind: 'inflates-too-far',
      limit: inflatedBytes - 1,
    })
  })
})

describe('a backup of a newer app', () => {
  it.each([
    ['version', backupVersion],
    ['schema', backupSchema],
  ])('is refused by its %s, with what to do', async (name, known) => {
    const newer = `"${name}":${known + 1}`
    const header = (lines[0] ?? '').replace(`"${name}":${known}`, newer).replace('0.1.0', '2.0.0')
    const blob = await forged([header, '{"record":"hologram"}'])
    expect(await readBackup(blob)).toEqual({ kind: 'newer-version', app: '2.0.0' })
    expect(await sentenceFor(blob)).toMatch(/newer version of PACS Ready \(2\.0\.0\)/)
  })
})

describe('a record that does not fit', () => {
  const event = lines[4] ?? ''
  const checkLine = (terms: object) => {
    const attempt = checkOf('1')
    return JSON.stringify({
      record: 'attempt',
      attempt: { ...attempt, check: { ...attempt.check, ...terms } },
    })
  }

  it.each([
    ['an unknown key', event.replace('"score":', '"points":1,"score":'), /event/],
    ['a wrong type', event.replace(/"tUtc":\d+/, '"tUtc":"now"'), /event\.tUtc/],
    ['a value out of range', event.replace(/"score":\d/, '"score":7'), /event\.score/],
    ['a time that no clock shows', event.replace(/"tUtc":\d+/, '"tUtc":9e15'), /event\.tUtc/],
    ['a check that any guess would settle', checkLine({ gamma: 0.5 }), /attempt\.check\.gamma/],
    ['a check without an end', checkLine({ budget: 10_000 }), /attempt\.check\.budget/],
    ['a check of half a question', checkLine({ budget: 0.5 }), /attempt\.check\.budget/],
    ['a check of nothing', checkLine({ skills: [] }), /attempt\.check\.skills/],
    [
      'a check of a level below all levels',
      checkLine({ skills: [{ id: 'dicom-web', requiredLevel: -5 }] }),
      /attempt\.check\.skills/,
    ],
    ['an infinite number', event.replace(/"tUtc":\d+/, '"tUtc":1e999'), /event\.tUtc/],
    ['an unknown kind of record', '{"record":"hologram"}', /record/],
    [
      'a link that is not https',
      JSON.stringify({
        record: 'question',
        hash: questionHash,
        question: { ...questionOne, stem: [{ p: [{ a: ['x'], href: 'javascript:alert(1)' }] }] },
      }),
      /question\.stem/,
    ],
  ])('is named with number and path: %s', async (_, line, path) => {
    const reading = await readBackup(await withRecord(line))
    expect(reading).toMatchObject({ kind: 'bad-record', record: 2, path: expect.stringMatching(path) })
    expect(await sentenceFor(await withRecord(line))).toMatch(/^Record 2 of this backup cannot be read at /)
  })

  it.each([
    ['not JSON', '{"record":'],
    ['nested more than 32 levels deep', `{"record":${'['.repeat(32)}${']'.repeat(32)}}`],
    ['nested more than 32 levels deep', `{"record":${'['.repeat(100_000)}`],
    ['it has a key that no record has', event.replace('"score":', '"__proto__":{},"score":')],
    ['it has a key that no record has', event.replace('"score":', String.raw`"\u005f_proto__":{},"score":`)],
    ['it has a key that no record has', event.replace('"score":', '"constructor" : 1,"score":')],
  ])('is refused before it is parsed: %s', async (message, line) => {
    expect(await readBackup(await withRecord(line))).toEqual({
      kind: 'bad-record',
      record: 2,
      path: '',
      message,
    })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is refused when it is not UTF-8', async () => {
    const head = new TextEncoder().encode(`${lines[0]}\n${lines[1]}\n`)
    const blob = await gzip(new Uint8Array([...head, 0x22, 0xff, 0x22, 0x0a]))
    expect(await readBackup(blob)).toMatchObject({ kind: 'bad-record', record: 2, message: 'not UTF-8 text' })
  })

  it('is refused when it is longer than any record', async () => {
    const lineBytes = Math.max(...lines.map(line => new TextEncoder().encode(line).length + 1))
    expect(await readBackup(file, { limits: { ...backupLimits, lineBytes } })).toMatchObject({ kind: 'read' })
    expect(await readBackup(file, { limits: { ...backupLimits, lineBytes: lineBytes - 1 } })).toMatchObject({
      kind: 'bad-record',
      message: 'longer than any record',
    })
  })

  it('with a forbidden word as text is not refused', async () => {
    const reading = await readBackup(
      await forged([
        lines[0] ?? '',
        JSON.stringify({ record: 'question', hash: 'x', question: { ...questionOne, stem: '__proto__' } }),
      ]),
    )
    expect(reading).toMatchObject({ kind: 'read' })
  })
})
