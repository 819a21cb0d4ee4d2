import { allowedMs } from '#src/domain/interview/answer-timer.ts'
import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import { ratingOf, withRating } from '#src/domain/interview/rating-steps.ts'
import { askedNow, closeQuestion, endSession } from '#src/domain/interview/session-steps.ts'
import { AnswerTimer } from '#src/features/interview/answer-timer.tsx'
import styles from '#src/features/interview/interview.module.css'
import { FormSteps } from '#src/features/interview/form-steps.tsx'
import { InterviewerNotes } from '#src/features/interview/pair/interviewer-notes.tsx'
import { RatingForm } from '#src/features/interview/rating-form.tsx'
import { SavingSign } from '#src/features/interview/saving-sign.tsx'
import { useAnswering } from '#src/features/interview/use-answering.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { Button } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface AskingProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
}

/** The question being asked, with all an interviewer needs to ask, hear and rate it. */
export function Asking({ open, keeper }: AskingProps) {
  const { session } = open
  const { question } = askedNow(session)
  const answering = useAnswering(session, keeper)
  const { phase, isRunning, spentMs } = answering
  const now = useApp(state => state.now)
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === mainSkillOf(question)))
  const isLast = session.at + 1 === session.questions.length

  function leave(how: 'answered' | 'skipped' | 'stopped') {
    answering.keepTime()
    void keeper.changeSession(before =>
      how === 'stopped' ? endSession(before, now()) : closeQuestion(before, how, now()),
    )
  }

  return (
    <Page title={`Question ${session.at + 1} of ${session.questions.length}`} wide>
      <Panel tone="accent">
        <p className={styles.question}>{question.question}</p>
        <p className={styles.note}>{skill?.name ?? mainSkillOf(question)}. Read it aloud.</p>
        <AnswerTimer
          key={phase}
          name={phase === 'thinking' ? 'The candidate thinks' : 'The candidate speaks'}
          spentMs={spentMs}
          allowedMs={allowedMs(question, phase)}
          isRunning={isRunning}
          onToggle={answering.toggle}
        />
        {phase === 'thinking' && (
          <div>
            <Button onClick={answering.speak}>The candidate begins to speak</Button>
          </div>
        )}
      </Panel>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel title="Rating">
            <RatingForm
              question={question}
              rater="other"
              rating={ratingOf(open.other, question.id)}
              onChange={change =>
                void keeper.changeSheet('other', sheet => {
                  const rating = ratingOf(sheet, question.id)
                  return withRating(sheet, { ...rating, ...change }, now())
                })
              }
            />
          </Panel>
        </div>
        <div className={styles.column}>
          <Panel title="What is behind it">
            <p>{question.behind}</p>
          </Panel>
          <Panel title="Follow-up questions">
            <ul>
              {question.probes.map(probe => (
                <li key={probe}>{probe}</li>
              ))}
            </ul>
          </Panel>
          <Panel title="Notes">
            <InterviewerNotes open={open} keeper={keeper} questionId={question.id} />
          </Panel>
          <Panel title="A model answer">
            <ol>
              {question.outline.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <FormSteps form={question.form} />
          </Panel>
        </div>
      </div>
      <SavingSign saving={open.saving} keeper={keeper} />
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => leave('answered')}>
          {isLast ? 'Answered, end the interview' : 'Answered, next question'}
        </Button>
        <Button onClick={() => leave('skipped')}>Skip this question</Button>
        {!isLast && (
          <Button variant="quiet" onClick={() => leave('stopped')}>
            End the interview here
          </Button>
        )}
      </div>
    </Page>
  )
}
