import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { InterviewGuide } from '#src/content/load-interview.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { MinutesField } from '#src/features/interview/minutes-field.tsx'
import {
  drawSentence,
  drawSet,
  type SessionChoices,
  type SessionDraw,
} from '#src/features/interview/session-choices.ts'
import { SessionPreview } from '#src/features/interview/session-preview.tsx'
import { SourceField } from '#src/features/interview/source-field.tsx'
import { WayField } from '#src/features/interview/way-field.tsx'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { beginSession, drawFromGaps } from '#src/state/interview/draw-session.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface NewSessionFormProps {
  readonly guide: InterviewGuide
  /** Sessions on this device: what they asked rests. */
  readonly sessions: readonly InterviewSession[]
  readonly skills: readonly string[]
  readonly wayAtFirst: InterviewSession['way']
}

/** Role, minutes, source and way on one screen, with defaults that need no change. */
export function NewSessionForm({ guide, sessions, skills, wayAtFirst }: NewSessionFormProps) {
  const app = useAppStore()
  const [, navigate] = useLocation()
  const current = useCurrentRole()
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  const newId = useApp(state => state.newId)
  const [seed] = useState(() => newId().slice(0, 8))
  const [problem, setProblem] = useState('')
  const [choices, setChoices] = useState<SessionChoices>({
    roleId: current.id,
    minutes: 30,
    from: 'gaps',
    way: wayAtFirst,
    isLearnerCandidate: wayAtFirst !== 'two-devices',
    candidate: '',
    interviewer: '',
  })
  const change = (part: Partial<SessionChoices>) => setChoices(before => ({ ...before, ...part }))
  const role = [...customRoles, ...shipped].find(({ id }) => id === choices.roleId) ?? current
  const draw = useDraw({ guide, sessions, skills, role, choices, seed })

  async function begin() {
    if (draw.kind === 'nothing') return setProblem(draw.sentence)
    const { way, isLearnerCandidate, candidate, interviewer, minutes } = choices
    const result = await beginSession(app, {
      way,
      isLearnerCandidate,
      role,
      candidate: candidate.trim(),
      interviewer: interviewer.trim(),
      minutes,
      seed,
      questions: draw.questions,
    })
    if (result.kind === 'problem') return setProblem(result.sentence)
    return navigate(
      way === 'alone' ? interviewPaths.alone(result.sessionId) : interviewPaths.interviewer(result.sessionId),
    )
  }

  return (
    <form
      className={styles.column}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void begin()
      }}
    >
      <Panel title="What is asked">
        <label className={styles.field}>
          For the role
          <select value={role.id} onChange={event => change({ roleId: event.currentTarget.value })}>
            {[...customRoles, ...shipped].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <MinutesField value={choices.minutes} onChange={minutes => change({ minutes })} />
        {skills.length === 0 ? (
          <SourceField choices={choices} onChange={change} />
        ) : (
          <p>
            Only the skills you chose are asked about.{' '}
            <Link href={interviewPaths.newSession()}>Ask about everything instead</Link>
          </p>
        )}
        <div aria-live="polite" className={styles.group}>
          <SessionPreview draw={draw} />
        </div>
      </Panel>
      <Panel title="How it is held">
        <WayField choices={choices} onChange={change} />
      </Panel>
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button variant="primary" type="submit">
          Begin the interview
        </Button>
        <span className={styles.note}>
          {choices.way === 'alone' ? 'The time to think begins with the first question.' : ''}
        </span>
      </div>
    </form>
  )
}

interface DrawParts extends Pick<NewSessionFormProps, 'guide' | 'sessions' | 'skills'> {
  readonly role: RoleOutline
  readonly choices: SessionChoices
  readonly seed: string
}

function useDraw({ guide, sessions, skills, role, choices, seed }: DrawParts): SessionDraw {
  const outline = useApp(state => state.outline)
  const evidence = useApp(state => state.evidence)
  const settings = useApp(state => settingsInForce(state.preferences))
  const [now] = useState(useApp(state => state.now))
  const { minutes, from } = choices
  const isSet = from === 'set' && skills.length === 0
  return useMemo(
    () =>
      isSet
        ? drawSet(role, minutes, guide)
        : drawSentence(
            drawFromGaps(
              { role, minutes, skills, seed },
              { outline, evidence, guide: guide.questions, sessions, settings, now },
            ),
            role,
          ),
    [isSet, role, minutes, guide, skills, seed, outline, evidence, sessions, settings, now],
  )
}
