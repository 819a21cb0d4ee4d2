import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'

/** The skills of the questions put before anybody of the class, answered or not, counting or not. */
export function skillsAsked({ students }: Pick<ClassReading, 'students'>): ReadonlySet<string> {
  return new Set(
    students.flatMap(({ attempts }) =>
      attempts.flatMap(({ responses }) => responses.map(({ skill }) => skill)),
    ),
  )
}

/** The same class in these skills alone. They have to hold all that anybody responded to. */
export function askedStandings(standings: ClassStandings, asked: ReadonlySet<string>): ClassStandings {
  const isAsked = standings.skills.map(({ skill }) => asked.has(skill))
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
