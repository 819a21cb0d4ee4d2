import { useCallback, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { type Classroom, classroomOf } from '#src/state/classroom/classroom.ts'
import { type ClassroomState, type ClassView, viewOf } from '#src/state/classroom/classroom-state.ts'

/** What can be done with classes, for a component. */
export function useClassroom(): Classroom {
  return classroomOf(useAppStore())
}

/** One stored piece of what class pages share. */
export function useClassroomState<Piece>(select: (state: ClassroomState) => Piece): Piece {
  return useStore(useClassroom().state, select)
}

const notYet: ClassView = { kind: 'reading', done: 0, of: 0 }

/**
 * These assignments read together as of a moment (null: now); follows every change of results, corrections and rosters
 * made on this page.
 */
export function useClass(assignmentIds: readonly string[], asOfUtc: number | null): ClassView {
  const { watch } = useClassroom()
  const key = assignmentIds.join(',')
  const view = useClassroomState(({ views }) => viewOf(views, { assignmentIds: key.split(','), asOfUtc }))
  useEffect(() => watch({ assignmentIds: key.split(','), asOfUtc }), [watch, key, asOfUtc])
  return view ?? notYet
}

/** How students are called on screen: by name and class, or by number while names are hidden. */
export function useNames(reading: Pick<ClassReading, 'students' | 'files' | 'numbers'>): {
  readonly nameOf: (studentId: string) => string
  readonly hidesNames: boolean
} {
  const hidesNames = useClassroomState(state => state.hidesNames)
  const people = useMemo(
    () => new Map([...reading.files, ...reading.students].map(one => [one.studentId, one])),
    [reading],
  )
  const nameOf = useCallback(
    (studentId: string) => {
      const number = reading.numbers.get(studentId) ?? 0
      const { name = '', className = '' } = people.get(studentId) ?? {}
      if (hidesNames) return `Student ${number}`
      const shown = name === '' ? `No name (student ${number})` : name
      return className === '' ? shown : `${shown}, ${className}`
    },
    [reading, people, hidesNames],
  )
  return { nameOf, hidesNames }
}
