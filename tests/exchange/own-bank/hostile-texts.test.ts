import { describe, expect, it } from 'vitest'
import { plainText } from '#src/domain/question/plain-text.ts'
import { backupLimits } from '#src/exchange/backup-format.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'
import { scanJson } from '#src/exchange/scan-json.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import {
  bankIn,
  bankOf,
  bytesOf,
  fileOf,
  problemsIn,
  readAsJson,
  smallQuestion,
  testSkills,
} from '#tests/exchange/own-bank/own-bank-files.ts'

/** Faults are numbered as in reliability.md. */
const withStem = (stem: string) => bankOf({ ...smallQuestion, stem })
const readBytes = (bytes: Uint8Array<ArrayBuffer>) =>
  readOwnBank(fileOf('bank.json', bytes), { skills: testSkills })

/** Milliseconds the processor worked for us from now on: other work on the machine is left out. */
function stopwatch(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}

describe('F43: markup that would be run', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg onload=alert(1) />',
    '<details open ontoggle=alert(1)>',
    '<!-- a comment -->',
    '<![CDATA[x]]>',
    '<?php x ?>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;',
  ])('%s is refused', async stem => {
    expect(problemsIn(await readAsJson(withStem(stem)))[0]).toMatch(/Put (?:it|the text) in backticks/)
  })

  it('what Markdown takes for no tag is text', async () => {
    const bank = bankIn(await readAsJson(withStem('<svg/onload=alert(1)>')))
    expect(bank.questions[0]?.question.stem).toBe('<svg/onload=alert(1)>')
  })

  it('in backticks it is text', async () => {
    const bank = bankIn(await readAsJson(withStem('What does `<script>alert(1)</script>` do?')))
    expect(bank.questions[0]?.question.stem).toEqual([
      { p: ['What does ', { code: '<script>alert(1)</script>' }, ' do?'] },
    ])
  })
})

describe('F44: links that run something', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](vbscript:msgbox)',
    '[x](data:text/html,<script>)',
    '[x](blob:https://a/b)',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](<java script:alert(1)>)',
    '[x](//example.org)',
    '[x](http://example.org)',
    '[x]( javascript:alert(1) "https://")',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
  ])('%s never becomes one', async stem => {
    const reading = await readAsJson(withStem(stem))
    // What is no link for Markdown is text, as it was written.
    const texts = reading.kind === 'read' ? [plainText(reading.bank.questions[0]?.question.stem ?? '')] : []
    expect(reading.kind === 'problems' || texts[0] === stem.replaceAll(/\s+/g, ' ')).toBe(true)
    expect(JSON.stringify(reading)).not.toContain('"href"')
  })

  it('https is one', async () => {
    const bank = bankIn(await readAsJson(withStem('See [the standard](https://dicom.example/a).')))
    expect(JSON.stringify(bank)).toContain('"href":"https://dicom.example/a"')
  })
})

describe('F45, F46 and F50: pictures', () => {
  it.each([
    '![x](https://example.org/pixel.png)',
    '![x](data:image/png;base64,iVBORw0KGgo=)',
    '![x](data:image/svg+xml,<svg onload="alert(1)"/>)',
    '![x][y]\n\n[y]: https://example.org/pixel.png',
  ])('%s is refused, whatever its size: banks have no images', async stem => {
    expect(problemsIn(await readAsJson(withStem(stem)))[0]).toMatch(/Images are not allowed|as HTML/)
  })

  it('inline SVG is refused', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><script>x</script></foreignObject></svg>'
    expect(problemsIn(await readAsJson(withStem(svg)))[0]).toContain('would be read as HTML')
  })

  it.each([
    ['PNG', bytesOf(0x89, 0x50, 0x4e, 0x47)],
    ['JPEG', bytesOf(0xff, 0xd8, 0xff)],
    ['GIF', bytesOf(0x47, 0x49, 0x46, 0x38)],
  ])('a %s called a bank is refused by its first bytes', async (_what, bytes) => {
    expect(problemsIn(await readBytes(bytes))).toEqual([expect.stringContaining('This is an image')])
  })
})

describe('F47: texts made to keep a pattern busy', () => {
  it.each([
    ['spaces', `a${' '.repeat(19_000)}b`],
    ['tabs in lines', `a${'\t\n'.repeat(9_000)}b`],
    ['all of the', 'all of the '.repeat(1_800)],
    ['quotes', '"'.repeat(19_000)],
    ['periods', `a${'.'.repeat(19_000)}`],
    ['ampersands', '&amp'.repeat(4_700)],
    ['braces', '{{'.repeat(9_000)],
    ['HL7', 'PID-'.repeat(4_700)],
    ['combining', `${'\u0301'.repeat(19_000)}`],
  ])('%s are read in a moment', async (_what, text) => {
    const spent = stopwatch()
    const options = [
      { id: 'a', text },
      { id: 'b', text: `${text} b`.slice(0, 20_000) },
    ]
    await readAsJson(bankOf({ ...smallQuestion, stem: text, options }))
    expect(spent()).toBeLessThan(ownBankLimits.silenceMs / 2)
  })

  it('no bank brings a pattern of its own', async () => {
    const short = {
      ...smallQuestion,
      kind: 'short-text',
      options: undefined,
      key: undefined,
      accepted: ['a'],
    }
    const withPattern = { ...short, slips: [], pattern: '(a+)+$' }
    expect(problemsIn(await readAsJson(bankOf(withPattern)))).toEqual([
      expect.stringContaining('Nothing here is called "pattern"'),
    ])
  })
})

describe('F48: Markdown made to keep its parser busy', () => {
  it.each([
    ['openers', '*a **a '.repeat(2_800)],
    ['emphasis in emphasis', `${'*'.repeat(9_000)}a${'*'.repeat(9_000)}`],
    ['brackets', '['.repeat(20_000)],
    ['images', '!['.repeat(10_000)],
    ['links', '[a]('.repeat(5_000)],
    ['quotes in quotes', '>'.repeat(20_000)],
    ['lists in lists', '- '.repeat(10_000)],
    ['numbers in numbers', '1. '.repeat(6_600)],
    ['lists by indent', Array.from({ length: 130 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['backticks', Array.from({ length: 180 }, (_, at) => '`'.repeat(at + 1)).join(' a ')],
    ['definitions', '[a]: b\n'.repeat(2_800)],
    ['cells', `${'|a'.repeat(6_000)}\n${'|-'.repeat(3_000)}`],
    ['HTML', '<a '.repeat(6_600)],
  ])('%s are judged in a moment', async (_what, stem) => {
    const spent = stopwatch()
    const reading = await readAsJson(withStem(stem))
    expect(spent()).toBeLessThan(ownBankLimits.silenceMs / 2)
    // What is kept fits what stores it: structured clones give up at a few thousand levels, our own scan at 32.
    if (reading.kind === 'read') expect(JSON.stringify(reading.bank).length).toBeLessThan(200_000)
    expect(reading.kind).not.toBe('refused')
  })

  it('lists are three deep and emphasis as well, not more', async () => {
    const list = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')
    expect((await readAsJson(withStem(list(3)))).kind).toBe('read')
    expect(problemsIn(await readAsJson(withStem(list(4))))).toEqual([
      expect.stringContaining('Lists are nested more than 3 deep'),
    ])
    expect((await readAsJson(withStem('*a **b *c* d** e*'))).kind).toBe('read')
    expect(problemsIn(await readAsJson(withStem('*a **b *c **d** e* f** g*')))).toEqual([
      expect.stringContaining('Emphasis is nested more than 3 deep'),
    ])
  })
})

describe('whatever is read', () => {
  it('nests no deeper than a backup may, in the deepest place there is', async () => {
    const table = ['| x |', '|---|', '| **a *b [c](https://d.example)*** |'].map(line => `      ${line}`)
    const deepest = ['- a', '  - b', '    - c', '', ...table].join('\n')
    const { 'branching-case': sample } = sampleQuestions
    const nodes = sample.nodes.map(node => ({
      ...node,
      ...(node.actions === undefined
        ? {}
        : { actions: node.actions.map(action => ({ ...action, reason: deepest })) }),
    }))
    const bank = bankIn(await readAsJson(bankOf({ skill: 'hl7-syntax', ...sample, nodes })))
    const line = JSON.stringify({ record: 'bank', bank })
    expect(line).toContain('"href":"https://d.example"')
    expect(scanJson(line, backupLimits.depth)).toBeNull()
    expect(scanJson(line, backupLimits.depth - 1)).toBe('too-deep')
  })
})
