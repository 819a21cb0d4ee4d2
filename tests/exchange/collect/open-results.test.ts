import { describe, expect, it } from 'vitest'
import { openAll } from '#src/exchange/collect/open-all.ts'
import {
  type FileOutcome,
  openResults,
  type OpeningRun,
  type OpeningWorker,
} from '#src/exchange/collect/open-results.ts'
import type { OpenResultsReply, OpenResultsRequest } from '#src/exchange/collect/open-results-messages.ts'
import { makeResult, sealedFile } from '#tests/exchange/collect/make-result.ts'
import { makeZip } from '#tests/exchange/collect/make-zip.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'

type Work = (request: OpenResultsRequest, tell: (reply: OpenResultsReply) => void) => Promise<void>

const key = await testKey()

/** A worker without a thread; what it tells after its end is told all the same, as a real one's last messages are. */
function testWorkers(work: Work = openAll) {
  const ended: OpeningWorker[] = []
  const created: OpeningWorker[] = []
  const createWorker = () => {
    const worker: OpeningWorker = {
      onmessage: null,
      onerror: null,
      postMessage(request) {
        const tell = (data: unknown) => worker.onmessage?.(new MessageEvent('message', { data }))
        work(request, tell).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }))
      },
      terminate: () => ended.push(worker),
    }
    created.push(worker)
    return worker
  }
  return { createWorker, created, ended }
}

interface Watched extends OpeningRun {
  readonly outcomes: FileOutcome[]
  readonly progress: number[]
}

function run(files: readonly File[], createWorker: () => OpeningWorker, deadlineMs = 20_000): Watched {
  const outcomes: FileOutcome[] = []
  const progress: number[] = []
  const opening = openResults({
    createWorker,
    files,
    keys: key.keys,
    onOutcome: outcome => outcomes.push(outcome),
    onProgress: done => progress.push(done),
    deadlineMs,
  })
  return { ...opening, outcomes, progress }
}

const told = ({ outcomes }: Watched) =>
  outcomes.map(({ fileName, outcome }) => [
    fileName,
    outcome.kind === 'opened' ? outcome.payload.attempt.assignment?.name : outcome.sentence,
  ])

const names = Array.from({ length: 10 }, (_, index) => `learner-${index}`)
const files = await Promise.all(names.map(name => sealedFile(makeResult(name), key.publicKey, name)))

describe('opening results', () => {
  it('tells what became of each, in order, and how far it is', async () => {
    const { createWorker, ended } = testWorkers()
    const watched = run(files, createWorker)
    expect(await watched.end).toEqual({ kind: 'finished' })
    expect(told(watched)).toEqual(names.map(name => [name, name]))
    expect(watched.progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(ended).toHaveLength(1)
  })

  it('takes 500 files of one name for 500 files, loose and in a zip', async () => {
    const good = await Promise.all(files.map(file => file.arrayBuffer()))
    const name = 'result.pacsready-result'
    const loose = Array.from({ length: 480 }, (_, index) => new File([good[index % 10] ?? ''], name))
    const entries = good.map(content => ({ name, content: new Uint8Array(content), method: 0 }))
    const zip = new File([makeZip([...entries, ...entries])], 'all.zip')
    const watched = run([...loose, zip], testWorkers().createWorker)
    expect(await watched.end).toEqual({ kind: 'finished' })
    const shown = (index: number) => (index < 480 ? name : `all.zip: ${name}`)
    expect(told(watched)).toEqual(Array.from({ length: 500 }, (_, at) => [shown(at), names[at % 10]]))
  })

  it('F63: of 500 files in zips, three broken, takes 497 and lists three with reasons', async () => {
    const other = await testKey()
    const good = await Promise.all(files.map(async file => new Uint8Array(await file.arrayBuffer())))
    const foreign = await sealedFile(makeResult('foreign'), other.publicKey, 'x')
    const entries = Array.from({ length: 500 }, (_, index) => ({
      name: `${String(index).padStart(3, '0')}.pacsready-result`,
      content: good[index % 10] ?? '',
      method: 0,
    }))
    const broken = [
      { at: 7, content: (good[0] ?? new Uint8Array()).slice(0, -9) },
      { at: 250, content: 'not a result' },
      { at: 499, content: new Uint8Array(await foreign.arrayBuffer()) },
    ]
    for (const { at, content } of broken)
      entries[at] = { ...entries[at], name: `bad-${at}.pacsready-result`, content, method: 0 }
    const zips = [0, 1].map(
      half => new File([makeZip(entries.slice(half * 250, half * 250 + 250))], `half-${half}.zip`),
    )
    const { createWorker } = testWorkers()
    const [first, again] = [run(zips, createWorker), run(zips, createWorker)]
    expect(await first.end).toEqual({ kind: 'finished' })
    const refused = first.outcomes.filter(({ outcome }) => outcome.kind === 'refused')
    expect(first.outcomes).toHaveLength(500)
    const sentence = 'This file cannot be opened: it is damaged or not for this key.'
    expect(refused).toEqual([
      { fileName: 'half-0.zip: bad-7.pacsready-result', outcome: { kind: 'refused', sentence, hint: null } },
      {
        fileName: 'half-1.zip: bad-250.pacsready-result',
        outcome: { kind: 'refused', sentence, hint: null },
      },
      {
        fileName: 'half-1.zip: bad-499.pacsready-result',
        outcome: { kind: 'refused', sentence, hint: { kind: 'other-key', kid: other.kid } },
      },
    ])
    // Safe to repeat: the same drop gives the same outcomes.
    await again.end
    expect(again.outcomes).toEqual(first.outcomes)
  })

  it('ends at once when it is cancelled, and tells nothing more', async () => {
    const { createWorker, ended } = testWorkers()
    const outcomes: string[] = []
    const opening = openResults({
      createWorker,
      files,
      keys: key.keys,
      onOutcome({ fileName }) {
        outcomes.push(fileName)
        if (outcomes.length === 3) opening.cancel()
      },
    })
    expect(await opening.end).toEqual({ kind: 'cancelled' })
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(outcomes).toEqual(names.slice(0, 3))
    expect(ended).toHaveLength(1)
  })

  it('leaves out a file that takes too long, and goes on behind it', async () => {
    const { createWorker, ended } = testWorkers((request, tell) => {
      let isStuck = false
      return openAll(request, reply => {
        if (!isStuck) tell(reply)
        if (reply.kind === 'opening' && reply.fileName === 'learner-3') isStuck = true
      })
    })
    const watched = run(files, createWorker, 1_500)
    expect(await watched.end).toEqual({ kind: 'finished' })
    expect(told(watched)).toEqual(
      names.map(name => [
        name,
        name === 'learner-3' ? 'This file could not be opened within 1.5 seconds. It was left out.' : name,
      ]),
    )
    expect(ended).toHaveLength(2)
    expect(watched.progress.toSorted((a, b) => a - b)).toEqual(watched.progress)
  })

  it('leaves out a file that makes the worker fail, and goes on behind it', async () => {
    const { createWorker, created } = testWorkers((request, tell) =>
      openAll(request, reply => {
        tell(reply)
        if (reply.kind === 'opening' && reply.fileName === 'learner-5') throw new Error('out of memory')
      }),
    )
    const watched = run(files, createWorker)
    expect(await watched.end).toEqual({ kind: 'finished' })
    expect(told(watched)[5]).toEqual([
      'learner-5',
      'This file made the app fail: Error: out of memory. It was left out.',
    ])
    expect(told(watched).filter(([name, sentence]) => name === sentence)).toHaveLength(9)
    expect(created).toHaveLength(2)
  })

  it('says so when the worker fails between two files', async () => {
    const { createWorker } = testWorkers(() => Promise.reject(new Error('no memory')))
    const watched = run(files, createWorker)
    expect(await watched.end).toEqual({
      kind: 'failed',
      sentence:
        'The files could not be read to the end: Error: no memory. What is listed was read; drop the files again for the others.',
    })
  })

  it('takes a message of another form for what it is, a mistake of ours', () => {
    const { createWorker, created } = testWorkers(() => Promise.resolve())
    run(files, createWorker)
    const message = new MessageEvent('message', { data: { kind: 'opening' } })
    expect(() => created[0]?.onmessage?.(message)).toThrow()
  })
})
