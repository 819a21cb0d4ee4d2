import { printProblem } from '#src/build/print-problem.ts'
import type { Quizzes } from '#src/build/read-quizzes.ts'
import { findUnreviewed, type Review } from '#src/build/review-list.ts'
import { coverageOf, type Coverage } from '#src/domain/bank-quality/coverage.ts'
import { findLikePairs } from '#src/domain/bank-quality/duplicate-questions.ts'
import { measureQuality } from '#src/domain/bank-quality/measure-quality.ts'
import type { BankQuestion } from '#src/domain/bank-quality/plain-choice.ts'
import type { QualityMetric } from '#src/domain/bank-quality/quality-metric.ts'
import { findWritingFaults } from '#src/domain/bank-quality/question-faults.ts'
import { reviewQuestion } from '#src/domain/bank-quality/review-questions.ts'
import { isWorkSample } from '#src/domain/bank-quality/work-sample.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { findFactProblems } from '#tests/quizzes/facts/find-fact-problems.ts'
import { findShortages } from '#tests/tools/banks/bank-gates.ts'

type Counts = Record<string, number>

export interface SkillReport {
  readonly skill: string
  readonly bank: string
  readonly questions: number
  readonly kinds: Counts
  readonly levels: Counts
  /** Sub-topics no question covers. */
  readonly uncovered: readonly string[]
}

export interface BankReport {
  readonly questions: number
  readonly bySkill: Counts
  readonly byKind: Counts
  readonly byBank: Counts
  readonly byLevel: Counts
  /** Questions that give work of the job to do; see `work-sample.ts`. */
  readonly workSamples: number
  /** Questions with `variants`. */
  readonly changing: number
  readonly skills: readonly SkillReport[]
  readonly coverage: readonly Coverage[]
  readonly metrics: readonly QualityMetric[]
  /** How the questions fared with a second reader who did not see the key. */
  readonly secondReading: Counts
  /** For a person to go through; no problems. */
  readonly reviews: readonly string[]
  readonly problems: readonly string[]
}

function count(names: readonly (string | number)[], all: readonly string[] = []): Counts {
  const counts: Counts = Object.fromEntries(all.map(name => [name, 0]))
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function reportSkill(quizzes: Quizzes, skill: Quizzes['skills']['skills'][number]): SkillReport {
  const own = quizzes.banks.find(bank => bank.skill.id === skill.id)?.questions ?? []
  const covered = new Set(own.flatMap(({ authored }) => authored.covers))
  return {
    skill: skill.id,
    bank: skill.bank,
    questions: own.length,
    kinds: count(own.map(({ authored }) => authored.kind)),
    levels: count(own.map(({ authored }) => authored.level)),
    uncovered: skill.subTopics.map(({ id }) => id).filter(id => !covered.has(id)),
  }
}

function findProblems(
  quizzes: Quizzes,
  questions: readonly BankQuestion[],
  metrics: readonly QualityMetric[],
): string[] {
  return [
    ...quizzes.problems.map(printProblem),
    ...questions.flatMap(findWritingFaults).map(({ questionId, fault }) => `${questionId}: ${fault}`),
    ...findLikePairs(questions).map(
      ({ a, b, cosine }) => `${a} and ${b} are nearly the same question (${cosine.toFixed(2)})`,
    ),
    ...quizzes.banks.flatMap(bank => bank.questions.flatMap(({ authored }) => findFactProblems(authored))),
    ...metrics.filter(({ ok }) => !ok).map(printFailure),
  ]
}

function printFailure({ name, value, accept, givenAway }: QualityMetric): string {
  const where = givenAway === undefined ? '' : `; the cue gives away: ${givenAway.join(', ')}`
  return `${name} is ${value.toFixed(3)}; accepted is ${accept}${where}`
}

/** Everything `npm run banks` says, from the quizzes and the review list as read. */
export function reportBanks(quizzes: Quizzes, secondReadings: readonly Review[]): BankReport {
  const all = quizzes.banks.flatMap(bank =>
    bank.questions.map(({ question }) => ({ bank: bank.skill.bank, skill: bank.skill.id, question })),
  )
  const metrics = measureQuality(all)
  const unreviewed = findUnreviewed(quizzes.banks, secondReadings)
  const counts = {
    questions: all.length,
    bySkill: count(
      all.map(({ skill }) => skill),
      quizzes.skills.skills.map(({ id }) => id),
    ),
    byKind: count(
      all.map(({ question }) => question.kind),
      questionKinds,
    ),
    byBank: count(
      all.map(({ bank }) => bank),
      quizzes.skills.banks.map(({ id }) => id),
    ),
    byLevel: count(all.map(({ question }) => question.level)),
    workSamples: all.filter(({ question }) => isWorkSample(question)).length,
    changing: quizzes.banks.flatMap(bank => bank.questions).filter(({ variants }) => variants !== null)
      .length,
  }
  const skills = quizzes.skills.skills.map(skill => reportSkill(quizzes, skill))
  const coverage = coverageOf(quizzes.roles.roles, all, measureSettings)
  return {
    ...counts,
    skills,
    coverage,
    metrics,
    secondReading: {
      ...count(
        secondReadings.map(({ solvedBlind }) => solvedBlind),
        ['agreed', 'repaired'],
      ),
      'source read': secondReadings.filter(({ sourceRead }) => sourceRead === 'yes').length,
      'to be read again': unreviewed.length,
    },
    reviews: all.flatMap(reviewQuestion).map(({ questionId, fault }) => `${questionId}: ${fault}`),
    problems: [
      ...findProblems(quizzes, all, metrics),
      ...findShortages({ ...counts, skills, coverage }),
      ...unreviewed,
    ],
  }
}
