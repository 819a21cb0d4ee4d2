import { useMemo } from 'react'
import { useApp } from '#src/state/app-context.tsx'

/** Names of the shipped skills, by id. */
export function useSkillNames(): ReadonlyMap<string, string> {
  const skills = useApp(state => state.outline.skills)
  return useMemo(() => new Map(skills.map(({ id, name }) => [id, name])), [skills])
}
