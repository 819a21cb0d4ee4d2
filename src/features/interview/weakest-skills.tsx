import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { meanWords } from '#src/domain/interview/interview-words.ts'
import { meansBySkill, rateSession } from '#src/domain/interview/rating-summary.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface WeakestSkillsProps {
  readonly session: InterviewSession
  readonly sheet: InterviewSheet
}

/** Questions of a drill that the result links to. */
const drillQuestions = 5

/** What was rated by skill, weakest first, each with what to do about it. */
export function WeakestSkills({ session, sheet }: WeakestSkillsProps) {
  const skills = useApp(state => state.outline.skills)
  const hasDate = useApp(state => state.preferences.targetDate !== null)
  const means = meansBySkill(rateSession(session, sheet))
  return (
    <Panel title="By skill, weakest first" tone="accent">
      <ul className={styles.list}>
        {means.map(({ skill, mean, questions }) => {
          const name = skills.find(({ id }) => id === skill)?.name ?? skill
          return (
            <li key={skill}>
              <span>
                <Link href={paths.skill(skill)} className={styles.title}>
                  {name}
                </Link>{' '}
                {meanWords(mean)}, {countWords(questions, 'answer')}
              </span>
              <span className={styles.actions}>
                <Link
                  href={paths.newQuiz({ skills: [skill], count: drillQuestions, mode: 'practice' })}
                  aria-label={`Drill ${countWords(drillQuestions, 'question')} on ${name}`}
                >
                  Drill {countWords(drillQuestions, 'question')}
                </Link>
                <Link href={interviewPaths.newSession([skill])} aria-label={`Interview questions on ${name}`}>
                  Interview questions on it
                </Link>
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        The mark is on the <Link href={paths.report()}>gap report</Link> now, beside the level and apart from
        it. What to do until your date is in the{' '}
        <Link href={paths.plan()}>{hasDate ? 'plan' : 'plan, once you have given a date'}</Link>.
      </p>
    </Panel>
  )
}
