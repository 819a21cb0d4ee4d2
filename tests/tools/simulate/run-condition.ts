import { type Condition, termsOf } from '#tests/tools/simulate/conditions.ts'
import { emptyTally, judgeByPercent, judgeTaken, type Tally } from '#tests/tools/simulate/judge-taken.ts'
import { takeCheck, takeFixed, takeRandom } from '#tests/tools/simulate/take-quiz.ts'
import { makePerson, type Material } from '#tests/tools/simulate/world.ts'

/** What came of the same people under each way of asking. */
export interface Outcome {
  readonly adaptive: Tally
  readonly random: Tally
  readonly fixed: Tally
  readonly percent70: Tally
  readonly percent80: Tally
}

/** The people `from` up to `to`, asked one after another; the same numbers give the same outcome. */
export function runCondition(
  condition: Condition,
  material: Material,
  seed: string,
  from: number,
  to: number,
): Outcome {
  const [adaptive, random, fixed, percent70, percent80] = [
    emptyTally(),
    emptyTally(),
    emptyTally(),
    emptyTally(),
    emptyTally(),
  ]
  for (let nth = from; nth < to; nth++) {
    const own = `${seed}/${nth}`
    const terms = termsOf(condition, material, nth)
    const person = makePerson(condition.world, material.tree, own)
    const check = takeCheck(terms, person, material, own)
    judgeTaken(adaptive, terms, person, check)
    if (!condition.compared) continue
    const count = check.asked.length
    const drawn = takeRandom(terms, count, person, material, own)
    judgeTaken(random, terms, person, drawn)
    judgeByPercent(percent70, 0.7, terms, person, drawn)
    judgeByPercent(percent80, 0.8, terms, person, drawn)
    judgeTaken(fixed, terms, person, takeFixed(terms, count, person, material))
  }
  return { adaptive, random, fixed, percent70, percent80 }
}
