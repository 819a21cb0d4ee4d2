import { Link } from 'wouter'
import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { ModelAnswer } from '#src/features/interview/model-answer.tsx'
import { triesAt } from '#src/features/interview/tries-at.ts'
import { TriesTable } from '#src/features/interview/tries-table.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useInterviews } from '#src/state/interview/use-interviews.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** All tries at one question side by side. */
export function InterviewQuestionPage({ questionId }: { readonly questionId: string }) {
  const list = useInterviews()
  const skills = useApp(state => state.outline.skills)
  if (list === null) return <Loading what="Looking for your tries at this question" />
  if (list.kind === 'problem')
    return (
      <Page title="Your tries cannot be read">
        <Notice tone="problem">
          <p>{list.sentence}</p>
        </Notice>
      </Page>
    )
  const tries = triesAt(list.interviews, questionId)
  const question = tries[0]?.question
  if (question === undefined) return <NoTries />
  const skill = mainSkillOf(question)
  return (
    <Page title="One question, all tries" wide>
      <Panel tone="accent">
        <p className={styles.question}>{question.question}</p>
        <p className={styles.note}>
          <Link href={paths.skill(skill)}>{skills.find(({ id }) => id === skill)?.name ?? skill}</Link>
        </p>
      </Panel>
      <TriesTable tries={tries} />
      <Panel title="A model answer">
        <ModelAnswer question={question} />
      </Panel>
      <div className={styles.actions}>
        <Link href={interviewPaths.newSession([skill])} className={buttonClass('secondary')}>
          Interview questions on this skill
        </Link>
        <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
          Interview practice
        </Link>
      </div>
    </Page>
  )
}

function NoTries() {
  return (
    <Page title="No tries at this question">
      <p>
        You have not finished rating an answer to it on this device. What an interview asks is not shown
        before it was asked.
      </p>
      <p>
        <Link href={interviewPaths.newSession()} className={buttonClass('primary')}>
          Start an interview
        </Link>
      </p>
    </Page>
  )
}
