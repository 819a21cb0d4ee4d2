import {
  type AnswerPhase,
  askedNow,
  closeQuestion,
  endSession,
  isLastQuestion,
} from '#src/domain/interview/session-steps.ts'
import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import { reasonWords } from '#src/domain/interview/interview-words.ts'
import { allowedMs } from '#src/domain/interview/answer-timer.ts'
import { AnswerNotes } from '#src/features/interview/answer-notes.tsx'
import { AnswerTimer } from '#src/features/interview/answer-timer.tsx'
import styles from '#src/features/interview/interview.module.css'
import { FollowUps } from '#src/features/interview/follow-ups.tsx'
import { FormSteps } from '#src/features/interview/form-steps.tsx'
import { RecordingControl } from '#src/features/interview/recording-control.tsx'
import { SavingSign } from '#src/features/interview/saving-sign.tsx'
import { useAnswering } from '#src/features/interview/use-answering.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useAnswerRecorder } from '#src/state/interview/use-answer-recorder.ts'
import { Button } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface AnsweringProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
}

const timerNames: Readonly<Record<AnswerPhase, string>> = {
  thinking: 'Time to think',
  speaking: 'Time to speak',
}

/** The question before the candidate: time to think, time to speak, and on to the next. */
export function Answering({ open, keeper }: AnsweringProps) {
  const { session } = open
  const { question, reason } = askedNow(session)
  const answering = useAnswering(session, keeper)
  const { phase, isRunning, spentMs } = answering
  const { recorder, state: recording } = useAnswerRecorder(open, question.id)
  const now = useApp(state => state.now)
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === mainSkillOf(question)))

  function toggle() {
    answering.toggle()
    if (isRunning) recorder.pause()
    else recorder.resume()
  }

  /** The microphone is off, and everything kept, before the screen changes. */
  async function leave(state: 'answered' | 'skipped' | 'stopped') {
    await recorder.stop()
    answering.keepTime()
    await keeper.changeSession(before =>
      state === 'stopped' ? endSession(before, now()) : closeQuestion(before, state, now()),
    )
  }

  async function speak(isRecorded: boolean) {
    if (isRecorded) await recorder.start()
    answering.speak()
  }

  return (
    <Page title={`Question ${session.at + 1} of ${session.questions.length}`}>
      <Panel tone="accent">
        <p className={styles.question}>{question.question}</p>
        <p className={styles.note}>
          {skill?.name ?? mainSkillOf(question)} · {reasonWords[reason]}
        </p>
        <FormSteps form={question.form} />
      </Panel>
      <Panel>
        <AnswerTimer
          // Each phase has a timer of its own, which announces its own half.
          key={phase}
          name={timerNames[phase]}
          spentMs={spentMs}
          allowedMs={allowedMs(question, phase)}
          isRunning={isRunning}
          onToggle={toggle}
        />
        {answering.wasLeft && !isRunning && (
          <p role="status">
            You were here before. Your notes and your time are kept; go on when you are ready.
          </p>
        )}
        <RecordingControl
          recorder={recorder}
          state={recording}
          open={open}
          questionId={question.id}
          isSpeaking={phase === 'speaking'}
          onSpeak={isRecorded => void speak(isRecorded)}
          isLast={isLastQuestion(session)}
          onDone={() => void leave('answered')}
        />
        {/* In pair the interviewer asks them. */}
        {phase === 'speaking' && session.way === 'alone' && <FollowUps probes={question.probes} />}
      </Panel>
      <AnswerNotes open={open} keeper={keeper} questionId={question.id} />
      <SavingSign saving={open.saving} keeper={keeper} />
      <div className={styles.actions}>
        <Button onClick={() => void leave('skipped')}>Skip this question</Button>
        <Button variant="quiet" onClick={() => void leave('stopped')}>
          Stop here and rate what was answered
        </Button>
      </div>
    </Page>
  )
}
