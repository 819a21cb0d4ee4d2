import type { Debrief } from '#src/domain/interview/debrief.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { DebriefGaps } from '#src/features/interview/pair/debrief-gaps.tsx'
import { DebriefPoints } from '#src/features/interview/pair/debrief-points.tsx'
import { NextDrills } from '#src/features/interview/pair/next-drills.tsx'
import styles from '#src/features/interview/pair/pair.module.css'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface DebriefContentsProps {
  readonly session: InterviewSession
  readonly draft: Debrief
  readonly nameOf: (skill: string) => string
  /** Null for who may only read. */
  readonly onChange: ((list: keyof InterviewSession['debrief'], points: string[]) => void) | null
}

/** What a debrief says on a page of paper: keep, stop, start; the next three drills; gaps with what was heard. */
export function DebriefContents({ session, draft, nameOf, onChange }: DebriefContentsProps) {
  return (
    <>
      <p className={styles.note}>
        {session.roleTitle} · {showTime(session.startedUtc)}
        {session.candidate !== '' && ` · candidate ${session.candidate}`}
        {session.interviewer !== '' && ` · interviewer ${session.interviewer}`}
      </p>
      <div className={styles.three}>
        {(['keep', 'stop', 'start'] as const).map(list => (
          <DebriefPoints
            key={list}
            list={list}
            points={session.debrief[list]}
            drafts={draft[list].map(({ text }) => text)}
            onChange={onChange === null ? null : points => onChange(list, points)}
          />
        ))}
      </div>
      <Panel title="Next drills" tone="accent">
        <NextDrills skills={draft.drills} nameOf={nameOf} />
      </Panel>
      <div className={styles.breaks}>
        <Panel title="Gaps, with what was heard">
          <DebriefGaps gaps={draft.gaps} nameOf={nameOf} />
        </Panel>
      </div>
    </>
  )
}
