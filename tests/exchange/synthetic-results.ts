import type { Assignment, PublicKey } from '#src/domain/assignment/assignment.ts'
import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import type { AnalysedQuestion, ClassResponse } from '#src/domain/class-analysis/class-data.ts'
import type { KnownQuestion } from '#src/domain/class-reading/question-finder.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import {
  type ClassDesign,
  syntheticClass,
  type SyntheticClass,
} from '#tests/domain/class-analysis/synthetic-class.ts'
import {
  assignmentOf,
  known,
  minute,
  monday,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import { payloadOf, respondTo, type Step } from '#tests/domain/class-reading/make-results.ts'

/** A made-up class with the files it sends. */
export interface SyntheticResults {
  readonly truth: SyntheticClass
  readonly assignment: Assignment
  readonly questions: readonly KnownQuestion[]
  /** What the instructor keeps: the assignment with its roster, on which everybody is, and its paper. */
  readonly records: readonly [ClassRecordOf<'assignment'>, ClassRecordOf<'paper'>]
  /** One for each student, in the order of `truth`. */
  readonly payloads: readonly ResultPayload[]
}

/** Skills of several domains, to ask about. */
const usualSkills = [
  'hl7-syntax',
  'hl7-transport-ack',
  'dicom-data-model',
  'dicom-query-retrieve',
  'ts-connectivity',
  'ops-storage',
]

export interface ResultsDesign extends Partial<ClassDesign> {
  readonly seed: string
  readonly students: number
  readonly questions: number
  readonly publicKey: PublicKey
  /** Ids of the skills asked about. */
  readonly skillIds?: readonly string[]
  /** What the first students are called; the others have usual names. */
  readonly names?: readonly string[]
  /** What is asked, and what learners write about it; both are short where nothing is said. */
  readonly stem?: string
  readonly report?: string
}

/**
 * Whole results that follow from a seed: a synthetic class takes an exam. Some change their mind, flag a question, take a
 * response back or report a problem, so that the files hold what real ones do. Chains hold and scores are honest.
 */
export function syntheticResults(design: ResultsDesign): SyntheticResults {
  const { publicKey, skillIds = usualSkills } = design
  const truth = syntheticClass({ skills: skillIds.length, ...design })
  const random = seededRandom(`${design.seed}/files`)
  const skillOf = (analysed: AnalysedQuestion) => skillIds[Number(analysed.skill.slice(6)) - 1] ?? ''
  const questions = truth.questions.map(analysed =>
    known(questionOf(analysed, design.stem), skillOf(analysed)),
  )
  const minutes = design.questions * 2
  const assignment = assignmentOf(questions, { key: publicKey, title: 'Synthetic class', minutes })
  const names = truth.attempts.map((_, place) => design.names?.[place] ?? nameOf(place))
  const payloads = truth.attempts.map(({ responses }, place) =>
    payloadOf({
      assignment,
      questions,
      name: names[place] ?? '',
      responses: [],
      startedUtc: monday + (1 + place) * minute,
      steps: stepsOf(responses, questions, assignment, random, design.report),
    }),
  )
  const roster = names.map(name => ({ name, className: '4b', extraMinutes: 0 }))
  const records = [recordOf([assignment], roster), paperOf(assignment, questions)] as const
  return { truth, assignment, questions, records: [...records], payloads }
}

/** The files of these results, sealed to the key of their assignment. */
export async function sealAll({
  payloads,
  assignment,
}: Pick<SyntheticResults, 'payloads' | 'assignment'>): Promise<{ name: string; text: string }[]> {
  const files: { name: string; text: string }[] = []
  for (const payload of payloads) {
    const sealing = await sealResult(canonicalJson(payload), assignment.key)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const name = (payload.attempt.assignment?.name ?? '').toLowerCase().replaceAll(/[\s/]/g, '-')
    files.push({ name: `${name}.pacsready-result`, text: sealing.text })
  }
  return files
}

const firstNames =
  'Ana Ben Cleo Dora Emil Femi Gita Hana Ivo Jun Kofi Lea Mila Nils Ola Pia Quin Rosa Sven Tara Uma Vito Wei Ximena Yusuf'
const lastNames =
  'Abel Baker Chen Diaz Engel Farah Gruber Haddad Ito Jensen Kaya Lopez Meyer Novak Okafor Patel Quist Rossi Silva Tanaka Ueda Vogel Weber Xu Young'

function nameOf(place: number): string {
  const [first, last] = [firstNames.split(' '), lastNames.split(' ')]
  return `${first[place % 25] ?? ''} ${last[(place + Math.floor(place / 25)) % 25] ?? ''}`
}

/** A question as the analysed one describes it. */
function questionOf(
  { questionId, kind, level, expectedSeconds, options }: AnalysedQuestion,
  stem = 'which of these holds?',
): Question {
  const common = {
    id: questionId,
    level,
    covers: [],
    stem: `Question ${questionId} of a class that never was: ${stem}`,
    explanation: 'It is made up.',
    source: [],
    seconds: expectedSeconds,
  }
  const parts = options.map(({ id, text }) => ({ id, text }))
  const keys = options.filter(({ isKey }) => isKey).map(({ id }) => id)
  switch (kind) {
    case 'single-choice':
      return { ...common, kind, options: parts, key: keys[0] ?? '' }
    case 'multi-select':
      return { ...common, kind, options: parts, key: keys }
    default:
      return {
        ...common,
        kind: 'ordering',
        items: steps.map(id => ({ id, text: `Step ${id}`, reason: 'It follows.' })),
        key: [...steps],
      }
  }
}

const steps = ['a', 'b', 'c', 'd', 'e'] as const

/** What a student of the class gave, raw. */
function responseOf({ choices, score }: ClassResponse, { kind }: Question): Response {
  if (kind === 'single-choice') {
    const [option] = choices
    return option === undefined ? { kind: 'dont-know' } : { kind, option }
  }
  if (kind === 'multi-select') return { kind, options: [...choices] }
  // As many steps in their place as the score says; the others move up by one.
  const right = Math.round((score ?? 0) * steps.length)
  const others = steps.slice(right)
  return { kind: 'ordering', order: [...steps.slice(0, right), ...others.slice(1), ...others.slice(0, 1)] }
}

function stepsOf(
  responses: readonly ClassResponse[],
  questions: readonly KnownQuestion[],
  assignment: Assignment,
  random: Random,
  report = 'Two of these hold, I think.',
): Step[] {
  const taken: Step[] = []
  const unanswered: string[] = []
  let atMs = 0
  const add = (body: Step['body']) => void taken.push({ body, atMs })
  const byId = new Map(questions.map(question => [question.id, question]))
  for (const given of responses) {
    const asked = byId.get(given.questionId)
    if (asked === undefined) continue
    const about = { questionId: asked.id, questionHash: asked.hash }
    atMs += given.elapsedMs ?? 5_000
    if (given.score === null) {
      if (random() < 0.2) add({ ...about, type: 'flag', flagged: true })
      unanswered.push(asked.id)
      continue
    }
    if (random() < 0.1) add(respondTo(asked, { kind: 'dont-know' }, assignment))
    if (random() < 0.03) add({ ...about, type: 'clear' })
    if (random() < 0.05) add({ ...about, type: 'flag', flagged: true })
    if (random() < 0.002) add({ ...about, type: 'report', text: report })
    add(respondTo(asked, responseOf(given, asked.question), assignment, given.elapsedMs ?? 0))
  }
  add({ type: 'finish', reason: 'submitted', unanswered })
  return taken
}
