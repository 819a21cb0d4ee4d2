import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'

/** The same class in the skills somebody has a response in that counts: the others say nothing about it. */
export function askedStandings(standings: ClassStandings): ClassStandings {
  const isAsked = standings.skills.map(({ estimate }) => estimate !== null)
  return {
    ...standings,
    skills: standings.skills.filter((_, at) => isAsked[at]),
    students: standings.students.map(student => {
      const cells = student.cells.filter((_, at) => isAsked[at])
      const left = student.cells.length - cells.length
      // Without a response nobody has a verdict.
      return { ...student, cells, tooEarly: student.tooEarly - left }
    }),
  }
}
