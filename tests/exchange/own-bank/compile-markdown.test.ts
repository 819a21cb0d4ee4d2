import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMarkdown } from '#src/exchange/own-bank/compile-markdown.ts'
import { richTextSchema, type RichText } from '#src/domain/question/rich-text.ts'

const allowed: [name: string, markdown: string, text: RichText][] = [
  ['one plain paragraph stays a string', 'Ask the modality.', 'Ask the modality.'],
  ['lines of a paragraph are joined', 'Ask the\nmodality.', 'Ask the modality.'],
  ['paragraphs', 'One.\n\nTwo.', [{ p: ['One.'] }, { p: ['Two.'] }]],
  [
    'emphasis and code',
    'a *b* **c** `d`',
    [{ p: ['a ', { em: ['b'] }, ' ', { strong: ['c'] }, ' ', { code: 'd' }] }],
  ],
  ['HL7 in code stays as it is', '`MSH|^~\\&|`', [{ p: [{ code: 'MSH|^~\\&|' }] }]],
  ['a block of code', '```\nMSH|^~\\&|\n```', [{ pre: 'MSH|^~\\&|' }]],
  ['lists', '- a\n- b', [{ ul: ['a', 'b'] }]],
  ['numbered lists', '1. a\n2. b', [{ ol: ['a', 'b'] }]],
  ['a list in a list', '- a\n  - b', [{ ul: [[{ p: ['a'] }, { ul: ['b'] }]] }]],
  ['a link', '[a](https://b.org/)', [{ p: [{ a: ['a'], href: 'https://b.org/' }] }]],
  [
    'a table with a bar in a cell',
    '| a | b |\n| - | - |\n| `x\\|y` | c\\|d |',
    [{ table: { head: ['a', 'b'], rows: [[[{ p: [{ code: 'x|y' }] }], 'c|d']] } }],
  ],
  ['names with underscores inside', 'Ask AE_TITLE_ONE.', 'Ask AE_TITLE_ONE.'],
  ['a tag and a comparison', '(0008,0018) is < 64 and > 2', '(0008,0018) is < 64 and > 2'],
  ['carets, tildes, lone stars', 'DOE^JANE ~ 2 * 3 ~~x~~', 'DOE^JANE ~ 2 * 3 ~~x~~'],
]

const refused: [name: string, markdown: string, found: string, message: string][] = [
  ['HTML in a sentence', 'End with <CR> here', '<CR>', '<CR> would be read as HTML. Put it in backticks.'],
  ['a block of HTML', '<div>\nx\n</div>', '<div>', '<div> would be read as HTML. Put it in backticks.'],
  [
    'a swallowed backslash',
    'MSH|^~\\&|ADT',
    '\\&',
    'Markdown changes \\& in prose. Put the text in backticks.',
  ],
  ['a swallowed entity', 'A &amp; B', '&amp;', 'Markdown changes &amp; in prose. Put the text in backticks.'],
  [
    'emphasis by underscores',
    'Node _STORE_ is down',
    '_STORE_',
    'The underscores would vanish. Write emphasis with *, put a name in backticks.',
  ],
  [
    'a heading',
    '# Top',
    '# Top',
    'Headings are not allowed. Put a line that starts with # or is followed by dashes in backticks.',
  ],
  ['a quote', '> said', '> said', 'Quotes are not allowed. Put a line that starts with > in backticks.'],
  [
    'an image',
    '![x](https://a/b.png)',
    '![x](https://a/b.png)',
    'Images are not allowed. Show a work sample as an artefact.',
  ],
  ['a link to http', '[a](http://b.org)', '[a](http://b.org)', 'A link must start with https://.'],
  [
    'a script link',
    '[a](javascript:alert%281%29)',
    '[a](javascript:alert%281',
    'A link must start with https://.',
  ],
  ['a link with a title', '[a](https://b "c")', '[a](https://b "c")', 'A link cannot have a title.'],
  [
    'a link by reference',
    '[a][b]\n\n[b]: https://c',
    '[a][b]',
    'Write the link in place, as [text](https://...).',
  ],
  ['a rule', 'a\n\n***', '***', 'Rules are not allowed. Put a line of dashes or stars in backticks.'],
  [
    'a forced line break',
    'a  \nb',
    '  ',
    'Forced line breaks are not allowed. Start a new paragraph or use a list.',
  ],
  [
    'a sentence that starts like a list',
    '2019. That was the year.',
    '2019. That was the year.',
    'A numbered list starts at 1. A sentence must not start its line like one.',
  ],
  [
    'indented text',
    'a\n\n    b',
    '    b',
    'This is indented like code. Put a block of code between two lines of ```.',
  ],
  [
    'a ragged table',
    '| a | b |\n| - | - |\n| c |',
    '| c |',
    'This row has 1 cells, the head of the table 2.',
  ],
  ['an empty list entry', '- a\n-', '-', 'This list entry has no text.'],
  ['nothing', ' \n', ' ', 'The text is empty.'],
]

describe('compileMarkdown', () => {
  it.each(allowed)('compiles %s', (_name, markdown, text) => {
    expect(compileMarkdown(markdown)).toEqual({ text, problems: [] })
    expect(richTextSchema.safeParse(text).success).toBe(true)
  })

  it.each(refused)('reports %s', (_name, markdown, found, message) => {
    const { problems } = compileMarkdown(markdown)
    expect(problems.map(problem => [problem.found, problem.message])).toContainEqual([found, message])
  })

  it('tells line and column, and goes on after a problem', () => {
    const { problems } = compileMarkdown('First.\n\nAn <SB> and\na \\& b.')
    expect(problems.map(({ line, column, offset }) => [line, column, offset])).toEqual([
      [3, 4, 11],
      [4, 3, 22],
    ])
  })

  it('takes no line for plain that its parser would read in another way', () => {
    const plain = ['  ', '1. ', ...'ab1 .,:)(+-=|~!#>"é@/\u00A0'.split('')]
    const marked = ['*a*', '_a_', '`a`', '\\*', '&lt;', '<b>', '[a](https://b)', '\t', '\u0000', '\r']
    const line = fc.array(fc.constantFrom(...plain, ...marked), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(line, parts => {
        const markdown = parts.join('')
        const { text, problems } = compileMarkdown(markdown)
        fc.pre(text === markdown && problems.length === 0)
        // A second paragraph is nothing for the short way.
        expect(compileMarkdown(`${markdown}\n\nAnd *more*.`)).toEqual({
          text: [{ p: [markdown] }, { p: ['And ', { em: ['more'] }, '.'] }],
          problems: [],
        })
      }),
      { numRuns: 150 },
    )
  })
})
