import * as z from 'zod/mini'
import type { Skill } from '#src/domain/catalog/skill.ts'
import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { checkOwnQuestion } from '#src/domain/question/check-question.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { ownQuestionId } from '#src/domain/question/own-question-id.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import { type AuthoredQuestion, ownQuestionSchema } from '#src/domain/question/question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'
import { compileOwnMarkdown } from '#src/exchange/own-bank/compile-own-markdown.ts'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'

/** A skill as own questions are checked against it. */
export type SkillTopics = Pick<Skill, 'id' | 'subTopics'>

/** A problem at a path inside the question; `found` are the characters concerned, after `before` in the text there. */
export interface QuestionProblem extends Problem {
  readonly found?: string
  readonly before?: string
}

export type OwnQuestionReading =
  | { readonly kind: 'read'; readonly question: OwnBank['questions'][number] }
  | { readonly kind: 'problems'; readonly problems: readonly QuestionProblem[] }

interface Circumstances {
  readonly bankId: string
  readonly skills: readonly SkillTopics[]
  /** The skill of a file whose questions are all of one. */
  readonly skillOfFile: string | null
}

/** What a slug may have, and the id of every question in the app is one. */
const longestId = 80

/** Reads one question of a bank file: schema, rules across its fields, Markdown; then pins it by its content. */
export function readOwnQuestion(written: unknown, circumstances: Circumstances): OwnQuestionReading {
  const { skill, problems: ofSkill, rest } = takeSkill(written, circumstances)
  const checked = checkAgainst(ownQuestionSchema, withDefaults(rest))
  if (checked.kind === 'problems') return problems([...ofSkill, ...checked.problems.map(explainVariants)])
  const authored = checked.value
  const id = ownQuestionId(circumstances.bankId, authored.id)
  const found = [
    ...ofSkill,
    ...(skill === null ? [] : checkOwnQuestion(authored, skill)),
    ...checkSecondSkill(authored, circumstances.skills),
    ...checkId(id, authored.id),
  ]
  const compiled = compileQuestion(authored, compileOwnMarkdown)
  const ofTexts = compiled.problems.map(
    ({ path, markdown, problem: { found: characters, message, offset } }) => ({
      path,
      message,
      found: characters,
      before: markdown.slice(0, offset),
    }),
  )
  if (skill === null || found.length + ofTexts.length > 0) return problems([...found, ...ofTexts])
  const question = { ...compiled.question, id }
  return {
    kind: 'read',
    question: { id, skill: skill.id, hash: shortHash(canonicalJson(question)), question },
  }
}

function problems(found: readonly QuestionProblem[]): OwnQuestionReading {
  return { kind: 'problems', problems: found }
}

const anyRecord = z.record(z.string(), z.unknown())

/** Parts the skill of a question from the question as shipped banks have it. */
function takeSkill(written: unknown, { skills, skillOfFile }: Circumstances) {
  const record = anyRecord.safeParse(written).data
  if (record === undefined) return { skill: null, problems: [], rest: written }
  const { skill: named = skillOfFile ?? undefined, ...rest } = record
  const skill = skills.find(({ id }) => id === named) ?? null
  const path = ['skill']
  if (skill !== null) {
    const isOther = skillOfFile !== null && named !== skillOfFile
    const message = `The file says ${skillOfFile}. Leave the skill of the question out.`
    return { skill, problems: isOther ? [{ path, message }] : [], rest }
  }
  const message =
    named === undefined
      ? 'This is missing. Write the id of a skill here.'
      : `There is no skill ${JSON.stringify(named)}. Take an id from the list of skills.`
  return {
    skill,
    problems: skillOfFile === null || record['skill'] !== undefined ? [{ path, message }] : [],
    rest,
  }
}

/** What an own question may leave out is filled in, where it can be. */
function withDefaults(rest: unknown): unknown {
  const record = anyRecord.safeParse(rest).data
  if (record === undefined) return rest
  const kind = questionKinds.find(one => one === record['kind'])
  const seconds = kind === undefined ? {} : { seconds: typicalSeconds[kind] }
  return { covers: [], source: [], ...seconds, ...record }
}

function explainVariants(problem: Problem): Problem {
  if (problem.path.join() !== 'variants') return problem
  return { ...problem, message: 'Changing numbers work in shipped banks only. Leave variants out.' }
}

function checkSecondSkill({ secondSkill }: AuthoredQuestion, skills: readonly SkillTopics[]): Problem[] {
  if (secondSkill === undefined || skills.some(({ id }) => id === secondSkill)) return []
  const message = `There is no skill "${secondSkill}". Take an id from the list of skills, or leave it out.`
  return [{ path: ['secondSkill'], message }]
}

function checkId(id: string, local: string): Problem[] {
  if (id.length <= longestId) return []
  const room = longestId - (id.length - local.length)
  return [
    {
      path: ['id'],
      message: `This id has ${local.length} characters; in this bank ${room} are the most. Shorten it.`,
    },
  ]
}
