import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { withSkills } from '#src/features/assignments/starting-skills.ts'
import { useApp } from '#src/state/app-context.tsx'

interface NewAssignmentPageProps {
  /** Parted by commas; empty for none. */
  readonly skills: string
}

/** Gives a new assignment its address, and takes the skills to it along; it is kept from the first word on. */
export function NewAssignmentPage({ skills }: NewAssignmentPageProps) {
  const newId = useApp(state => state.newId)
  const [, navigate] = useLocation()
  useEffect(() => {
    const state = skills === '' ? null : withSkills(skills.split(','))
    navigate(classPaths.editAssignment(newId()), { replace: true, state })
  }, [newId, navigate, skills])
  return null
}
