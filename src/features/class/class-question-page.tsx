import { Link } from 'wouter'
import { questionAt } from '#src/domain/class-view/question-row.ts'
import { ClassFrame } from '#src/features/class/class-frame.tsx'
import styles from '#src/features/class/class-question-page.module.css'
import { ClassQuestionView } from '#src/features/class/class-question-view.tsx'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'

interface ClassQuestionPageProps {
  readonly assignmentIds: readonly string[]
  /** As `questionAddress` writes it. */
  readonly address: string
}

/** One question of a class. */
export function ClassQuestionPage({ assignmentIds, address }: ClassQuestionPageProps) {
  const paths = useClassPaths(assignmentIds)
  return (
    <ClassFrame assignmentIds={assignmentIds} title="A question of the class" isPooled>
      {(reading, names) => {
        const asked = questionAt(address, reading.questions)
        return (
          <>
            <p className={styles.back}>
              <Link href={paths.questions()}>
                <span aria-hidden="true">← </span>All questions
              </Link>
            </p>
            {asked === null ? (
              <p>The class was not asked this question.</p>
            ) : (
              <ClassQuestionView key={address} reading={reading} asked={asked} {...names} />
            )}
          </>
        )
      }}
    </ClassFrame>
  )
}
