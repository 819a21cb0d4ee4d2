import { Link } from 'wouter'
import { ClassFrame } from '#src/features/class/class-frame.tsx'
import styles from '#src/features/class/student-page.module.css'
import { StudentView } from '#src/features/class/student-view.tsx'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'

interface StudentPageProps {
  readonly assignmentIds: readonly string[]
  readonly studentId: string
}

/** One student of a class. */
export function StudentPage({ assignmentIds, studentId }: StudentPageProps) {
  const paths = useClassPaths(assignmentIds)
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Student">
      {(reading, names) => {
        const student = reading.students.find(one => one.studentId === studentId)
        if (student === undefined) {
          return (
            <p>
              This student is not in the class. <Link href={paths.gapMap()}>See everybody who is</Link>.
            </p>
          )
        }
        return (
          <>
            <h2 className={styles.name}>
              <bdi>{names.nameOf(studentId)}</bdi>
            </h2>
            <StudentView reading={reading} student={student} assignmentIds={assignmentIds} {...names} />
          </>
        )
      }}
    </ClassFrame>
  )
}
