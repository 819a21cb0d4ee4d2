import type { Role } from '#src/domain/catalog/role.ts'
import type { ClassMember } from '#src/domain/class-analysis/class-standings.ts'
import { emptyEvidence, type Encounter, type Evidence } from '#src/domain/learning/evidence.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'
import { newYear } from '#tests/domain/learning/learner-events.ts'
import type { SyntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'

/** The attempts of a synthetic class as evidence: one response every minute from new year on. */
export function classMembers({ questions, attempts }: SyntheticClass): ClassMember[] {
  const byId = new Map(questions.map(question => [question.questionId, question]))
  return attempts.map(({ attemptId, studentId, responses }) => {
    const met = new Map<string, ReadonlyMap<string, Encounter>>()
    responses.forEach(({ questionId, questionHash, score, elapsedMs }, place) => {
      const question = byId.get(questionId)
      if (!question || score === null) return
      const tUtc = newYear + place * 60_000
      const encounter: Encounter = {
        firstSeenUtc: tUtc - 1000,
        lastSeenUtc: tUtc,
        unansweredUtc: null,
        flag: null,
        standing: {
          kind: 'response',
          seq: place,
          tUtc,
          questionHash,
          skill: question.skill,
          level: question.level,
          chance: question.chance,
          score,
          confidence: null,
          mode: 'exam',
          expectedSeconds: question.expectedSeconds,
          elapsedMs: elapsedMs ?? 0,
        },
      }
      met.set(questionId, new Map([[attemptId, encounter]]))
    })
    const evidence: Evidence = { ...emptyEvidence, questions: met }
    return { studentId, evidence }
  })
}

/** A tree of `skills` synthetic skills, five to a domain. */
export function syntheticTree(skills: number): SkillTree {
  const ids = Array.from({ length: skills }, (_, s) => `skill-${s + 1}`)
  return {
    domains: Array.from({ length: Math.ceil(skills / 5) }, (_, d) => ({
      id: `domain-${d + 1}`,
      skills: ids.slice(5 * d, 5 * d + 5),
    })),
  }
}

/** A role that requires this level of all skills of a tree. */
export function syntheticRole(
  tree: SkillTree,
  level = 55,
): Pick<Role, 'id' | 'name' | 'importance' | 'required'> {
  const skills = tree.domains.flatMap(domain => domain.skills)
  return {
    id: 'synthetic',
    name: 'Synthetic role',
    importance: Object.fromEntries(tree.domains.map(({ id }) => [id, 100 / tree.domains.length])),
    required: Object.fromEntries(skills.map(skill => [skill, { level, evidence: 'J' as const }])),
  }
}
