import { useApp } from '#src/state/app-context.tsx'

/** The name of a skill, or its id where this version of the app does not know it. */
export function useSkillName(): (skill: string) => string {
  const skills = useApp(state => state.outline.skills)
  return skill => skills.find(({ id }) => id === skill)?.name ?? skill
}
