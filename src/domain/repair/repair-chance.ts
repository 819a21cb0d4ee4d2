import type { ScorableOf } from '#src/domain/question/question.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { repairCredit } from '#src/domain/repair/repair-credit.ts'
import { isFieldRight } from '#src/domain/repair/try-repair.ts'
import { type RepairField, repairFields, startValues } from '#src/domain/repair/repair-fields.ts'

/** More combinations than this are sampled. */
const mostEnumerated = 20_000
const samples = 4000

/**
 * Expected score, 0..1, of setting all fields blindly (measurement.md section 0): all choices of a field equally
 * likely, every transfer syntax ticked or not, and what is typed left as it is. All combinations are tried, or 4,000
 * drawn with a fixed seed where there are more than 20,000.
 */
export function repairChance(question: ScorableOf<'repair'>): number {
  const fields = repairFields(question).map(field => ({ name: field.name, values: blindValues(field) }))
  const combinations = fields.reduce((product, { values }) => product * values.length, 1)
  const tried = Math.min(combinations, combinations > mostEnumerated ? samples : mostEnumerated)
  const random = seededRandom(question.id)
  const isRight = rememberedJudge(question)
  let sum = 0
  for (let nth = 0; nth < tried; nth++) {
    let rest = combinations > mostEnumerated ? Math.floor(random() * combinations) : nth
    const values = startValues(question)
    for (const { name, values: all } of fields) {
      const value = all[rest % all.length]
      if (value !== undefined) values[name] = value
      rest = Math.floor(rest / all.length)
    }
    sum += repairCredit(question, values, isRight)
  }
  return sum / tried
}

/** What a blind learner may set a field to, all equally likely. */
function blindValues({ start, choices }: RepairField): (string | string[])[] {
  if (choices === null) return [start]
  if (typeof start === 'string') return [...choices]
  return choices.reduce<string[][]>((sets, choice) => [...sets, ...sets.map(set => [...set, choice])], [[]])
}

/** Says whether a value of a field is right, asking the simulator once for each. */
function rememberedJudge(question: ScorableOf<'repair'>) {
  const known = new Map<string, boolean>()
  return (name: string, value: string | string[]): boolean => {
    const place = `${name} ${JSON.stringify(value)}`
    const right = known.get(place) ?? isFieldRight(question, name, value)
    known.set(place, right)
    return right
  }
}
