import { beforeAll, describe, expect, it } from 'vitest'
import { printProblem } from '#src/build/print-problem.ts'
import { writeQuizModule } from '#src/build/quiz-modules.ts'
import { checkQuizFiles } from '#src/build/read-quizzes.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { variantOf } from '#src/domain/variants/variant-of.ts'
import { quizTexts } from '#tests/build/quiz-texts.ts'

const file = 'quizzes/dicom/dicom-encoding.yaml'

/** The first question of the fixture with changing numbers; its first showing is what it was. */
const template = `skill: dicom-encoding
questions:
  - id: sample-numeric
    variants:
      parameters:
        images: { from: 1000, to: 6000, step: 500, first: 3000 }
        size: { values: [0.5, 1, 2, 4], first: 0.5 }
      derived:
        total: images * size
      constraints: [total < 9000]
    kind: numeric
    level: 20
    covers: [vr]
    stem: How large are {{images}} images of {{size}} MB?
    key: { value: '{{total}}', tolerance: { percent: 2 } }
    units:
      - { name: MB, factor: 1 }
      - { name: GB, factor: 1000 }
    slips:
      - { value: '{{images / size}}', reason: Divided instead of multiplied. }
    explanation: Multiply.
`

let good: ReadonlyMap<string, string>
let changed: ReadonlyMap<string, string>

beforeAll(async () => {
  good = await quizTexts()
  const text = good.get(file) ?? ''
  const end = '    explanation: Multiply.\n'
  // A million images of 1 MB: the slip would count as right, so the constraint keeps 1 MB out.
  const whole = template.replace('[total < 9000]', '[total < 9000, size != 1]')
  changed = new Map(good).set(file, whole + text.slice(text.indexOf(end) + end.length))
})

function read(texts: ReadonlyMap<string, string>) {
  const { banks, problems } = checkQuizFiles(texts)
  return { question: banks[0]?.questions[0], printed: problems.map(printProblem) }
}

/** What is printed when one piece of the template is written otherwise. */
function printedWith(from: string, to: string): readonly string[] {
  const text = changed.get(file) ?? ''
  expect(text.split(from)).toHaveLength(2)
  return read(
    new Map(changed).set(
      file,
      text.replace(from, () => to),
    ),
  ).printed
}

describe('a question with changing numbers', () => {
  it('shows at first exactly what it was without them, under the same hash', () => {
    const [before, after] = [read(good), read(changed)]
    expect(after.printed).toEqual([])
    expect(after.question).toMatchObject({ ...before.question, variants: expect.anything() })
    expect(after.question?.hash).toBe(before.question?.hash)
  })

  it('adds nothing to the module of its bank, and has its own', () => {
    const [before, after] = [checkQuizFiles(good), checkQuizFiles(changed)]
    const bank = 'virtual:bank/dicom-encoding'
    expect(writeQuizModule(bank, after, [])).toBe(writeQuizModule(bank, before, []))
    expect(writeQuizModule('virtual:variants', after, [])).toBe(
      'export default {"dicom-encoding": () => import("virtual:variants/dicom-encoding")}',
    )
    expect(writeQuizModule('virtual:variants/dicom-encoding', after, [])).toContain('{{images}}')
    expect(writeQuizModule('virtual:variants', before, [])).toBe('export default {}')
  })

  it('shows something else each time it is met again, until all was shown', () => {
    const shipped = read(changed).question?.variants?.template
    if (shipped === undefined) throw new Error('no template')
    const count = read(changed).question?.variants?.read.further.length ?? 0
    const showings = Array.from({ length: count }, (_, at) => variantOf(shipped, at + 1))
    expect(new Set(showings.map(showing => JSON.stringify(showing?.question))).size).toBe(count)
    expect(showings.map(showing => showing?.hash)).toEqual(
      showings.map((_, at) => `${shipped.hash}.${at + 1}`),
    )
    expect(variantOf(shipped, count + 1)).toEqual(showings[0])
    const [first] = showings
    const [, images, size] =
      /How large are (\d+) images of ([\d.]+) MB/.exec(plainText(first?.question.stem ?? '')) ?? []
    expect(first?.question).toMatchObject({
      id: 'sample-numeric',
      key: { value: Number(images) * Number(size), tolerance: { percent: 2 } },
    })
    expect(() => variantOf(shipped, 0)).toThrow(RangeError)
  })

  it('gets another template hash with any change of it, also one that the first showing does not show', () => {
    const other = new Map(changed).set(
      file,
      (changed.get(file) ?? '').replace('[0.5, 1, 2, 4]', '[0.5, 1, 2, 3]'),
    )
    const [one, two] = [read(changed).question, read(other).question]
    expect(two?.hash).toBe(one?.hash)
    expect(two?.variants?.template.hash).not.toBe(one?.variants?.template.hash)
  })

  it('takes what is put in as text, whatever Markdown would make of it', () => {
    const text = (changed.get(file) ?? '')
      .replace('values: [0.5, 1, 2, 4], first: 0.5', "values: ['*a*', '<b>', '^c&', 'd'], first: d")
      .replace(/ {6}derived:\n.*\n.*\n/, '')
      .replace('images of {{size}} MB?', 'images of **{{size}}** and `{{size + "_x_"}}`?')
      .replace('{{total}}', '{{images}}')
      .replace('{{images / size}}', '{{images * 2}}')
    const { question, printed } = read(new Map(changed).set(file, text))
    expect(printed).toEqual([])
    const stems = Array.from({ length: 20 }, (_, at) => {
      const shipped = question?.variants?.template
      return JSON.stringify(shipped === undefined ? null : variantOf(shipped, at + 1)?.question.stem)
    })
    for (const value of ['*a*', '<b>', '^c&']) {
      expect(stems.some(stem => stem.includes(`{"strong":["${value}"]},`))).toBe(true)
      expect(stems.some(stem => stem.includes(`{"code":"${value}_x_"}`))).toBe(true)
    }
  })
})

const place = `${file}:14:`
const at = 'questions[0]'

describe('what is wrong with a template', () => {
  it.each<readonly [name: string, from: string, to: string, printed: string]>([
    [
      'an unknown name',
      'of {{size}} MB?',
      'of {{sise}} MB?',
      `${place}48 ${at}.stem: Nothing is called "sise".`,
    ],
    [
      'an expression that is none',
      '{{images}} images',
      '{{images +}} images',
      `${place}25 ${at}.stem: Expected a value, but the expression ends here.`,
    ],
    [
      'a condition in a text',
      '{{images}} images',
      '{{images > 5}} images',
      `${place}25 ${at}.stem: This is a condition and no value. Write if(condition, this, that).`,
    ],
    [
      'a text in place of a number',
      "value: '{{total}}'",
      "value: '{{thousands(total)}}'",
      `${file}:15:20 ${at}.key.value: A number is needed here, and this is a text. Leave out fixed() or thousands().`,
    ],
    [
      'an expression without quotes',
      "value: '{{total}}'",
      'value: {{total}}',
      `${file}:15:20 This is not the YAML we read: A key must be a word. An expression stands in quotes: '{{total}}'.`,
    ],
    [
      'an expression of a derived value',
      'total: images * size',
      'total: images ** size)',
      `${file}:9:30 ${at}.variants.derived.total: Expected an operator or the end, but there is ")" here.`,
    ],
    [
      'an unknown function',
      'total: images * size',
      'total: product(images, size)',
      `${file}:9:16 ${at}.variants.derived.total: There is no function "product". Use one of if, min, max, sum, round, floor, ceil, abs, sqrt, log10, thousands, fixed, hex, clock, pad, left, right, at.`,
    ],
    [
      'a value used before it is worked out',
      'total: images * size',
      'twice: total * 2\n        total: images * size',
      `${file}:9:16 ${at}.variants.derived.twice: Nothing is called "total".`,
    ],
    [
      'a constraint that the first showing breaks',
      'total < 9000',
      'total < 1500',
      `${file}:10:21 ${at}.variants.constraints[0]: The first showing does not fulfil this. Change it or the values of \`first\`.`,
    ],
    [
      'a constraint that is no condition',
      'total < 9000',
      'total - 9000',
      `${file}:10:21 ${at}.variants.constraints[0]: This is no condition. Write a comparison, such as total > 500.`,
    ],
    [
      'a first value that is none of the values',
      'first: 3000',
      'first: 3100',
      `${file}:6:52 ${at}.variants.parameters.images.first: 3100 is not among the values of "images": 1000, 1500, 2000, 2500, ... 6000. Choose one of them.`,
    ],
    [
      'a list of numbers and texts',
      '[0.5, 1, 2, 4]',
      "[0.5, 1, '2', 4]",
      `${file}:7:17 ${at}.variants.parameters.size.values: Write only numbers or only texts; put texts in quotes.`,
    ],
    [
      'a value listed twice',
      '[0.5, 1, 2, 4]',
      '[0.5, 2, 2, 4]',
      `${file}:7:34 ${at}.variants.parameters.size.values[2]: This value is listed twice. Leave one out.`,
    ],
    [
      'a parameter that changes nothing',
      'size: { values',
      'more: { values: [1, 2], first: 1 }\n        size: { values',
      `${file}:7:9 ${at}.variants.parameters.more: No text of the question uses "more". Put it into a placeholder or leave it out.`,
    ],
    [
      'a derived value nobody uses',
      'total: images * size',
      'total: images * size\n        half: total / 2',
      `${file}:10:9 ${at}.variants.derived.half: No text of the question uses "half". Put it into a placeholder or leave it out.`,
    ],
    [
      'too few combinations',
      'total < 9000',
      'total < 2500',
      `${file}:4:5 ${at}.variants: There are only 8 further combinations. Widen the parameters or loosen the constraints until there are 20.`,
    ],
    [
      'a showing that breaks a rule of its kind',
      ', size != 1]',
      ']',
      `${file}:20:11 ${at}.slips[0].value: With images 1000, size 1: The slip 1000 counts as right: it is within the tolerance of 1000. Narrow the tolerance or drop it.`,
    ],
    [
      'an expression where nothing may change',
      'covers: [vr]\n    stem: How large are {{images}}',
      "covers: ['{{size}}']\n    stem: How large are {{images}}",
      `${file}:13:15 ${at}.covers[0]: This stays the same in all showings. Write it out.`,
    ],
    [
      'Markdown that depends on a value',
      "explanation: Multiply.\n    source:\n      - { standard: DICOM PS3.5, section: '8.1'",
      'explanation: \'{{if(size == 0.5, "*so*", "so")}}\'\n    source:\n      - { standard: DICOM PS3.5, section: \'8.1\'',
      `${file}:21:5 ${at}.explanation: Markdown reads this differently once the numbers are in. Write signs of Markdown outside the brackets, or put the text in backticks.`,
    ],
    [
      'a misspelt key',
      'constraints:',
      'constraint:',
      `${file}:10:7 ${at}.variants.constraint: Nothing here is called "constraint". Check the spelling or leave it out.`,
    ],
    [
      'a placeholder without parameters',
      'stem: Which value representation has',
      'stem: Which value {{representation}} has',
      `${file}:30:23 questions[1].stem: Placeholders need parameters. Write variants for this question, or leave the brackets out.`,
    ],
  ])('names %s and its place', (_name, from, to, printed) => {
    expect(printedWith(from, to)).toEqual([printed])
  })
})
