import { useMemo } from 'react'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { ClassReading, ClassStudent } from '#src/domain/class-reading/class-reading.ts'
import { overlaidCurves } from '#src/domain/class-view/overlay-in-force.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { ClassRoleChoice } from '#src/features/class/class-role-choice.tsx'
import { OverlayNotice } from '#src/features/class/overlay-notice.tsx'
import { ReportsList } from '#src/features/class/reports-list.tsx'
import { StudentAttempts } from '#src/features/class/student-attempts.tsx'
import { StudentFiles } from '#src/features/class/student-files.tsx'
import { StudentResponses } from '#src/features/class/student-responses.tsx'
import { StudentSkills } from '#src/features/class/student-skills.tsx'
import styles from '#src/features/class/student-view.module.css'
import { TooFastNotice } from '#src/features/class/too-fast-notice.tsx'
import { asGiven } from '#src/features/class/use-class-standings.ts'
import { useOverlay } from '#src/features/class/use-overlay.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useClassRole } from '#src/state/class-choices.ts'
import { Button } from '#src/ui/button.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface StudentViewProps {
  readonly reading: ClassReading
  readonly student: ClassStudent
  readonly assignmentIds: readonly string[]
  readonly nameOf: (studentId: string) => string
  readonly hidesNames: boolean
}

/** One student, for a talk with them: where they stand, what they did, question by question. */
export function StudentView({ reading, student, assignmentIds, nameOf, hidesNames }: StudentViewProps) {
  const [role, chooseRole] = useClassRole()
  const outline = useApp(state => state.outline)
  const overlay = useOverlay(reading)
  const standings = useMemo(() => {
    const curves = overlaidCurves(overlay.questions ?? [], measureSettings)
    return classStandings([student], skillTreeOf(outline), role, asGiven, measureSettings, curves)
  }, [student, outline, role, overlay.questions])
  const reports = reading.reports.filter(({ studentId }) => studentId === student.studentId)
  return (
    <>
      <div className={styles.tools}>
        <ClassRoleChoice role={role} onChoose={chooseRole} />
        <Button onClick={() => window.print()}>Print or save as PDF</Button>
      </div>
      <p className={styles.paper}>
        Against {role.name}, read {showTime(reading.asOfUtc)}
      </p>
      <OverlayNotice view={overlay} assignmentIds={assignmentIds} />
      <section className={styles.part} aria-labelledby="skills">
        <h2 id="skills">Skills</h2>
        <TooFastNotice standings={standings} nameOf={null} />
        <StudentSkills standings={standings} outline={outline} />
      </section>
      <section className={styles.part} aria-labelledby="attempts">
        <h2 id="attempts">Attempts</h2>
        <StudentAttempts attempts={student.attempts} assignments={reading.assignments} />
        <StudentFiles
          files={reading.files.filter(({ studentId }) => studentId === student.studentId)}
          hidesNames={hidesNames}
        />
      </section>
      {student.attempts.map(attempt => (
        <section
          key={attempt.resultId}
          className={styles.part}
          aria-labelledby={`responses-${attempt.resultId}`}
        >
          <h2 id={`responses-${attempt.resultId}`}>
            {student.attempts.length === 1 ? 'Responses' : `Responses of ${showTime(attempt.startedUtc)}`}
          </h2>
          <StudentResponses attempt={attempt} questions={reading.questions} />
        </section>
      ))}
      {reports.length > 0 && (
        <section className={styles.part} aria-labelledby="reports">
          <h2 id="reports">Problems they reported</h2>
          <ReportsList reports={reports} nameOf={nameOf} />
        </section>
      )}
      <p className={styles.note}>
        A verdict needs {Math.round(standings.gamma * 100)} % probability. Bands hold the level with{' '}
        {Math.round(measureSettings.intervalMass * 100)} % probability; levels run from 0 to 100 and are not
        percent correct. Self-reported: nobody but the learner knows how the responses came about.
      </p>
    </>
  )
}
