import type { Coverage } from '#src/domain/bank-quality/coverage.ts'

type Counts = Readonly<Record<string, number>>

/** Kinds of which another number is wanted. */
const perSpecialKind: Counts = { 'situational-judgement': 40, 'branching-case': 12, repair: 10 }

/** How much there has to be at least, and of what at most. */
const gates = {
  questions: 520,
  perSkill: 16,
  perKind: 8,
  /** Share of one kind within a skill. */
  oneKind: 0.6,
  /** Share of work samples over all banks. */
  workSamples: 0.45,
  /** A role that asks for so much of a skill can reach a verdict on it. */
  required: 30,
} as const

/** What the gates look at. */
export interface BankCounts {
  readonly questions: number
  readonly bySkill: Counts
  readonly byKind: Counts
  readonly workSamples: number
  readonly skills: readonly {
    readonly skill: string
    readonly questions: number
    readonly kinds: Counts
    readonly uncovered: readonly string[]
  }[]
  readonly coverage: readonly Coverage[]
}

/** One sentence for everything there is too little or too much of. */
export function findShortages(counts: BankCounts): string[] {
  const short = (have: number, need: number, what: string) =>
    have < need ? [`${have} questions ${what}; at least ${need} are needed`] : []
  return [
    ...short(counts.questions, gates.questions, 'in all'),
    ...Object.entries(counts.bySkill).flatMap(([skill, have]) =>
      short(have, gates.perSkill, `for the skill ${skill}`),
    ),
    ...Object.entries(counts.byKind).flatMap(([kind, have]) =>
      short(have, perSpecialKind[kind] ?? gates.perKind, `of the kind ${kind}`),
    ),
    ...short(counts.workSamples, Math.ceil(gates.workSamples * counts.questions), 'are work samples'),
    ...counts.skills.flatMap(findLopsided),
    ...counts.skills.flatMap(({ skill, uncovered }) =>
      uncovered.map(topic => `no question of ${skill} covers ${topic}`),
    ),
    ...counts.coverage.flatMap(findHole),
  ]
}

function findLopsided({ skill, questions, kinds }: BankCounts['skills'][number]): string[] {
  return Object.entries(kinds).flatMap(([kind, have]) =>
    have > gates.oneKind * questions
      ? [`${have} of ${questions} questions of ${skill} are ${kind}; at most ${gates.oneKind * 100} % may be`]
      : [],
  )
}

function findHole({ role, skill, required, questions, information, suffices }: Coverage): string[] {
  if (suffices || required < gates.required) return []
  return [
    `${role} requires ${required} of ${skill}, where ${questions} questions (6 are needed) give information ${information.toFixed(2)} (1.00 is needed)`,
  ]
}
