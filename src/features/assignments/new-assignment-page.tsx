import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Gives a new assignment its address; it is kept from the first word on. */
export function NewAssignmentPage() {
  const newId = useApp(state => state.newId)
  const [, navigate] = useLocation()
  useEffect(() => navigate(classPaths.editAssignment(newId()), { replace: true }), [newId, navigate])
  return null
}
