import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { collectLimits, type CollectLimits } from '#src/exchange/collect/collect-limits.ts'
import { readDropped } from '#src/exchange/collect/read-dropped.ts'
import { makeZip, type MadeEntry } from '#tests/exchange/collect/make-zip.ts'

/** Small, so that going beyond one costs nothing; the real numbers are looked at beside. */
const limits: CollectLimits = {
  ...collectLimits,
  resultBytes: 2_000,
  zipInflatedBytes: 10_000,
  zipEntries: 20,
  zipBytes: 60_000,
}

async function read(files: readonly File[], withLimits: CollectLimits = limits): Promise<[string, string][]> {
  const items: [string, string][] = []
  for await (const item of readDropped(files, { limits: withLimits })) {
    items.push([item.name, 'refused' in item ? item.refused : new TextDecoder().decode(item.bytes)])
  }
  return items
}

const fileOf = (content: BlobPart, name = 'ann.pacsready-result') => new File([content], name)
const zipOf = (...entries: MadeEntry[]) => fileOf(makeZip(entries), 'class.zip')
const result = (name: string, content: MadeEntry['content'] = name): MadeEntry => ({
  name: `${name}.pacsready-result`,
  content,
})

/** Text that hardly shrinks, as sealed text does. */
function dense(bytes: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length: bytes }, () => {
    state = (state * 48_271) % 2_147_483_647
    return 33 + (state % 90)
  })
}

describe('files that are dropped', () => {
  it('are read whatever their names', async () => {
    expect(await read([fileOf('one', 'a.txt'), fileOf('two', ''), fileOf('three', '../../etc/con')])).toEqual(
      [
        ['a.txt', 'one'],
        ['no name', 'two'],
        ['../../etc/con', 'three'],
      ],
    )
  })

  it('have names that can be read', async () => {
    const items = await read([
      fileOf('x', '\u202etluser\u0000.pacs\r\nready'),
      fileOf('x', 'n'.repeat(5_000)),
    ])
    expect(items[0]?.[0]).toBe('tluser.pacs ready')
    expect(items[1]?.[0]).toHaveLength(200)
  })

  it('that are empty or cannot be read are told', async () => {
    const gone = fileOf('x')
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    expect(await read([fileOf(''), gone])).toEqual([
      ['ann.pacsready-result', 'This file is empty.'],
      ['ann.pacsready-result', expect.stringMatching(/^This file could not be read\. It may be a folder/)],
    ])
  })

  it('have at most 2 MB each', async () => {
    expect(collectLimits.resultBytes).toBe(2_000_000)
    const items = await read([fileOf('x'.repeat(2_000)), fileOf('x'.repeat(2_001))])
    expect(items[0]?.[1]).toHaveLength(2_000)
    expect(items[1]?.[1]).toBe('This file has more than 2 kB, which no result file has. It was not opened.')
  })

  it('are at most 1,000, or nothing is read', async () => {
    const files = Array.from({ length: 1_000 }, (_, index) => fileOf(String(index)))
    expect(await read(files)).toHaveLength(1_000)
    expect(await read([...files, fileOf('one more')])).toEqual([
      ['All files', expect.stringMatching(/^These are 1001 files; at most 1000 are read at once\./)],
    ])
  })

  it('tell how many are done, a zip counting once', async () => {
    const done: number[] = []
    const files = [fileOf('a'), zipOf(result('b'), result('c')), fileOf('')]
    let items = 0
    for await (const item of readDropped(files, { onFile: count => done.push(count) }))
      items += item.name ? 1 : 0
    expect(items).toBe(4)
    expect(done).toEqual([1, 2, 3])
  })
})

describe('a zip of results', () => {
  it('gives its results, and leaves out what operating systems add', async () => {
    const zip = zipOf(
      { name: 'class/', content: '', method: 0 },
      result('class/ann'),
      { name: '__MACOSX/class/._ann.pacsready-result', content: 'x' },
      { name: 'class/.DS_Store', content: 'x' },
      { name: 'class/Thumbs.db', content: 'x' },
      { name: String.raw`class\desktop.ini`, content: 'x' },
      { ...result('class/bob'), method: 0 },
      { name: 'class/CARA.PACSREADY-RESULT', content: 'cara' },
    )
    expect(await read([zip])).toEqual([
      ['class.zip: class/ann.pacsready-result', 'class/ann'],
      ['class.zip: class/bob.pacsready-result', 'class/bob'],
      ['class.zip: class/CARA.PACSREADY-RESULT', 'cara'],
    ])
  })

  it('is known by its content, not its name', async () => {
    expect(await read([fileOf(makeZip([result('ann')]), 'class.pacsready-result')])).toEqual([
      ['class.pacsready-result: ann.pacsready-result', 'ann'],
    ])
  })

  it.each([
    ['another library', zipSync({ 'a/ann.pacsready-result': strToU8('ann') })],
    ['a program that streams', makeZip([{ ...result('a/ann', 'ann'), isStreamed: true }])],
    [
      'a program that leaves a comment',
      makeZip([result('a/ann', 'ann')], { comment: 'PK\u0005\u0006 of spring' }),
    ],
  ])('of %s is read', async (_name, zip) => {
    expect(await read([fileOf(new Uint8Array(zip), 'c.zip')])).toEqual([
      ['c.zip: a/ann.pacsready-result', 'ann'],
    ])
  })

  it('tells of everything that is no result', async () => {
    const zip = zipOf(
      { name: 'essay.pdf', content: '%PDF' },
      { name: 'more.zip', content: 'PK' },
      { ...result('locked'), flags: 1 },
      { ...result('odd'), method: 14 },
      result('ann'),
    )
    expect(await read([zip])).toEqual([
      ['class.zip: essay.pdf', 'This is no result file: its name does not end in .pacsready-result.'],
      ['class.zip: more.zip', 'A zip inside a zip is not opened. Unpack it first.'],
      ['class.zip: locked.pacsready-result', expect.stringMatching(/locked with a password/)],
      ['class.zip: odd.pacsready-result', expect.stringMatching(/packed in an unusual way/)],
      ['class.zip: ann.pacsready-result', 'ann'],
    ])
  })
})

describe('F49: a hostile zip', () => {
  it('that is a bomb is given up at the limits, and the others are read', async () => {
    const bomb = result('bomb', new Uint8Array(3_000_000))
    const large = result('large', dense(2_001))
    expect(await read([zipOf(bomb, large, result('ann'))])).toEqual([
      ['class.zip: bomb.pacsready-result', expect.stringMatching(/^This file has more than 2 kB/)],
      ['class.zip: large.pacsready-result', expect.stringMatching(/^This file has more than 2 kB/)],
      ['class.zip: ann.pacsready-result', 'ann'],
    ])
  })

  it('whose size fields lie is judged by what comes out', async () => {
    const lie = { ...result('ann', dense(2_001)), claimedSize: 10 }
    const truth = { ...result('bob', dense(2_000)), claimedSize: 4_000_000_000 }
    const items = await read([zipOf(lie, truth)])
    expect(items[0]?.[1]).toMatch(/more than 2 kB/)
    expect(items[1]?.[1]).toHaveLength(2_000)
  })

  it('may unpack each entry to 100 times its size', async () => {
    expect(collectLimits.zipRatio).toBe(100)
    const content = new Uint8Array(20_000)
    content.set(dense(300))
    const packed = deflateRawSync(content, { level: 9 }).length
    const zip = zipOf(result('ann', content))
    const textAt = async (bytes: number) => {
      const spacious = { ...limits, resultBytes: 1e6, zipInflatedBytes: 1e6, zipRatio: bytes / packed }
      return (await read([zip], spacious))[0]?.[1]
    }
    // Half a byte of room for the division.
    expect(await textAt(20_000.5)).toHaveLength(20_000)
    expect(await textAt(19_999.5)).toMatch(/^This file unpacks to far more than its size/)
  })

  it('may unpack to 50 MB in all', async () => {
    expect(collectLimits.zipInflatedBytes).toBe(50_000_000)
    const five = Array.from({ length: 5 }, (_, index) => result(`r${index}`, dense(2_000)))
    const whole = await read([zipOf(...five)])
    expect(whole.map(([, text]) => text.length)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000])
    const items = await read([zipOf(...five, result('one', 'x'), result('two', 'x'))])
    expect(items).toHaveLength(6)
    expect(items[5]).toEqual([
      'class.zip: one.pacsready-result',
      'This zip unpacks to more than 10 kB; nothing from here on was read.',
    ])
  })

  it('cannot spend more than that by entries that are refused', async () => {
    const bombs = Array.from({ length: 20 }, (_, index) => result(`bomb${index}`, dense(2_100)))
    const items = await read([zipOf(...bombs)])
    expect(items.length).toBeLessThan(7)
    expect(items.at(-1)?.[1]).toMatch(/nothing from here on was read/)
  })

  it('has at most 500 entries, whatever they are', async () => {
    expect(collectLimits.zipEntries).toBe(500)
    const roomy = { ...limits, zipEntries: 500, zipBytes: 1e6 }
    const many = Array.from({ length: 500 }, (_, index) => result(`r${index}`, 'x'))
    expect(await read([zipOf(...many)], roomy)).toHaveLength(500)
    expect(await read([zipOf(...many, { name: 'a/', content: '' })], roomy)).toEqual([
      ['class.zip', 'This zip has 501 entries; at most 500 are read. Unpack it and drop the files.'],
    ])
  })

  it('that says it has 65,534 entries is refused by that alone', async () => {
    const zip = makeZip([result('ann')], { count: 65_534 })
    expect((await read([fileOf(zip)]))[0]?.[1]).toMatch(/^This zip has 65534 entries/)
  })

  it('has at most 50 MB', async () => {
    expect(collectLimits.zipBytes).toBe(50_000_000)
    const zip = makeZip([result('ann', 'ann')], { comment: 'c'.repeat(50_000) })
    const at = (zipBytes: number) => read([fileOf(zip)], { ...limits, zipBytes })
    expect((await at(zip.length))[0]?.[1]).toBe('ann')
    expect((await at(zip.length - 1))[0]?.[1]).toMatch(
      /^This zip has 50\.\d kB; at most 50\.\d kB are read\./,
    )
  })

  it('writes nowhere: a path is only shown', async () => {
    const zip = zipOf(result('../../../home/ann'), result('/etc/passwd'), result(String.raw`C:\windows\ann`))
    expect((await read([zip])).map(([name]) => name)).toEqual([
      'class.zip: ../../../home/ann.pacsready-result',
      'class.zip: /etc/passwd.pacsready-result',
      String.raw`class.zip: C:\windows\ann.pacsready-result`,
    ])
  })

  it('with names made to be slow is not', async () => {
    const names = ['/'.repeat(60_000), './'.repeat(30_000), '__MACOSX'.repeat(7_000)]
    const start = performance.now()
    await read([zipOf(...names.map(name => result(name, 'x')))], { ...limits, zipBytes: 1e6 })
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('that is cut off anywhere is told, and never gives a wrong result', async () => {
    const zip = makeZip([result('ann'), result('bob')])
    for (let length = 4; length < zip.length; length += 1) {
      expect(await read([fileOf(zip.slice(0, length))])).toEqual([
        ['ann.pacsready-result', expect.stringMatching(/^This zip cannot be read/)],
      ])
    }
  })

  it('with any byte changed does not make the reading fail', async () => {
    const zip = makeZip([result('ann'), { ...result('bob'), isStreamed: true }])
    for (let at = 4; at < zip.length; at += 1) {
      for (const value of [0x00, 0xff]) {
        const copy = zip.slice()
        copy[at] = value
        expect((await read([fileOf(copy)])).length).toBeLessThan(3)
      }
    }
  })

  it('whose entries point outside it are refused one by one', async () => {
    const beyond = { ...result('ann'), claimedPacked: 1_000_000 }
    expect(await read([zipOf(beyond, result('bob'))])).toEqual([
      ['class.zip: ann.pacsready-result', 'This file is damaged inside the zip. Ask for it again.'],
      ['class.zip: bob.pacsready-result', 'bob'],
    ])
  })
})
