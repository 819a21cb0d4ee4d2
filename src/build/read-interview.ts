import { readCatalogFile, type Texts } from '#src/build/read-catalog-file.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import type { RolesFile } from '#src/domain/catalog/role.ts'
import type { Domain, SkillsFile } from '#src/domain/catalog/skill.ts'
import { checkGuide } from '#src/domain/interview/check-guide.ts'
import { checkSets } from '#src/domain/interview/check-sets.ts'
import {
  type InterviewFile,
  interviewFileSchema,
  type InterviewQuestion,
} from '#src/domain/interview/guide.ts'
import {
  type InterviewSet,
  type InterviewSetsFile,
  interviewSetsFileSchema,
} from '#src/domain/interview/set.ts'
import type { Problem } from '#src/domain/question/problem.ts'

/** What `quizzes/interview/` holds. */
export interface InterviewContent {
  /** In the order of the domains. */
  readonly questions: readonly InterviewQuestion[]
  readonly sets: readonly InterviewSet[]
}

/** The files `quizzes/interview/` may have: one of each domain, and the sets. */
export function interviewPaths(name: string, domains: readonly Domain[]): string[] {
  return [...domains.map(domain => guidePath(name, domain)), setsPath(name)]
}

const guidePath = (name: string, { id }: Domain) => `${name}/interview/${id}.yaml`
const setsPath = (name: string) => `${name}/interview/sets.yaml`

/** Reads the interview questions and their sets. A folder without such questions needs no sets. */
export function readInterview(
  texts: Texts,
  name: string,
  catalog: SkillsFile & RolesFile,
  problems: FileProblem[],
): InterviewContent {
  const found: FileProblem[] = []
  const questions = readGuides(texts, name, catalog, found)
  const sets = readSets(texts, name, { ...catalog, questions }, found)
  problems.push(...found)
  return { questions, sets }
}

/** The interview questions of all domains that have a file; an id is taken once over all of them. */
function readGuides(
  texts: Texts,
  name: string,
  skills: SkillsFile,
  problems: FileProblem[],
): InterviewQuestion[] {
  const questions: InterviewQuestion[] = []
  for (const domain of skills.domains) {
    const file = guidePath(name, domain)
    if (!texts.has(file)) continue
    const taken = new Set(questions.map(({ id }) => id))
    const check = (guide: InterviewFile) => [
      ...checkDomain(guide, domain),
      ...checkGuide(guide, skills),
      ...findTaken(guide, taken),
    ]
    const guide = readCatalogFile(texts, file, interviewFileSchema, check, problems)
    questions.push(...(guide?.value.questions ?? []))
  }
  return questions
}

function checkDomain(guide: InterviewFile, { id }: Domain): Problem[] {
  if (guide.domain === id) return []
  return [{ path: ['domain'], message: `The name of the file says ${id}, so this must say so too.` }]
}

function findTaken({ questions }: InterviewFile, taken: ReadonlySet<string>): Problem[] {
  return questions.flatMap(({ id }, at) =>
    taken.has(id)
      ? [
          {
            path: ['questions', at, 'id'],
            message: `The id "${id}" is taken in another domain. Give each question its own.`,
          },
        ]
      : [],
  )
}

function readSets(
  texts: Texts,
  name: string,
  {
    questions,
    roles,
    ...skills
  }: SkillsFile & RolesFile & { readonly questions: readonly InterviewQuestion[] },
  problems: FileProblem[],
): readonly InterviewSet[] {
  const file = setsPath(name)
  if (questions.length === 0 && !texts.has(file)) return []
  // A question that could not be read would look like one that is not there.
  const whole = problems.length === 0
  const check = (sets: InterviewSetsFile) => (whole ? checkSets(sets, { questions, roles, skills }) : [])
  return readCatalogFile(texts, file, interviewSetsFileSchema, check, problems)?.value.sets ?? []
}
