import { makeGlossary } from '#src/build/make-glossary.ts'
import type { ReadBank } from '#src/build/read-bank.ts'
import { interviewHash, type InterviewReview } from '#src/build/interview-review.ts'
import type { Review } from '#src/build/review-list.ts'
import type { Quizzes } from '#src/build/read-quizzes.ts'
import { writeIndexCode } from '#src/domain/catalog/index-code.ts'
import type { VariantTemplate } from '#src/domain/variants/variant-of.ts'

/** Ids of the modules made of `quizzes/`; their types are in `src/content/virtual-modules.d.ts`. */
export const moduleIds = {
  outline: 'virtual:outline',
  index: 'virtual:question-index',
  catalog: 'virtual:catalog',
  banks: 'virtual:banks',
  variants: 'virtual:variants',
  reviews: 'virtual:reviews',
  glossary: 'virtual:glossary',
  interview: 'virtual:interview',
} as const

const bankPrefix = 'virtual:bank/'
const variantsPrefix = 'virtual:variants/'

/** Whether a module is made of `quizzes/`: one of `moduleIds`, or of a skill, such as `virtual:bank/hl7-adt`. */
export function isQuizModule(id: string): boolean {
  return (
    id.startsWith(bankPrefix) ||
    id.startsWith(variantsPrefix) ||
    Object.values<string>(moduleIds).includes(id)
  )
}

/** The code of a module made of `quizzes/`, or null if there is none of this name. */
export function writeQuizModule(
  id: string,
  quizzes: Quizzes,
  reviews: readonly Review[],
  interviewReviews: readonly InterviewReview[] = [],
): string | null {
  const bank = quizzes.banks.find(({ skill }) => bankPrefix + skill.id === id)
  if (bank !== undefined) return exportData(bank.questions.map(({ question }) => question))
  const templates = quizzes.banks.find(({ skill }) => variantsPrefix + skill.id === id)
  if (templates !== undefined) return exportData(templatesOf(templates))
  switch (id) {
    case moduleIds.outline:
      return exportData(outlineOf(quizzes))
    case moduleIds.index:
      return exportData(encodeIndex(quizzes))
    case moduleIds.catalog:
      return exportData({ ...quizzes.skills, ...quizzes.roles })
    case moduleIds.glossary:
      return exportData(makeGlossary(quizzes))
    case moduleIds.interview:
      return exportData(interviewOf(quizzes, interviewReviews))
    case moduleIds.reviews:
      return exportData(currentReviews(quizzes, reviews))
    case moduleIds.banks:
      return writeImports(bankPrefix, quizzes.banks)
    case moduleIds.variants:
      return writeImports(
        variantsPrefix,
        quizzes.banks.filter(one => templatesOf(one).length > 0),
      )
    default:
      return null
  }
}

/** Engines read a JSON text faster than the same thing as code, and the content policy allows it. */
function exportData(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}

function outlineOf({ skills, roles, errata }: Quizzes) {
  return {
    domains: skills.domains.map(({ id, name }) => ({ id, name })),
    banks: skills.banks.map(({ id, name, domain }) => ({ id, name, domain })),
    skills: skills.skills.map(({ id, bank, name }) => ({ id, bank, name })),
    // Requirements as one text per role, in the order of the skills; read by `src/content/decode-roles.ts`.
    roles: roles.roles.map(({ id, name, importance, required }) => ({
      id,
      name,
      importance: skills.domains.map(domain => importance[domain.id] ?? 0),
      required: skills.skills
        .map(skill => required[skill.id])
        .map(requirement => (requirement === undefined ? '' : requirement.level + requirement.evidence))
        .join(' '),
    })),
    errata,
  }
}

/**
 * The question index, small: per skill its id, the ids of its questions (see `shorten`) joined by spaces, and one character per
 * question for kind and level; all hashes in one text, 12 characters each, in the same order. Read by
 * `src/content/decode-index.ts`.
 */
function encodeIndex({ banks }: Quizzes) {
  const skills = banks.map(({ skill, questions }) => [
    skill.id,
    questions.map(({ authored }) => shorten(authored.id, skill.id)).join(' '),
    questions.map(({ authored: { kind, level } }) => writeIndexCode(kind, level)).join(''),
  ])
  return { skills, hashes: banks.flatMap(({ questions }) => questions.map(({ hash }) => hash)).join('') }
}

/** How each question fared with its second reader, by id; one that changed since has none. */
function currentReviews({ banks }: Quizzes, reviews: readonly Review[]) {
  const hashes = new Map(
    banks.flatMap(({ questions }) => questions.map(({ authored, hash }) => [authored.id, hash])),
  )
  const current = reviews.filter(({ id, hash }) => hashes.get(id) === hash)
  return Object.fromEntries(
    current.map(({ id, solvedBlind, sourceRead, date }) => [id, [solvedBlind, sourceRead, date]]),
  )
}

/** Questions and sets of interviews; a question that changed since its second reading has none. */
function interviewOf({ interview, interviewSets }: Quizzes, reviews: readonly InterviewReview[]) {
  const hashes = new Map(interview.map(question => [question.id, interviewHash(question)]))
  const current = reviews.filter(({ id, hash }) => hashes.get(id) === hash)
  return {
    questions: interview,
    sets: interviewSets,
    reviews: Object.fromEntries(
      current.map(({ id, blind, outcome, facts, date }) => [
        id,
        { blind: blind === 'yes', outcome, facts, date },
      ]),
    ),
  }
}

/** Most ids start with their skill; what is left of them then starts with a hyphen, as no id does. */
function shorten(id: string, skill: string): string {
  return id.startsWith(`${skill}-`) ? id.slice(skill.length) : id
}

/** The questions of a bank that have variants, with their placeholders. */
function templatesOf({ questions }: ReadBank): readonly VariantTemplate[] {
  return questions.flatMap(({ variants }) => (variants === null ? [] : [variants.template]))
}

function writeImports(prefix: string, banks: readonly ReadBank[]): string {
  const entries = banks.map(({ skill }) => {
    return `${JSON.stringify(skill.id)}: () => import(${JSON.stringify(prefix + skill.id)})`
  })
  return `export default {${entries.join(',')}}`
}
