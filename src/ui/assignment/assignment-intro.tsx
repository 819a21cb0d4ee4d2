import type { ReactNode } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'
import styles from '#src/ui/assignment/assignment-intro.module.css'
import {
  afterwardsWords,
  limitWords,
  questionsWords,
  takenWords,
} from '#src/ui/assignment/assignment-words.ts'
import { Panel } from '#src/ui/panel.tsx'

interface AssignmentIntroProps {
  readonly assignment: Assignment
  /** Whole minutes this learner has more than the others. */
  readonly extraMinutes: number
  /** Of the key results are sealed to, as two people compare it. */
  readonly fingerprint: string
  /** IANA name of the reader's zone. */
  readonly localZone: string
  /** Attempts that are left; null in a preview. */
  readonly attemptsLeft: number | null
}

/** What a learner reads before the start: who assigns what, under which rules, and what will be sent back. */
export function AssignmentIntro(props: AssignmentIntroProps) {
  const { instructor, note } = props.assignment
  const lines = note.split('\n').map(line => cleanLine(line).text)
  return (
    <div className={styles.intro}>
      <p className={styles.from}>
        Assigned by <bdi>{cleanLine(instructor).text}</bdi>
      </p>
      {note !== '' && (
        <blockquote className={styles.note}>
          <bdi>{lines.join('\n')}</bdi>
        </blockquote>
      )}
      <Rules {...props} />
      <WhatIsSent {...props} />
    </div>
  )
}

function Rules({ assignment, extraMinutes, localZone, attemptsLeft }: AssignmentIntroProps) {
  const { opensUtc, closesUtc, zone, attempts } = assignment
  const when = (utc: number) => timeInZones(utc, zone, localZone)
  const left = attemptsLeft !== null && attemptsLeft < attempts ? `, ${attemptsLeft} left` : ''
  return (
    <Panel title="What you will be asked">
      <dl className={styles.facts}>
        <Fact name="Questions">{questionsWords(assignment)}</Fact>
        <Fact name="How">{takenWords(assignment)}</Fact>
        <Fact name="Time">{limitWords(assignment, extraMinutes)}</Fact>
        {opensUtc !== null && <Fact name="Opens">{when(opensUtc)}</Fact>}
        {closesUtc !== null && (
          <Fact name="Closes">{when(closesUtc)}. What was begun before can be finished after</Fact>
        )}
        <Fact name="Attempts">
          {attempts === 1 ? 'One' : `${attempts} at most`}
          {left}
        </Fact>
        <Fact name="Afterwards">{afterwardsWords(assignment)}</Fact>
      </dl>
    </Panel>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function WhatIsSent({ assignment, fingerprint }: AssignmentIntroProps) {
  const { ask, grading } = assignment
  const instructor = <bdi>{cleanLine(assignment.instructor).text}</bdi>
  const typed = [ask.name && 'your name', ask.className && 'your class'].filter(Boolean).join(' and ')
  return (
    <Panel title="What you will send back">
      <p>
        When you have finished, the app makes one file for {instructor}. It is sealed: only who has the key
        below can read it. Nothing leaves this device until you send that file yourself, and you can read what
        is in it before.
      </p>
      <ul className={styles.list}>
        <li>{typed === '' ? 'No name: it was not asked for' : `As you type it: ${typed}`}</li>
        <li>
          Every response as you gave it, also those you changed, with the time it took and, if you said so,
          how sure you were
        </li>
        <li>When you began and finished, and whether the clock of this device was changed</li>
        <li>What you flagged, and problems you reported with questions</li>
        <li>A random number that stands for this browser, so that two files from it can be recognised</li>
      </ul>
      <p className={styles.small}>
        {grading === 'instructor'
          ? 'The keys to the questions are not on this device. '
          : 'The keys to the questions are on this device, and your responses also count in your own gap report and plan. '}
        The app cannot tell who answered, what else was open, or whether a file was made up. Results are
        self-reported: good for learning and for talking about it, not for grades that matter, unless somebody
        was watching.
      </p>
      <p>
        Key of {instructor}: <code className={styles.key}>{fingerprint}</code>
        <span className={styles.small}>
          {' '}
          If you are not sure where this came from, compare it with the one your instructor shows.
        </span>
      </p>
    </Panel>
  )
}
