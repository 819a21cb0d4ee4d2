import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMarkdown } from '#src/exchange/own-bank/compile-markdown.ts'
import { compileOwnMarkdown } from '#src/exchange/own-bank/compile-own-markdown.ts'
import { csvTemplate, yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { writeMarkdown } from '#src/exchange/own-bank/write-markdown.ts'
import { writeOwnBank } from '#src/exchange/own-bank/write-own-bank.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import {
  bankIn,
  bankOf,
  readAsJson,
  readText,
  smallQuestion,
} from '#tests/exchange/own-bank/own-bank-files.ts'

const rich = [
  'One *two* **three *four*** `five` [six](https://a.example/b_c(d)?e=f).',
  '',
  '- a',
  '- b',
  '',
  '  1. c',
  '  2. `d | e`',
  '',
  '     ```',
  '     ````  code',
  '     MSH|^~\\&|',
  '     ```',
  '',
  '* another list',
  '',
  '| x | y |',
  '|---|---|',
  '| *1* | `a\\|b` |',
  '|  | two \\| bars |',
].join('\n')

describe('writeMarkdown', () => {
  it.each([
    ['plain text', 'Nothing special, 5 < 6 and a|b.'],
    ['everything', rich],
    ['code with backticks', 'Use `` a`b `` and ``` `` ``` and ` `` `.'],
    ['an empty block', '```\n```'],
    ['lists after one another', '- a\n\n* b\n\n- c\n\n1. d\n\n1) e'],
    ['a list in a list in a list', '- a\n  - b\n    1. c'],
    ['an address as a link', '<https://a.example/b>'],
    ['a link with spaces', '[a](<https://a.example/b c>)'],
    ['a text over two lines', 'One\ntwo.'],
  ])('writes %s so that it is read as the same', (_what, markdown) => {
    const { text, problems } = compileMarkdown(markdown)
    expect(problems).toEqual([])
    expect(compileMarkdown(writeMarkdown(text))).toEqual({ text, problems: [] })
  })

  it('writes whatever was taken so that it is read as the same', () => {
    const bits = [
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '``',
      '- ',
      '  - ',
      '1. ',
      '|',
      '|a|b|\n|-|-|\n',
      '[x](https://y.example)',
      '# ',
      '> ',
      '```\n',
      '    ',
      '\\',
      '&',
      '<',
      '_',
      '.',
      ')',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 }), parts => {
        const { text, problems } = compileOwnMarkdown(parts.join(''))
        fc.pre(problems.length === 0)
        expect(compileOwnMarkdown(writeMarkdown(text))).toEqual({ text, problems: [] })
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('writeOwnBank', () => {
  const samples = Object.values(sampleQuestions).map(question => ({ skill: 'hl7-syntax', ...question }))

  it('writes every kind so that it is read as the same bank', async () => {
    const texts = {
      stem: rich,
      explanation: rich,
      options: [
        { id: 'a', text: '`x`', reason: rich },
        { id: 'b', text: '*y*' },
      ],
    }
    const bank = bankIn(await readAsJson(bankOf(...samples, { ...smallQuestion, ...texts })))
    const file = writeOwnBank(bank)
    expect(bankIn(await readText('bank.json', file))).toEqual(bank)
    expect(file.endsWith('}\n')).toBe(true)
  })

  it('writes what a table held, under the ids its author wrote', async () => {
    const bank = bankIn(await readText('My class.csv', csvTemplate))
    const file = writeOwnBank(bank)
    expect(bankIn(await readText('any-name.json', file))).toEqual(bank)
    expect(file).toContain('"id": "control-id"')
    expect(file).not.toContain('own-')
  })
})

describe('the template in YAML', () => {
  it('is a bank', async () => {
    const bank = bankIn(await readText('my-bank.yaml', yamlTemplate))
    expect(bank).toMatchObject({ bankId: 'my-first-bank', name: 'My first bank' })
    expect(bank.questions).toHaveLength(3)
  })
})
