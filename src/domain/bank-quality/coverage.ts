import type { Role } from '#src/domain/catalog/role.ts'
import { difficultyOfLevel, expectedScore } from '#src/domain/measure/response-curve.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import type { BankQuestion } from '#src/domain/bank-quality/plain-choice.ts'

/** How well the questions of a skill can tell whether somebody meets what a role requires. */
export interface Coverage {
  readonly role: string
  readonly skill: string
  readonly required: number
  /** Questions with a level in [required, required + 28]. */
  readonly questions: number
  /** Sum over all questions of the skill of the information at the required level, per squared logit. */
  readonly information: number
  /** At least 6 such questions and information 1.0, so that a verdict can be reached. */
  readonly suffices: boolean
}

/** How far above the required level a question's level may lie: |b - cut| <= 0.7 logits (measurement.md section 0). */
const reach = 28

/** Fisher information of one response at theta, I = P'^2 / (P (1 - P)), with P' by central difference. */
export function informationAt(
  theta: number,
  question: { readonly level: number; readonly chance: number },
  settings: MeasureSettings,
): number {
  const curve = {
    difficulty: difficultyOfLevel(question.level, settings),
    error: settings.difficultyError,
    chance: question.chance,
  }
  const step = 1e-4
  const p = expectedScore(theta, curve, settings)
  const slope =
    (expectedScore(theta + step, curve, settings) - expectedScore(theta - step, curve, settings)) / (2 * step)
  return slope ** 2 / (p * (1 - p))
}

/** Coverage of every skill of every role by the questions there are. measurement.md section 6, "coverage". */
export function coverageOf(
  roles: readonly Role[],
  questions: readonly BankQuestion[],
  settings: MeasureSettings,
): Coverage[] {
  return roles.flatMap(role =>
    Object.entries(role.required).map(([skill, { level }]) => {
      const asked = questions
        .filter(question => question.skill === skill)
        .map(({ question }) => ({ level: question.level, chance: chanceScore(question) }))
      const cut = thetaOfLevel(level, settings)
      const information = asked.reduce((sum, question) => sum + informationAt(cut, question, settings), 0)
      const near = asked.filter(question => question.level >= level && question.level <= level + reach).length
      const suffices = near >= 6 && information >= 1
      return { role: role.id, skill, required: level, questions: near, information, suffices }
    }),
  )
}
