import { useMemo } from 'react'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'

/** Something a readiness check can be about. */
export interface Scope {
  /** `role`, `chosen`, or the id of a domain. */
  readonly id: string
  readonly name: string
  /** Skills in it that the role requires. */
  readonly skills: readonly string[]
  /** How many of them have a verdict already. */
  readonly settled: number
}

/** The whole role, each of its domains, and what is chosen, with what is settled of each. */
export function useCheckScopes(chosen: readonly string[]): Scope[] {
  const role = useCurrentRole()
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const readNow = useApp(state => state.now)
  const settings = useApp(state => settingsInForce(state.preferences))
  const settled = useMemo(() => {
    const known = withoutErrata(evidence, outline.errata)
    const { skills } = estimateSkills(known, skillTreeOf(outline), readNow(), settings)
    const gamma = measureSettings.gamma.own
    return new Set(
      Object.entries(role.required).flatMap(([skill, { level }]) => {
        const estimate = skills.get(skill)
        if (estimate === undefined) return []
        const verdict = verdictOf(estimate, { requiredLevel: level, gamma }, measureSettings)
        return verdict.kind === 'too-early' ? [] : [skill]
      }),
    )
  }, [evidence, outline, readNow, role, settings])
  const required = new Set(Object.keys(role.required))
  const scopeOf = (id: string, name: string, skills: readonly string[]): Scope => {
    const own = skills.filter(skill => required.has(skill))
    return { id, name, skills: own, settled: own.filter(skill => settled.has(skill)).length }
  }
  const domains = skillTreeOf(outline).domains.map(({ id, skills }) =>
    scopeOf(id, outline.domains.find(domain => domain.id === id)?.name ?? id, skills),
  )
  return [
    scopeOf('role', `All that ${role.name} requires`, [...required]),
    ...domains.filter(({ skills }) => skills.length > 0),
    scopeOf('chosen', 'Skills of my choice', chosen),
  ]
}
