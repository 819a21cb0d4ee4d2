import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { compileQuestion } from '#src/build/compile-question.ts'
import type { QuizProblem } from '#src/build/quiz-problem.ts'
import { checkAgainst } from '#src/build/schema-problems.ts'
import type { YamlSource } from '#src/build/yaml-source.ts'
import type { Skill } from '#src/domain/catalog/skill.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { questionHashInput, shortenHash } from '#src/domain/question/question-hash.ts'
import {
  type AuthoredQuestion,
  authoredQuestionSchema,
  bankFileSchema,
  type Question,
} from '#src/domain/question/question.ts'

/** A question of a bank file in both forms, with its place. */
export interface ReadQuestion {
  readonly authored: AuthoredQuestion
  readonly question: Question
  /** First 72 bits of the SHA-256 of the authored question, base64url. */
  readonly hash: string
  /** Its place in the list `questions` of the file. */
  readonly index: number
}

/** What could be read of one bank file: the questions that fit the schema, and everything wrong with the file. */
export interface ReadBank {
  readonly skill: Skill
  readonly source: YamlSource
  readonly questions: readonly ReadQuestion[]
  readonly problems: readonly QuizProblem[]
}

/** The file without its questions, so that one bad question does not hide what is wrong with the others. */
const frameSchema = z.extend(bankFileSchema, {
  questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(500)),
})

/** Reads the bank file of `skill`, the one its file name says. */
export function readBank(source: YamlSource, skill: Skill): ReadBank {
  if (source.problems.length > 0) return { skill, source, questions: [], problems: source.problems }
  const frame = checkAgainst(frameSchema, source.value)
  if (frame.kind === 'problems') {
    const problems = frame.problems.map(({ path, message }) => source.problemAt(path, message))
    return { skill, source, questions: [], problems }
  }
  const problems: QuizProblem[] = []
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
  readonly source: YamlSource
  readonly problems: QuizProblem[]
}

function readQuestion(value: unknown, index: number, { skill, source, problems }: Reading): ReadQuestion[] {
  const top = ['questions', index]
  const checked = checkAgainst(authoredQuestionSchema, value)
  if (checked.kind === 'problems') {
    problems.push(
      ...checked.problems.map(({ path, message }) => source.problemAt([...top, ...path], message)),
    )
    return []
  }
  const authored = checked.value
  const compiled = compileQuestion(authored)
  problems.push(
    ...checkQuestion(authored, skill).map(({ path, message }) =>
      source.problemAt([...top, ...path], message),
    ),
    ...compiled.problems.map(({ path, markdown, problem }) => {
      const nth = markdown.slice(0, problem.offset).split(problem.found).length - 1
      return source.problemInText([...top, ...path], problem.found, nth, problem.message)
    }),
  )
  const sha256 = createHash('sha256').update(questionHashInput(authored)).digest()
  return [{ authored, question: compiled.question, hash: shortenHash(sha256), index }]
}
