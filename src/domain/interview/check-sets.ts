import type { Role } from '#src/domain/catalog/role.ts'
import type { SkillsFile } from '#src/domain/catalog/skill.ts'
import { softSkillsDomain } from '#src/domain/interview/draw-questions.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { type InterviewSet, type InterviewSetsFile, setMinutes } from '#src/domain/interview/set.ts'
import { type Problem, under } from '#src/domain/question/problem.ts'

/** What the sets are drawn from. */
export interface SetSources {
  readonly questions: readonly InterviewQuestion[]
  readonly roles: readonly Role[]
  readonly skills: SkillsFile
}

/** How far the level of a question may lie from what the role requires of its main skill. */
const furthestLevel = 15

/** The least share of a set's minutes that its questions must take; they may take all of them. */
const leastShare = 0.8

/** Rules of the sets that their schema cannot see; a role without a set of each length is a problem too. */
export function checkSets({ sets }: InterviewSetsFile, sources: SetSources): Problem[] {
  return [
    ...sets.flatMap((set, at) =>
      under(['sets', at], [...checkNewcomer(set, sets.slice(0, at)), ...checkSet(set, sources)]),
    ),
    ...sources.roles.flatMap(role => findMissingSets(role, sets)),
  ]
}

function checkNewcomer({ role, minutes }: InterviewSet, earlier: readonly InterviewSet[]): Problem[] {
  return earlier.some(other => other.role === role && other.minutes === minutes)
    ? [
        {
          path: ['minutes'],
          message: `The role ${role} has a set of ${minutes} minutes above. Keep one of the two.`,
        },
      ]
    : []
}

function checkSet(set: InterviewSet, sources: SetSources): Problem[] {
  const role = sources.roles.find(({ id }) => id === set.role)
  if (role === undefined)
    return [{ path: ['role'], message: `There is no role "${set.role}". Use one of roles.yaml.` }]
  const found = set.questions.map(id => sources.questions.find(one => one.id === id))
  const questions = found.filter(one => one !== undefined)
  return [
    ...found.flatMap((question, at) => under(['questions', at], checkPlace(set, at, question, role))),
    // Sums and domains say nothing while a question is not known.
    ...(questions.length < found.length
      ? []
      : [...checkMinutes(set, questions), ...checkAlwaysAsked(questions, sources.skills)]),
  ]
}

function checkPlace(
  { questions }: InterviewSet,
  at: number,
  question: InterviewQuestion | undefined,
  role: Role,
): Problem[] {
  const id = questions[at] ?? ''
  if (question === undefined)
    return [{ path: [], message: `There is no interview question "${id}". Use one of this folder.` }]
  if (questions.indexOf(id) < at)
    return [{ path: [], message: `"${id}" is asked twice in this set. Leave one of them out.` }]
  return checkFit(question, role)
}

function checkFit({ skills, level }: InterviewQuestion, role: Role): Problem[] {
  const needless = skills.find(skill => (role.required[skill]?.level ?? 0) === 0)
  if (needless !== undefined)
    return [
      { path: [], message: `The role ${role.id} does not require ${needless}. Choose another question.` },
    ]
  const [main = ''] = skills
  const required = role.required[main]?.level ?? 0
  if (Math.abs(level - required) <= furthestLevel) return []
  const message = `Its level is ${level}, and the role ${role.id} requires ${required} of ${main}. Choose one that is at most ${furthestLevel} away.`
  return [{ path: [], message }]
}

function checkMinutes({ minutes }: InterviewSet, questions: readonly InterviewQuestion[]): Problem[] {
  const taken = questions.reduce((sum, question) => sum + question.minutes, 0)
  const least = minutes * leastShare
  return taken >= least && taken <= minutes
    ? []
    : [
        {
          path: ['questions'],
          message: `They take ${taken} minutes. Choose questions of ${least} to ${minutes} minutes in all.`,
        },
      ]
}

function checkAlwaysAsked(questions: readonly InterviewQuestion[], { skills, banks }: SkillsFile): Problem[] {
  const domainOf = (id: string | undefined) => {
    const bank = skills.find(skill => skill.id === id)?.bank
    return banks.find(one => one.id === bank)?.domain
  }
  return questions.some(question => domainOf(question.skills[0]) === softSkillsDomain)
    ? []
    : [{ path: ['questions'], message: `None is on ${softSkillsDomain}. Every interview has one that is.` }]
}

function findMissingSets({ id }: Role, sets: readonly InterviewSet[]): Problem[] {
  return setMinutes
    .filter(minutes => !sets.some(set => set.role === id && set.minutes === minutes))
    .map(minutes => ({
      path: ['sets'],
      message: `The role ${id} has no set of ${minutes} minutes. Add one.`,
    }))
}
