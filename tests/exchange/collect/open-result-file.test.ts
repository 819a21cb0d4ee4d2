import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openResultFile } from '#src/exchange/collect/open-result-file.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { makeResult, sealedFile } from '#tests/exchange/collect/make-result.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'
import { withHash } from '#tests/storage/make-events.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'

const key = await testKey()
const result = makeResult('Ann')

async function open(value: unknown) {
  const file = await sealedFile(value, key.publicKey, 'a')
  return openResultFile(new Uint8Array(await file.arrayBuffer()), key.keys)
}

async function sentenceFor(value: unknown): Promise<string> {
  const outcome = await open(value)
  return outcome.kind === 'refused' ? outcome.sentence : 'no problem'
}

/** The same result with other events, under a right hash of them. */
const withEvents = (events: LearnerEvent[]) => makeResult('Ann', { events })

describe('a result file', () => {
  it('gives its payload, and says which key opened it', async () => {
    expect(await open(result)).toEqual({ kind: 'opened', kid: key.kid, payload: result, chain: 'whole' })
  })

  it('may end with a line feed', async () => {
    const text = await (await sealedFile(result, key.publicKey, 'a')).text()
    const bytes = new TextEncoder().encode(`\ufeff${text}\r\n`)
    expect(await openResultFile(bytes, key.keys)).toMatchObject({ kind: 'opened' })
  })

  it.each([
    ['a PDF', '%PDF-1.7', 'This file is a PDF. It is no result file.'],
    ['UTF-16', '{\0}\0', 'This file is not a text: it has NUL bytes. It is no result file.'],
    [
      'a plain result',
      JSON.stringify(result),
      'This file cannot be opened: it is damaged or not for this key.',
    ],
    [
      'an assignment',
      ' {"format":"pacsready-assignment","version":1}\n',
      'This file is no result: it is an assignment as it is handed out. Learners open it and send a result back.',
    ],
    [
      'a key backup',
      '{"format":"pacsready-key","version":1}',
      'This file is no result: it is the backup of a key. Restore it where your keys are.',
    ],
    [
      'a bank',
      '{"format":"pacsready-bank","version":1}',
      'This file is no result: it is a bank of questions. Import it among your own questions.',
    ],
    [
      'another JSON file',
      '{"format":"toString","__proto__":{}}',
      'This file cannot be opened: it is damaged or not for this key.',
    ],
    [
      'the words that go with a result',
      'Monday quiz by Zoë',
      'This file cannot be opened: it is damaged or not for this key.',
    ],
    ['only spaces', '  \n', 'This file cannot be opened: it is damaged or not for this key.'],
  ])('F36: that is %s is told', async (_name, content, sentence) => {
    const outcome = await openResultFile(new TextEncoder().encode(content), key.keys)
    expect(outcome).toEqual({ kind: 'refused', sentence, hint: null })
  })

  it('that is a backup of everything is told', async () => {
    const backup = await readFile('tests/exchange/fixtures/backup-v1-schema-3.pacsready-backup')
    expect(await openResultFile(new Uint8Array(backup), key.keys)).toEqual({
      kind: 'refused',
      sentence: 'This file is compressed with gzip, as backups of PACS Ready are. It is no result file.',
      hint: null,
    })
  })

  it('F60: for another key has the key id beside its sentence', async () => {
    const other = await testKey()
    const file = await sealedFile(result, other.publicKey, 'a')
    expect(await openResultFile(new Uint8Array(await file.arrayBuffer()), key.keys)).toEqual({
      kind: 'refused',
      sentence: 'This file cannot be opened: it is damaged or not for this key.',
      hint: { kind: 'other-key', kid: other.kid },
    })
  })
})

describe('what a sealed file holds', () => {
  it('is refused with the place when it is not a result', async () => {
    expect(await sentenceFor({ ...result, resultId: 'x' })).toMatch(
      /^What this file holds is not as the app writes it at resultId: /,
    )
    expect(await sentenceFor({ ...result, note: 1 })).toMatch(/ at note: Nothing here is called "note"/)
    expect(await sentenceFor([])).toMatch(/^What this file holds is not as the app writes it: /)
    expect(await sentenceFor({ ...result, version: 2 })).toMatch(/made by a newer version of PACS Ready/)
  })

  it('is refused when it is no attempt at an assignment', async () => {
    const { assignment: _, ...attempt } = result.attempt
    expect(await sentenceFor({ ...result, attempt })).toBe(
      'What this file holds is no attempt at an assignment.',
    )
  })

  it.each([
    ['nested deep', '['.repeat(33), /more than 32 levels deep/],
    ['with a forbidden key', '{"__proto__":{"polluted":1}}', /a key that is not allowed/],
    ['no JSON', 'result', /it is no JSON/],
    ['a number beyond JSON', '{"format":"pacsready-result","version":1e999}', /not as the app writes it/],
  ])('is refused before it is used: %s', async (_name, text, sentence) => {
    const sealing = await sealResult(text, key.publicKey)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const outcome = await openResultFile(new TextEncoder().encode(sealing.text), key.keys)
    expect(outcome).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) })
  })
})

describe('F54: a result whose events were tampered with', () => {
  const { events } = result
  const better = events.map(event => (event.type === 'response' ? { ...event, score: 1 } : event))

  it.each([
    ['changed', withEvents(better)],
    ['taken out', withEvents(events.filter(({ seq }) => seq !== 3))],
    ['put in another order', withEvents(events.toReversed())],
    ['doubled', withEvents([...events, ...events.slice(-1)])],
    [
      'of another attempt',
      withEvents(events.map(event => withHash({ ...event, attemptId: 'f'.repeat(32) }))),
    ],
    ['not those of its hash', { ...result, eventsHash: 'd'.repeat(12) }],
  ])('is opened and marked: %s', async (_name, tampered) => {
    expect(await open(tampered)).toMatchObject({ kind: 'opened', chain: 'broken' })
  })

  it('without any event is whole: nothing was answered', async () => {
    expect(await open(withEvents([]))).toMatchObject({ kind: 'opened', chain: 'whole' })
  })
})
