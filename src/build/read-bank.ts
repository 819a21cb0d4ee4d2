import * as z from 'zod/mini'
import { checkCompiled, checkVariants } from '#src/build/check-variants.ts'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { compileTemplate } from '#src/build/compile-template.ts'
import { hashOf } from '#src/build/hash-of.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { type ReadTemplate, readTemplate, type TemplateProblem } from '#src/build/read-template.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'
import type { Skill } from '#src/domain/catalog/skill.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { questionHashInput } from '#src/domain/question/question-hash.ts'
import {
  type AuthoredQuestion,
  authoredQuestionSchema,
  bankFileSchema,
  type Question,
} from '#src/domain/question/question.ts'
import type { VariantTemplate } from '#src/domain/variants/variant-of.ts'

/** A question of a bank file in both forms, with its place. */
export interface ReadQuestion {
  readonly authored: AuthoredQuestion
  readonly question: Question
  /** First 72 bits of the SHA-256 of the authored question, base64url. */
  readonly hash: string
  /** Its place in the list `questions` of the file. */
  readonly index: number
  /** Of a question with `variants`: what its further showings are made of. `authored` and `question` are its first. */
  readonly variants: { readonly template: VariantTemplate; readonly read: ReadTemplate } | null
}

/** What could be read of one bank file: the questions that fit the schema, and everything wrong with the file. */
export interface ReadBank {
  readonly skill: Skill
  readonly source: TextSource
  readonly questions: readonly ReadQuestion[]
  readonly problems: readonly FileProblem[]
}

/** The file without its questions, so that one bad question does not hide what is wrong with the others. */
const frameSchema = z.extend(bankFileSchema, {
  questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(500)),
})

/** Reads the bank file of `skill`, the one its file name says. */
export function readBank(source: TextSource, skill: Skill): ReadBank {
  if (source.problems.length > 0) return { skill, source, questions: [], problems: source.problems }
  const frame = checkAgainst(frameSchema, source.value)
  if (frame.kind === 'problems') {
    const problems = frame.problems.map(({ path, message }) => source.problemAt(path, message))
    return { skill, source, questions: [], problems }
  }
  const problems: FileProblem[] = []
  if (frame.value.skill !== skill.id) {
    const advice = `The name of the file says ${skill.id}, so this must say ${skill.id} too.`
    problems.push(source.problemAt(['skill'], advice))
  }
  const questions = frame.value.questions.flatMap((value, index) =>
    readQuestion(value, index, { skill, source, problems }),
  )
  return { skill, source, questions, problems }
}

interface Reading {
  readonly skill: Skill
  readonly source: TextSource
  readonly problems: FileProblem[]
}

function readQuestion(value: unknown, index: number, { skill, source, problems }: Reading): ReadQuestion[] {
  const top = ['questions', index]
  const reading = readTemplate(value)
  const report = ({ path, message, found = '', before = '' }: TemplateProblem): void => {
    const nth = before.split(found).length - 1
    problems.push(source.problemInText([...top, ...path], found, nth, message))
  }
  reading.problems.forEach(report)
  const checked = checkAgainst(authoredQuestionSchema, reading.first)
  if (checked.kind === 'problems') {
    // Without its values a question has texts where numbers belong.
    if (reading.problems.length === 0) checked.problems.forEach(report)
    return []
  }
  const authored = checked.value
  const compiled = compileQuestion(authored)
  checkQuestion(authored, skill).forEach(report)
  for (const { path, markdown, problem } of compiled.problems) {
    const { found, message, offset } = problem
    report({ path, message, found, before: markdown.slice(0, offset) })
  }
  const { question } = compiled
  const hash = hashOf(questionHashInput(authored))
  const { template: read } = reading
  if (read === null) return [{ authored, question, hash, index, variants: null }]

  const content = compileTemplate(authored, read.authored)
  const faults = [
    ...checkCompiled(read, content, question),
    ...checkVariants(read, { skill, first: authored }),
  ]
  faults.forEach(report)
  const { id } = authored
  const template = { id, hash: hashOf(canonicalJson(value)), variants: read.rules, question: content }
  return [{ authored, question, hash, index, variants: { template, read } }]
}
