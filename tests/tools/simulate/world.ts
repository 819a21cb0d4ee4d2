import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Role } from '#src/domain/catalog/role.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel } from '#src/domain/measure/response-curve.ts'
import { type SkillTree, skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

/** A shipped question with the chance score of its own scoring rule. */
export interface SimulatedQuestion extends IndexedQuestion {
  readonly chance: number
  readonly seconds: number
}

/** The real banks and roles. */
export interface Material {
  readonly questions: ReadonlyMap<string, SimulatedQuestion>
  readonly index: readonly IndexedQuestion[]
  readonly roles: readonly Role[]
  readonly tree: SkillTree
}

/** How the simulated world differs from what the measurement supposes; all but the name in logits. */
export interface World {
  readonly name: string
  /** Whether this is the world that the measurement supposes. */
  readonly asSupposed: boolean
  readonly mean: number
  readonly variance: { readonly general: number; readonly domain: number; readonly skill: number }
  /** SD of the authors' error in the levels they give. */
  readonly authorError: number
  /** SD of the logarithm of the true slopes. */
  readonly slopeSpread: number
  /** How often somebody who knows it still gets it wrong. */
  readonly slip: number
}

/** One simulated person: true levels and how each question would be answered. */
export interface Person {
  /** True level by skill, logits. */
  readonly theta: ReadonlyMap<string, number>
  /** 1 or 0, the same however often and in whatever order it is asked. */
  readonly score: (question: SimulatedQuestion) => number
}

const { priorVariance, difficultyError, slipCeiling } = measureSettings

export const supposedWorld: World = {
  name: 'as supposed: levels off by SD 16 points, 3 % slips',
  asSupposed: true,
  mean: 0,
  variance: priorVariance,
  authorError: difficultyError,
  slopeSpread: 0,
  slip: 1 - slipCeiling,
}

export const otherWorlds: readonly World[] = [
  {
    ...supposedWorld,
    name: 'skills related more weakly',
    variance: { general: 0.225, domain: 0.3375, skill: 1.6875 },
  },
  {
    ...supposedWorld,
    name: 'people more alike (SD 1)',
    variance: { general: 0.25, domain: 0.25, skill: 0.5 },
  },
  { ...supposedWorld, name: 'people one logit weaker', mean: -1 },
  { ...supposedWorld, name: 'levels off by SD 32 points', authorError: 2 * difficultyError },
  { ...supposedWorld, name: 'slopes differ (lognormal, SD 0.3)', slopeSpread: 0.3 },
  { ...supposedWorld, name: '10 % slips', slip: 0.1 },
].map(world => ({ ...world, asSupposed: false }))

export async function readMaterial(): Promise<Material> {
  const { banks, roles, skills } = await readShippedQuizzes()
  const all = banks.flatMap(({ skill, questions }) =>
    questions.map(({ authored, hash }): SimulatedQuestion => ({
      id: authored.id,
      skill: skill.id,
      level: authored.level,
      kind: authored.kind,
      hash,
      seconds: authored.seconds,
      chance: chanceScore(authored),
    })),
  )
  return {
    questions: new Map(all.map(question => [question.id, question])),
    index: all.map(({ id, skill, level, kind, hash }) => ({ id, skill, level, kind, hash })),
    roles: roles.roles,
    tree: skillTreeOf(skills),
  }
}

/** A person of a world; everything about them follows from the seed. */
export function makePerson(world: World, { domains }: SkillTree, seed: string): Person {
  const random = seededRandom(seed)
  const theta = new Map<string, number>()
  const general = normal(random) * Math.sqrt(world.variance.general)
  for (const { skills } of domains) {
    const domain = normal(random) * Math.sqrt(world.variance.domain)
    for (const skill of skills)
      theta.set(skill, world.mean + general + domain + normal(random) * Math.sqrt(world.variance.skill))
  }
  return {
    theta,
    score: question => {
      const luck = seededRandom(`${seed}/${question.id}`)
      const difficulty = difficultyOfLevel(question.level, measureSettings) + normal(luck) * world.authorError
      const slope = Math.exp(normal(luck) * world.slopeSpread)
      const knows = 1 / (1 + Math.exp(-slope * ((theta.get(question.skill) ?? 0) - difficulty)))
      return luck() < question.chance + (1 - world.slip - question.chance) * knows ? 1 : 0
    },
  }
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
