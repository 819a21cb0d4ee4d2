import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkAcrossBanks, checkErrata } from '#src/build/check-across-banks.ts'
import { checkRoles, checkSkills } from '#src/build/check-catalog.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { type ReadBank, readBank } from '#src/build/read-bank.ts'
import { type CatalogFile, readCatalogFile, type Texts } from '#src/build/read-catalog-file.ts'
import { interviewPaths, readInterview } from '#src/build/read-interview.ts'
import { readYaml } from '#src/exchange/own-bank/yaml-source.ts'
import { errataFileSchema, type ErrataFile } from '#src/domain/catalog/errata.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSet } from '#src/domain/interview/set.ts'
import { glossaryFileSchema, type GlossaryFile } from '#src/domain/catalog/glossary.ts'
import { rolesFileSchema, type RolesFile } from '#src/domain/catalog/role.ts'
import { type Skill, skillsFileSchema, type SkillsFile } from '#src/domain/catalog/skill.ts'
import type { Problem } from '#src/domain/question/problem.ts'

/** Everything under `quizzes/` as far as it could be read, and everything wrong with it. */
export interface Quizzes {
  readonly skills: SkillsFile
  readonly roles: RolesFile
  readonly errata: ErrataFile['errata']
  readonly glossary: GlossaryFile['terms']
  /** In the order of the skills; a skill without a file has none. */
  readonly banks: readonly ReadBank[]
  /** In the order of the domains. */
  readonly interview: readonly InterviewQuestion[]
  /** Interview questions of a role for a number of minutes. */
  readonly interviewSets: readonly InterviewSet[]
  readonly problems: readonly FileProblem[]
}

/** Reads the folder of the quizzes; `name` is what problems call it. */
export async function readQuizzes(folder: string, name = 'quizzes'): Promise<Quizzes> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries.filter(entry => /\.ya?ml$/.test(entry)).toSorted()
  const texts = files.map(async file => {
    const text = await readFile(path.join(folder, file), 'utf8')
    return [`${name}/${file.split(path.sep).join('/')}`, text] as const
  })
  return checkQuizFiles(new Map(await Promise.all(texts)), name)
}

/** Checks the YAML files of a folder of quizzes, given as texts by path; every path starts with `name`. */
export function checkQuizFiles(texts: Texts, name = 'quizzes'): Quizzes {
  const problems: FileProblem[] = []
  const skills = readCatalogFile(texts, `${name}/skills.yaml`, skillsFileSchema, checkSkills, problems)
  const checkRolesOf = (file: RolesFile): Problem[] => (skills === null ? [] : checkRoles(file, skills.value))
  const roles = readCatalogFile(texts, `${name}/roles.yaml`, rolesFileSchema, checkRolesOf, problems)
  const errata = readCatalogFile(texts, `${name}/errata.yaml`, errataFileSchema, () => [], problems)
  const glossary = readCatalogFile(
    texts,
    `${name}/glossary.yaml`,
    glossaryFileSchema,
    findRepeatedTerms,
    problems,
  )
  if (skills === null || roles === null || errata === null || glossary === null)
    return { ...nothing, problems }

  const banks = readBanks(texts, name, skills.value, problems)
  const interview = readInterview(texts, name, { ...skills.value, ...roles.value }, problems)
  const skillIds = skills.value.skills.map(({ id }) => id)
  problems.push(
    ...checkAcrossBanks(banks, skillIds),
    ...findSkillsWithoutBank(banks, name, skills, roles.value),
    // A question that could not be read would look like one that is not there.
    ...(problems.length > 0 ? [] : checkErrata(errata.value.errata, errata.source, banks)),
  )
  problems.sort(byPlace)
  return {
    skills: skills.value,
    roles: roles.value,
    errata: errata.value.errata,
    glossary: glossary.value.terms,
    banks,
    interview: interview.questions,
    interviewSets: interview.sets,
    problems,
  }
}

function byPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

const nothing: Quizzes = {
  skills: { domains: [], banks: [], skills: [] },
  roles: { evidence: { P: '', Q: '', C: '', S: '', O: '', J: '' }, roles: [] },
  errata: [],
  glossary: [],
  banks: [],
  interview: [],
  interviewSets: [],
  problems: [],
}

function findRepeatedTerms({ terms }: GlossaryFile): Problem[] {
  return terms.flatMap(({ term }, at) =>
    terms.findIndex(other => other.term === term) === at
      ? []
      : [
          {
            path: ['terms', at, 'term'],
            message: `"${term}" is defined above already. Keep one of the two.`,
          },
        ],
  )
}

function bankPath(name: string, skill: Skill): string {
  return `${name}/${skill.bank}/${skill.id}.yaml`
}

function readBanks(
  texts: Texts,
  name: string,
  { skills, domains }: SkillsFile,
  problems: FileProblem[],
): ReadBank[] {
  const catalogFiles = [
    ...['skills', 'roles', 'errata', 'glossary'].map(file => `${name}/${file}.yaml`),
    ...interviewPaths(name, domains),
  ]
  const expected = skills.map(skill => bankPath(name, skill))
  for (const file of texts.keys()) {
    if (catalogFiles.includes(file) || expected.includes(file)) continue
    problems.push({ file, line: 1, column: 1, path: '', message: explainStrayFile(file, name, skills) })
  }
  const banks = skills.flatMap(skill => {
    const file = bankPath(name, skill)
    const text = texts.get(file)
    return text === undefined ? [] : [readBank(readYaml(file, text), skill)]
  })
  problems.push(...banks.flatMap(bank => bank.problems))
  return banks
}

function explainStrayFile(file: string, name: string, skills: readonly Skill[]): string {
  const called = path.posix.basename(file).replace(/\.ya?ml$/, '')
  const skill = skills.find(({ id }) => id === called)
  return skill === undefined
    ? `There is no skill "${called}". Name a bank file after a skill of skills.yaml.`
    : `The skill ${called} belongs to the bank ${skill.bank}. Move this file to ${bankPath(name, skill)}.`
}

function findSkillsWithoutBank(
  banks: readonly ReadBank[],
  name: string,
  skills: CatalogFile<SkillsFile>,
  { roles }: RolesFile,
): FileProblem[] {
  return skills.value.skills.flatMap((skill, index) => {
    const roleInNeed = roles.find(role => role.required[skill.id] !== undefined)
    if (roleInNeed === undefined || banks.some(bank => bank.skill.id === skill.id)) return []
    const advice = `Write ${bankPath(name, skill)}: the role ${roleInNeed.id} requires this skill, so it needs questions.`
    return [skills.source.problemAt(['skills', index], advice)]
  })
}
