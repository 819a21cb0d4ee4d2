import { describe, expect, it } from 'vitest'
import { backupLimits } from '#src/exchange/backup-format.ts'
import { explainSize } from '#src/exchange/own-bank/explain-size.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import {
  asYaml,
  bankIn,
  bankOf,
  bytesOf,
  fileOf,
  problemsIn,
  readAsJson,
  readText,
  smallQuestion,
  testSkills,
} from '#tests/exchange/own-bank/own-bank-files.ts'

/** Faults are numbered as in reliability.md. */
const readBytes = (bytes: Uint8Array<ArrayBuffer>, name = 'bank.json') =>
  readOwnBank(fileOf(name, bytes), { skills: testSkills })

const withStem = (stem: string) => bankOf({ ...smallQuestion, stem })
const anyJson = JSON.stringify(bankOf(smallQuestion), null, 2)

describe('F33: a file that breaks off', () => {
  it('is refused with the place where it does, wherever that is', async () => {
    for (let length = 1; length < anyJson.length; length += 7) {
      const [problem = ''] = problemsIn(await readText('bank.json', anyJson.slice(0, length)))
      const line = anyJson.slice(0, length).split('\n').length
      expect(problem).toMatch(new RegExp(`^${line} : The file breaks off here`))
    }
  })

  it('is refused as YAML and as a table too', async () => {
    const yaml = asYaml(bankOf(smallQuestion))
    const half = yaml.slice(0, yaml.indexOf('key: b'))
    expect(problemsIn(await readText('bank.yaml', half))).toEqual([
      expect.stringContaining('questions[0].explanation: This is missing'),
      expect.stringContaining('questions[0].key: This is missing'),
    ])
    const table =
      'id,skill,level,kind,question,option_a,option_b,key,explanation\nq1,hl7-syntax,40,single-choice,"What'
    expect(problemsIn(await readText('bank.csv', table))).toEqual([
      expect.stringMatching(/^2 : A double quote is not closed/),
    ])
  })
})

describe('F36: a file of another kind', () => {
  it.each([
    ['a PDF', bytesOf(0x25, 0x50, 0x44, 0x46), /This is a PDF/],
    ['a workbook', bytesOf(0x50, 0x4b, 0x03, 0x04), /workbook, a document or a zip/],
    ['an old workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0), /workbook/],
    ['a backup', bytesOf(0x1f, 0x8b, 0x08), /A backup is restored under Settings/],
    ['UTF-16 with its mark', bytesOf(0xff, 0xfe, 0x7b, 0x00), /UTF-16/],
    ['UTF-16, high byte first', bytesOf(0xfe, 0xff, 0x00, 0x7b), /UTF-16/],
    ['UTF-16 without its mark', bytesOf(0x7b, 0x00, 0x22, 0x00), /zero bytes/],
    ['Windows-1252', bytesOf(0x7b, 0x22, 0xe4, 0x22), /not UTF-8/],
    ['zero bytes', bytesOf(0x7b, 0x00), /zero bytes/],
  ])('%s is named', async (_what, bytes, sentence) => {
    expect(problemsIn(await readBytes(bytes))).toEqual([expect.stringMatching(sentence)])
  })

  it('an empty file is named', async () => {
    expect(problemsIn(await readText('bank.json', ''))).toEqual(['This file is empty.'])
  })

  it('a byte order mark of UTF-8 and any kind of line end are taken', async () => {
    const marked = `\uFEFF${anyJson.replaceAll('\n', '\r\n')}`
    expect(bankIn(await readText('bank.json', marked))).toEqual(
      bankIn(await readAsJson(bankOf(smallQuestion))),
    )
  })
})

describe('F37: a file of 50 MB', () => {
  const sized = (size: number) => {
    const file = fileOf('bank.json', anyJson)
    let reads = 0
    Object.defineProperty(file, 'size', { value: size })
    Object.defineProperty(file, 'arrayBuffer', {
      value: async () => {
        reads += 1
        return new TextEncoder().encode(anyJson).buffer
      },
    })
    return { file, reads: () => reads }
  }

  it.each([ownBankLimits.fileBytes + 1, 50_000_000, 50_000_001])(
    'of %i bytes is refused unread',
    async size => {
      const { file, reads } = sized(size)
      expect(problemsIn(await readOwnBank(file, { skills: testSkills }))).toEqual([
        expect.stringMatching(/^This file has \d+\.\d MB; a bank has at most 10 MB/),
      ])
      expect(reads()).toBe(0)
    },
  )

  it('of just the limit is read', async () => {
    const { file, reads } = sized(ownBankLimits.fileBytes)
    expect((await readOwnBank(file, { skills: testSkills })).kind).toBe('read')
    expect(reads()).toBe(1)
  })
})

describe('F38: nesting without end', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

  it('is refused at 33 levels of JSON, and 32 are read as what they are', async () => {
    expect(problemsIn(await readText('b.json', nested(33)))).toEqual([
      expect.stringContaining('nested more than 32 levels deep'),
    ])
    expect(problemsIn(await readText('b.json', nested(32)))).toEqual([
      expect.stringContaining('This is no bank'),
    ])
    expect(problemsIn(await readText('b.json', nested(100_000)))).toEqual([
      expect.stringContaining('nested more than 32 levels deep'),
    ])
  })

  it.each([
    ['flow lists', nested],
    ['flow maps', (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth)],
    ['lists in a line', (depth: number) => `${'- '.repeat(depth)}a`],
    ['maps in a line', (depth: number) => `${'? '.repeat(depth)}a`],
  ])('is refused at 33 levels of YAML: %s', async (_what, make) => {
    for (const depth of [33, 100_000])
      expect(problemsIn(await readText('b.yaml', make(depth)))).toEqual([
        expect.stringContaining('nested more than 32 levels deep'),
      ])
    expect(problemsIn(await readText('b.yaml', make(31))).join()).not.toContain('levels deep')
  })
})

describe('F39: too much of something', () => {
  const many = (count: number) =>
    bankOf(...Array.from({ length: count }, (_, at) => ({ ...smallQuestion, id: `q${at}` })))

  it('5,000 questions are read and 5,001 are not', async () => {
    expect(bankIn(await readAsJson(many(5_000))).questions).toHaveLength(5_000)
    expect(problemsIn(await readAsJson(many(5_001)))).toEqual([
      '6 questions: This is too long a list. Write at most 5000 entries.',
    ])
  })

  it('a million tiny entries are refused by the same limit', async () => {
    const text = `{"format":"pacsready-bank","version":1,"id":"a","name":"a","questions":[${'0,'.repeat(999_999)}0]}`
    expect(problemsIn(await readText('b.json', text))).toEqual([
      '1 questions: This is too long a list. Write at most 5000 entries.',
    ])
  })

  it('5,001 rows of a table are refused', async () => {
    const rows = Array.from(
      { length: 5_001 },
      (_, at) => `q${at},hl7-syntax,40,single-choice,What?,x,y,a,So.`,
    )
    const head = 'id,skill,level,kind,question,option_a,option_b,key,explanation'
    expect(problemsIn(await readText('b.csv', [head, ...rows].join('\n')))).toEqual([
      expect.stringMatching(/^5002 : This table has 5001 questions; a bank has at most 5000/),
    ])
  })

  it('a text of 20,000 characters is read, one more is not, and neither is one of 9 MB', async () => {
    const text = (length: number) => withStem(`${'word '.repeat(length / 5 - 1)}ends.`.slice(0, length))
    expect((await readAsJson(text(20_000))).kind).toBe('read')
    expect(problemsIn(await readAsJson(withStem('a'.repeat(20_001))))).toEqual([
      '12 questions[0].stem: This text has 20001 characters; 20000 are the most. Shorten it.',
    ])
    expect(problemsIn(await readAsJson(withStem('a'.repeat(9_000_000))))[0]).toContain(
      'has 9000000 characters',
    )
  })

  it('a bank must fit a line of a backup, to the byte', async () => {
    const bank = bankIn(await readAsJson(withStem('Caf\u00e9')))
    const bytes = Buffer.byteLength(JSON.stringify(bank))
    expect(explainSize(bank, bytes)).toBeNull()
    expect(explainSize(bank, bytes - 1)).toMatch(/^Once read, this bank has \d+\.\d MB/)
    const line = JSON.stringify({ record: 'bank', bank })
    expect(ownBankLimits.storedBytes + line.length - bytes).toBeLessThan(backupLimits.lineBytes)
  })

  it('nine options are refused', async () => {
    const options = Array.from('abcdefghi', id => ({ id, text: id }))
    expect(problemsIn(await readAsJson(bankOf({ ...smallQuestion, options })))).toEqual([
      expect.stringContaining('options: This is too long a list. Write at most 8 entries.'),
    ])
  })
})

describe('F40: keys that reach into the machinery of objects', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    '%s is refused at any depth, in JSON and YAML',
    async key => {
      const json = anyJson.replace('"text": "MSH-9"', `"text": "MSH-9", "${key}": { "polluted": true }`)
      expect(problemsIn(await readText('b.json', json))).toEqual([
        `16 : No question has a key "${key}". Leave it out.`,
      ])
      const escaped = json.replace(`"${key}"`, `"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}"`)
      expect(problemsIn(await readText('b.json', escaped))).toEqual([
        `16 : No question has a key "${key}". Leave it out.`,
      ])
      const yaml = asYaml(bankOf(smallQuestion)).replace(
        'text: MSH-9\n',
        `text: MSH-9\n        ${key}: { polluted: true }\n`,
      )
      expect(problemsIn(await readText('b.yaml', yaml))).toEqual([
        `14 : No question has a key "${key}". Leave it out.`,
      ])
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )

  it.each(['tostring', 'valueof', 'length', 'constructor', 'hasownproperty'])(
    '%s is an id like any other',
    async id => {
      const options = [
        { id: 'length', text: 'One' },
        { id: 'constructor', text: 'Two' },
      ]
      const question = { ...smallQuestion, id, options, key: 'constructor' }
      const bank = bankIn(await readAsJson({ ...bankOf(question), id }))
      expect(bank).toMatchObject({ bankId: id, questions: [{ question: { key: 'constructor' } }] })
    },
  )
})

describe('F41: what two readers could read in two ways', () => {
  it('a key that stands twice is refused', async () => {
    const twice = anyJson.replace('"key": "b"', '"key": "a", "key": "b"')
    expect(problemsIn(await readText('b.json', twice))).toEqual([
      '23 : The key "key" stands here for the second time. Keep one of the two.',
    ])
    const yaml = asYaml(bankOf(smallQuestion)).replace('key: b\n', 'key: a\n    key: b\n')
    expect(problemsIn(await readText('b.yaml', yaml))).toEqual([
      expect.stringContaining('Map keys must be unique'),
    ])
  })

  const numeric = {
    ...smallQuestion,
    kind: 'numeric',
    options: undefined,
    units: [{ name: 'MB', factor: 1 }],
    slips: [],
  }

  it.each(['1e999', '-1e999', '9007199254740993', '12345678901234567890'])(
    'the number %s is refused',
    async number => {
      const json = JSON.stringify(bankOf({ ...numeric, key: { value: 'N', tolerance: { absolute: 0 } } }))
      const [problem = ''] = problemsIn(await readText('b.json', json.replace('"N"', number)))
      expect(problem).toMatch(/questions\[0\]\.key\.value: This (?:is no number|number has more digits)/)
    },
  )

  it('a negative zero is a zero, for the hash as well', async () => {
    const of = (number: string) => {
      const key = { value: 5, tolerance: { absolute: 'N' } }
      return readText('b.json', JSON.stringify(bankOf({ ...numeric, key })).replace('"N"', number))
    }
    expect(bankIn(await of('-0'))).toEqual(bankIn(await of('0')))
  })

  it.each(['.nan', '.inf', '!!float 5', '!!js/regexp /a/', '0xFFFFFFFFFFFFFFFF'])(
    'YAML cannot smuggle in %s',
    async text => {
      const yaml = asYaml(bankOf({ ...smallQuestion, level: 'N' })).replace('level: N', `level: ${text}`)
      expect((await readText('b.yaml', yaml)).kind).toBe('problems')
    },
  )

  it('YAML cannot grow by aliases', async () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [at, name] of Array.from('bcdefghi').entries()) {
      const before = 'abcdefghi'[at]
      laughs.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
    }
    expect(problemsIn(await readText('b.yaml', laughs.join('\n')))[0]).toContain('aliases are not allowed')
  })
})

describe('F42: characters that are not what they seem', () => {
  it('lone surrogates, controls and turned writing are taken out and counted', async () => {
    const json = JSON.stringify({
      ...withStem('A\ud800 B\u0000\u202eC\u2066\u0007 \u0065\u0301'),
      name: 'A\u202e\u200bB',
    })
    const reading = await readText('b.json', json)
    expect(reading).toMatchObject({ kind: 'read', removed: 6 })
    const bank = bankIn(reading)
    expect(bank.name).toBe('AB')
    expect(plainText(bank.questions[0]?.question.stem ?? '')).toBe('A\ufffd BC \u00e9')
  })

  it('texts that differ in composition only are the same', async () => {
    const composed = bankIn(await readAsJson(withStem('Caf\u00e9')))
    expect(bankIn(await readAsJson(withStem('Cafe\u0301')))).toEqual(composed)
  })

  it('marks do not pile up, and a name has at most 100 characters', async () => {
    const piled = await readAsJson(withStem(`a${'\u0301\u0316'.repeat(5_000)}`))
    expect(piled).toMatchObject({ kind: 'read', removed: 9_995 })
    const named = (name: string) => readAsJson({ ...bankOf(smallQuestion), name })
    expect(problemsIn(await named('a'.repeat(101)))).toEqual([
      '5 name: This name has 101 characters; 100 are the most. Shorten it.',
    ])
    expect((await named('a'.repeat(100))).kind).toBe('read')
    expect((await named('')).kind).toBe('problems')
  })
})

describe('F49: archives', () => {
  it.each(['bank.zip', 'bank.json', 'bank.csv'])('%s that is one is not opened', async name => {
    const bomb = bytesOf(0x50, 0x4b, 0x03, 0x04)
    expect((await readBytes(bomb, name)).kind).toBe('refused')
  })
})
