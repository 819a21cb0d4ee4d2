import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/interview/pair/pair.module.css'

/** Questions of a drill. */
const drillQuestions = 5

interface NextDrillsProps {
  readonly skills: readonly string[]
  readonly nameOf: (skill: string) => string
}

/** The skills to work on next, each with the way there. */
export function NextDrills({ skills, nameOf }: NextDrillsProps) {
  if (skills.length === 0) return <p>Everything was rated at the top: there is nothing to drill.</p>
  return (
    <>
      <ol className={styles.points}>
        {skills.map(skill => (
          <li key={skill}>
            <strong>{nameOf(skill)}</strong>{' '}
            <span className={styles.links}>
              <Link
                href={paths.newQuiz({ skills: [skill], count: drillQuestions, mode: 'practice' })}
                aria-label={`Drill ${countWords(drillQuestions, 'question')} on ${nameOf(skill)}`}
              >
                Drill {countWords(drillQuestions, 'question')}
              </Link>
              <Link
                href={interviewPaths.newSession([skill])}
                aria-label={`Interview questions on ${nameOf(skill)}`}
              >
                Interview questions on it
              </Link>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.noPrint}>
        What else is due until your date is in the <Link href={paths.plan()}>plan</Link>.
      </p>
    </>
  )
}
