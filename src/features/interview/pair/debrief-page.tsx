import { Link } from 'wouter'
import { compareSheets } from '#src/domain/interview/compare-sheets.ts'
import { draftDebrief } from '#src/domain/interview/debrief.ts'
import type { InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { packDebrief } from '#src/domain/interview/pack-parcel.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { DebriefContents } from '#src/features/interview/pair/debrief-contents.tsx'
import { HandParcel } from '#src/features/interview/pair/hand-parcel.tsx'
import { SealDebrief } from '#src/features/interview/pair/seal-debrief.tsx'
import { TakeDebrief } from '#src/features/interview/pair/take-debrief.tsx'
import { useSkillName } from '#src/features/interview/pair/use-skill-name.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { WaitingForBoth } from '#src/features/interview/pair/waiting-for-both.tsx'
import { SavingSign } from '#src/features/interview/saving-sign.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useGuide } from '#src/state/interview/use-guide.ts'
import { useInterview } from '#src/state/interview/use-interview.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** One page to work from: keep, stop, start; gaps with what was heard; the next three drills. */
export function DebriefPage({ sessionId }: { readonly sessionId: string }) {
  const { view, keeper } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open =>
        isDone(open.self) && isDone(open.other) ? (
          <Debriefed open={open} keeper={keeper} self={open.self} other={open.other} />
        ) : (
          <WaitingForBoth open={open} />
        )
      }
    </SessionGate>
  )
}

interface DebriefedProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
  readonly self: InterviewSheet
  readonly other: InterviewSheet
}

function Debriefed({ open, keeper, self, other }: DebriefedProps) {
  const { session } = open
  const nameOf = useSkillName()
  const now = useApp(state => state.now)
  const answers = compareSheets(session, self, other)
  const draft = draftDebrief(answers, 'other')
  const isSender = session.way === 'two-devices' && !session.isLearnerCandidate
  const mayWrite = session.way === 'one-device' || isSender
  return (
    <Page title="Debrief" wide>
      <DebriefContents
        session={session}
        draft={draft}
        nameOf={nameOf}
        onChange={
          mayWrite
            ? (list, points) =>
                void keeper.changeSession(before => ({
                  ...before,
                  updatedUtc: Math.max(now(), before.updatedUtc + 1),
                  debrief: { ...before.debrief, [list]: points },
                }))
            : null
        }
      />
      {mayWrite && (
        <div className={styles.noPrint}>
          <SavingSign saving={open.saving} keeper={keeper} />
        </div>
      )}
      {isSender && <SendDebrief open={open} other={other} />}
      {mayWrite && <SealDebrief session={session} other={other} />}
      <div className={styles.actions}>
        <TakeDebrief session={session} draft={draft} nameOf={nameOf} />
        <Link href={interviewPaths.reveal(session.sessionId)} className={buttonClass('quiet')}>
          Both ratings
        </Link>
        <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
          Interview practice
        </Link>
      </div>
    </Page>
  )
}

/** On two devices the candidate gets the ratings with the debrief; only then they count on that device. */
function SendDebrief({ open: { session }, other }: Pick<DebriefedProps, 'open' | 'other'>) {
  const guide = useGuide()
  if (guide.kind !== 'here') return null
  const { questions } = guide.guide
  return (
    <div className={styles.noPrint}>
      <Panel title="Send it to the candidate">
        <p>Your ratings go with it. Finish the three lists first: what is sent does not change later.</p>
        <HandParcel
          named={packDebrief(session, other, 'named', questions)}
          whole={packDebrief(session, other, 'whole', questions)}
          what="debrief"
        />
      </Panel>
    </div>
  )
}
