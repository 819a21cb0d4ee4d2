/** How much there has to be at least. */
const gates = {
  questions: 100,
  perSkill: 3,
  perKind: 8,
  perBank: { dicom: 14, hl7: 14, troubleshooting: 14, 'soft-skills': 14 },
} as const

type Counts = Readonly<Record<string, number>>

/** Kinds that need another number: of these 40 and 12 are wanted, and their questions are still being written. */
const perSpecialKind: Counts = { 'situational-judgement': 0, 'branching-case': 0 }

/** One sentence for everything there is too little of. */
export function findShortages(counts: {
  readonly questions: number
  readonly bySkill: Counts
  readonly byKind: Counts
  readonly byBank: Counts
}): string[] {
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
    ...Object.entries(gates.perBank).flatMap(([bank, need]) =>
      short(counts.byBank[bank] ?? 0, need, `in the bank ${bank}`),
    ),
  ]
}
