import { describe, expect, it } from 'vitest'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { readAssigned } from '#src/state/assigned/read-assigned.ts'
import { keepReceived, openFile, openLink } from '#src/state/assigned/receive.ts'
import { encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { Tables } from '#src/storage/tables.ts'
import { firstKey, otherKey } from '#tests/domain/assignment/make-assignment.ts'
import { linkTo, sampleHandOut, withheldHandOut } from '#tests/state/assigned/hand-out.ts'
import { sampleContent } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

function openApp(tables?: Tables) {
  const device = createTestDevice(undefined, tables)
  return { device, store: createAppStore(device.services(sampleContent())) }
}

const { assignmentId } = sampleHandOut().assignment
const stored = async (tables: Tables) => (await tables.scan('documents', {})).map(({ row }) => row)

describe('opening an assignment', () => {
  it('from a link keeps it, also for the next visit', async () => {
    const { device, store } = openApp()
    expect(await openLink(store, linkTo(sampleHandOut()))).toEqual({
      kind: 'kept',
      assignmentId,
      news: 'new',
    })
    const later = createAppStore(device.services(sampleContent()))
    const reading = await readAssigned(later, assignmentId)
    expect(reading).toMatchObject({
      kind: 'read',
      assigned: [{ received: { handOut: sampleHandOut(), receivedUtc: device.clock.now }, runs: [] }],
    })
  })

  it('from a file keeps also the questions in it', async () => {
    const { store } = openApp()
    const handOut = withheldHandOut()
    expect(await openFile(store, new Blob([JSON.stringify(handOut)]))).toMatchObject({ kind: 'kept' })
    expect(await readAssigned(store)).toMatchObject({ assigned: [{ received: { handOut } }] })
  })

  it('again changes nothing; another version takes its place', async () => {
    const { store } = openApp()
    await openLink(store, linkTo(sampleHandOut()))
    expect(await openLink(store, linkTo(sampleHandOut()))).toMatchObject({ news: 'known' })
    const later = sampleHandOut({ title: 'Monday quiz, corrected' })
    expect(await openLink(store, linkTo(later))).toMatchObject({ news: 'other-version' })
    const reading = await readAssigned(store)
    expect(reading.kind === 'read' && reading.assigned).toHaveLength(1)
    expect(reading).toMatchObject({ assigned: [{ received: { handOut: later } }] })
  })

  it('F65: with another key than before keeps nothing until the learner says so', async () => {
    const { device, store } = openApp()
    await openLink(store, linkTo(sampleHandOut()))
    const before = await stored(device.tables)
    const forged = sampleHandOut({ key: otherKey })
    const opening = await openLink(store, linkTo(forged))
    expect(opening).toMatchObject({
      kind: 'other-key',
      assignmentId,
      known: keyId(firstKey),
      came: keyId(otherKey),
    })
    expect(await stored(device.tables)).toEqual(before)
    if (opening.kind !== 'other-key') return
    expect(await keepReceived(store, opening.received)).toMatchObject({ kind: 'kept' })
    expect(await readAssigned(store)).toMatchObject({
      assigned: [{ received: { handOut: forged, firstKid: keyId(firstKey) } }],
    })
  })

  const link = linkTo(sampleHandOut())
  it.each<[string, string, RegExp]>([
    ['is cut off', link.slice(0, -20), /Copy the whole link/],
    [
      'was changed on its way',
      link.replace(/.(?=.{30}$)/, letter => (letter === 'A' ? 'B' : 'A')),
      /changed/,
    ],
    ['has 1 MB', `${link}${'A'.repeat(1_000_000)}`, /longer than any link/],
    ['is a bomb of 5 MB', `/assignment/${encodeLinkPayload('A'.repeat(5_000_000))}`, /unpacks to more than/],
    ['is of a newer version of the app', link.replace('/1.', '/2.'), /newer version of PACS Ready/],
    ['holds a newer format', `/assignment/${encodeLinkPayload([2, 'x'])}`, /newer version of PACS Ready/],
    ['holds something else', `/assignment/${encodeLinkPayload({ quiz: 'mine' })}`, /not an assignment/],
    [
      'holds a key that is none',
      linkTo(sampleHandOut({ key: { ...firstKey, y: otherKey.y } })),
      /no valid key/,
    ],
    ['holds nothing', '/assignment/', /Copy the whole link/],
    [
      'has keys that poison objects',
      `/assignment/${encodeLinkPayload(JSON.parse('{"format":{"__proto__":1}}'))}`,
      /__proto__/,
    ],
  ])('F64: refuses a link that %s, says why, and writes nothing', async (_, text, why) => {
    const { device, store } = openApp()
    const opening = await openLink(store, text)
    expect(opening).toEqual({ kind: 'refused', sentence: expect.stringMatching(why) })
    expect(await stored(device.tables)).toEqual([])
  })

  it.each([
    ['escaped once', (text: string) => text.replaceAll('.', '%2E').replaceAll('/', '%2F')],
    ['escaped twice', (text: string) => `/%2523${text.replaceAll('/', '%252F')}`],
    ['broken into lines', (text: string) => text.replaceAll(/.{60}/g, '$&=\r\n')],
    ['in brackets, with a full stop behind', (text: string) => `<https://example.org/app/#${text}>.`],
  ])('F64: reads a link that a mail program has %s', async (_, mangle) => {
    const { store } = openApp()
    expect(await openLink(store, mangle(link))).toMatchObject({ kind: 'kept' })
  })

  it.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ['is empty', '', /empty/],
    ['is a PDF', new TextEncoder().encode('%PDF-1.7\n\u0000'), /assignment file/],
    ['is a web page', '<!doctype html><p>Log in', /web page/],
    ['is cut off', JSON.stringify(sampleHandOut()).slice(0, 200), /breaks off at line 1/],
    ['is a result file', 'eyJhbGciOiJFQ0RILUVTIn0..a.b.c', /JSON/],
    [
      'is another file of the app',
      JSON.stringify({ format: 'pacsready-bank', version: 1 }),
      /not an assignment/,
    ],
  ])('refuses a file that %s, says why, and writes nothing', async (_, content, why) => {
    const { device, store } = openApp()
    const opening = await openFile(store, new Blob([content]))
    expect(opening).toEqual({ kind: 'refused', sentence: expect.stringMatching(why) })
    expect(await stored(device.tables)).toEqual([])
  })

  it('takes a file of 10 MB, and refuses one byte more before reading it', async () => {
    const { store } = openApp()
    const text = JSON.stringify(sampleHandOut())
    const padded = (bytes: number) => new Blob([text, ' '.repeat(bytes - text.length)])
    expect(await openFile(store, padded(10_000_000))).toMatchObject({ kind: 'kept' })
    const large = padded(10_000_001)
    large.arrayBuffer = () => Promise.reject(new Error('it was read'))
    expect(await openFile(store, large)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(/at most 10 MB/),
    })
  })

  it('on a full device says that it could not be kept', async () => {
    const tables = createMemoryTables()
    const { store } = openApp({
      ...tables,
      write: async () => ({ kind: 'failed', reason: 'quota', detail: '' }),
    })
    expect(await openLink(store, link)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(/Free some space/),
    })
  })
})
