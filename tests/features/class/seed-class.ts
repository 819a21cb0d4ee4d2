import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import type { KnownQuestion } from '#src/domain/class-reading/question-finder.ts'
import { loadBank } from '#src/content/load-bank.ts'
import { difficultyOfLevel } from '#src/domain/measure/response-curve.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { Question } from '#src/domain/question/question.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import type { Tables } from '#src/storage/tables.ts'
import {
  assignmentOf,
  idOf,
  minute,
  monday,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import { resultOf, respondTo, type Step } from '#tests/domain/class-reading/make-results.ts'
import { normal } from '#tests/domain/class-analysis/synthetic-class.ts'

/** A class to put into a store; what is not said is as usual. */
export interface SeededClass {
  readonly names: readonly string[]
  /** Shipped skills asked about, and how many questions of each. */
  readonly skills?: readonly string[]
  readonly perSkill?: number
  readonly questions?: readonly KnownQuestion[]
  readonly roster?: readonly RosterEntry[]
  readonly seed?: string
  readonly title?: string
  /** Tells assignments of one store apart. */
  readonly assignmentId?: string
  /** The class a student gives; 4b where nothing is said. */
  readonly classOf?: (name: string) => string
  /** When the first attempt began, milliseconds since 1970 UTC. */
  readonly startedUtc?: number
  /** Reports a problem with the first question, by name of the student. */
  readonly reports?: ReadonlyMap<string, string>
  /** What each response of a student took, milliseconds; 30 s where nothing is said. */
  readonly elapsedMs?: (name: string, questionAt: number) => number
}

/** Shipped questions with a single right option, so many of each skill. */
async function choicesOf(skills: readonly string[], perSkill: number): Promise<KnownQuestion[]> {
  const banks = await Promise.all(skills.map(async skill => ({ skill, loading: await loadBank(skill) })))
  return banks.flatMap(({ skill, loading }) => {
    if (loading.kind !== 'bank') throw new Error(loading.reason)
    return [...loading.questions]
      .filter(([, { question }]) => question.kind === 'single-choice')
      .slice(0, perSkill)
      .map(([id, { question, hash }]) => ({ id, hash, skill, question }))
  })
}

/** Puts a handed-out assignment and the results of a class into the store; abilities and responses follow from the seed. */
export async function seedClass(tables: Tables, design: SeededClass): Promise<Assignment> {
  const { names, skills = ['hl7-adt', 'dicom-web', 'clin-workflow'], perSkill = 6, seed = 'class' } = design
  const questions = design.questions ?? (await choicesOf(skills, perSkill))
  const { assignmentId = idOf('assignment'), startedUtc = monday, classOf = () => '4b' } = design
  const assignment = assignmentOf(questions, { title: design.title ?? 'Week one', assignmentId })
  const random = seededRandom(seed)
  const results = names.map((name, at) => {
    const ability = normal(random)
    const given = questions.map(({ question }) => respond(question, ability, random))
    return resultOf({
      assignment,
      questions,
      name,
      className: classOf(name),
      attempt: assignmentId,
      responses: given,
      startedUtc: startedUtc + (at + 1) * minute,
      ...stepsWith(name, design, questions, given, assignment),
    })
  })
  const failure = await createClassStore(tables).write({
    records: [recordOf([assignment], design.roster), paperOf(assignment, questions)],
    results,
  })
  if (failure !== null) throw new Error(failure.reason)
  return assignment
}

/** As the usual steps, with the times of the design, and a report before the end. */
function stepsWith(
  name: string,
  { reports, elapsedMs = () => 30_000 }: SeededClass,
  questions: readonly KnownQuestion[],
  given: readonly (Response | null)[],
  assignment: Assignment,
): { readonly steps?: readonly Step[] } {
  const [first] = questions
  if (first === undefined) return {}
  const report = reports?.get(name)
  const steps = questions.flatMap((question, at): Step[] => {
    const response = given[at] ?? null
    return response === null
      ? []
      : [{ body: respondTo(question, response, assignment, elapsedMs(name, at)), atMs: (at + 1) * 30_000 }]
  })
  const about = { questionId: first.id, questionHash: first.hash }
  const unanswered = questions.filter((_, at) => (given[at] ?? null) === null).map(({ id }) => id)
  const end = (questions.length + 1) * 30_000
  return {
    steps: [
      ...steps,
      ...(report === undefined
        ? []
        : [{ body: { type: 'report', ...about, text: report } as const, atMs: end - 1000 }]),
      { body: { type: 'finish', reason: 'submitted', unanswered }, atMs: end },
    ],
  }
}

/** What somebody of this ability (logits) gives; of ten questions of the upper levels one is left out. */
function respond(question: Question, ability: number, random: Random): Response | null {
  if (question.kind !== 'single-choice') return { kind: 'dont-know' }
  if (question.level >= 75 && random() < 0.1) return null
  const knows = random() < 1 / (1 + Math.exp(difficultyOfLevel(question.level, measureSettings) - ability))
  if (knows) return { kind: 'single-choice', option: question.key }
  const { options } = question
  const option = options[Math.floor(random() * options.length)] ?? options[0]
  return { kind: 'single-choice', option: option?.id ?? question.key }
}

/** So many names that differ. */
export function manyNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Learner ${String(at + 1).padStart(3, '0')}`)
}
