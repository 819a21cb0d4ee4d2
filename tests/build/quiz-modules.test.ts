import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { interviewHash, type InterviewReview } from '#src/build/interview-review.ts'
import { moduleIds, writeQuizModule } from '#src/build/quiz-modules.ts'
import { checkQuizFiles, type Quizzes } from '#src/build/read-quizzes.ts'
import { decodeIndex, type EncodedIndex } from '#src/content/decode-index.ts'
import { decodeRoles } from '#src/content/decode-roles.ts'
import { goodQuizzes, quizTexts } from '#tests/build/quiz-texts.ts'
import { sampleInterviewQuestion as sample } from '#tests/domain/interview/sample-guide.ts'

const outlineSchema = z.object({
  roles: z.array(
    z.object({ id: z.string(), name: z.string(), importance: z.array(z.number()), required: z.string() }),
  ),
})

let quizzes: Quizzes

beforeAll(async () => {
  quizzes = checkQuizFiles(await quizTexts())
})

async function load(id: string, from = quizzes, interviewReviews: InterviewReview[] = []): Promise<unknown> {
  const code = writeQuizModule(id, from, [], interviewReviews)
  const module: unknown = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code ?? '')}`
  )
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined
}

function isEncodedIndex(value: unknown): value is EncodedIndex {
  return typeof value === 'object' && value !== null && 'skills' in value && 'hashes' in value
}

async function loadIndex(from = quizzes) {
  const encoded = await load(moduleIds.index, from)
  if (!isEncodedIndex(encoded)) throw new Error('not an index')
  return decodeIndex(encoded)
}

describe('writeQuizModule', () => {
  it('writes an index that reads as what the banks say', async () => {
    const expected = quizzes.banks.flatMap(({ skill, questions }) =>
      questions.map(({ authored: { id, level, kind }, hash }) => ({
        id,
        skill: skill.id,
        level,
        kind,
        hash,
      })),
    )
    expect(expected).toHaveLength(10)
    expect(await loadIndex()).toEqual(expected)
  })

  it('writes the compiled questions of a bank', async () => {
    expect(await load('virtual:bank/hl7-syntax')).toEqual(
      quizzes.banks[1]?.questions.map(({ question }) => question),
    )
  })

  it('leaves the long texts out of the outline and keeps them in the catalog', async () => {
    const outline = await load(moduleIds.outline)
    expect(outline).toMatchObject({
      skills: [{ id: 'dicom-encoding', bank: 'dicom', name: 'Encoding' }, { id: 'hl7-syntax' }],
      errata: [{ questionId: 'sample-ordering' }],
    })
    expect(JSON.stringify(outline)).not.toContain('Reads messages.')
    expect(await load(moduleIds.catalog)).toEqual({ ...quizzes.skills, ...quizzes.roles })
  })

  it('writes the requirements of roles so that they read as what roles.yaml says', async () => {
    const { domains, skills } = quizzes.skills
    const { roles } = outlineSchema.parse(await load(moduleIds.outline))
    expect(decodeRoles(roles, { domains, skills })).toEqual(
      quizzes.roles.roles.map(({ id, name, importance, required }) => ({ id, name, importance, required })),
    )
  })

  it('has one import for each bank and nothing for other names', () => {
    expect(writeQuizModule(moduleIds.banks, quizzes, [])).toContain(
      '"hl7-syntax": () => import("virtual:bank/hl7-syntax")',
    )
    expect(writeQuizModule('virtual:bank/toString', quizzes, [])).toBeNull()
    expect(writeQuizModule('virtual:else', quizzes, [])).toBeNull()
  })

  it('keeps the index of 520 questions within 15 kB', async () => {
    const words = [
      'query',
      'merge',
      'association',
      'lossy',
      'prefetch',
      'worklist',
      'identifier',
      'timeout',
      'echo',
    ]
    const banks = Array.from({ length: 30 }, (_skill, s) => ({
      ...bankAt(s),
      questions: Array.from({ length: 18 }, (_question, q) => {
        const word = (n: number) => words[(s * 7 + q * (n + 3) + n) % words.length] ?? ''
        const template = questionAt(s + q)
        const id = `ts-worklist-workflow-${word(1)}-${word(2)}-${word(5)}-${s}-${q}`
        return { ...template, authored: { ...template.authored, id }, hash: pseudoHash(s * 18 + q) }
      }),
    }))
    const many = { ...quizzes, banks }
    expect(await loadIndex(many)).toHaveLength(540)
    expect(gzipSync(writeQuizModule(moduleIds.index, many, []) ?? '').length).toBeLessThan(15_000)
  })

  it('gives questions and sets of interviews, and second readings that still hold', async () => {
    const set = { role: 'reader', minutes: 15 as const, questions: ['a', 'b'] }
    const changed = { ...sample, id: 'changed' }
    const from = { ...quizzes, interview: [sample, changed], interviewSets: [set] }
    const answer = { text: 'Restart it.', ratings: [1, 1] }
    const said = { blind: 'yes', outcome: 'repaired', facts: 'checked', date: '2026-11-22' }
    const review = { ...said, reader: 'Ann', weak: answer, strong: answer }
    const reviews = [
      { ...review, id: sample.id, hash: interviewHash(sample) },
      { ...review, id: changed.id, hash: interviewHash(sample) },
    ]
    expect(await load(moduleIds.interview, from, reviews)).toEqual({
      questions: [sample, changed],
      sets: [set],
      reviews: { [sample.id]: { ...said, blind: true } },
    })
  })
})

function bankAt(place: number) {
  const bank = quizzes.banks[place % quizzes.banks.length]
  if (bank === undefined) throw new Error(`${goodQuizzes} has no banks`)
  return bank
}

function questionAt(place: number) {
  const { questions } = bankAt(1)
  const question = questions[place % questions.length]
  if (question === undefined) throw new Error(`${goodQuizzes} has no questions`)
  return question
}

/** 12 characters that no compressor can shorten. */
function pseudoHash(seed: number): string {
  return createHash('sha256').update(String(seed)).digest('base64url').slice(0, 12)
}
