import { useMemo, useState } from 'react'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import { askedStandings, skillsAsked } from '#src/domain/class-view/asked-standings.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { mapTable, responsesTable, scoresTable } from '#src/domain/class-view/class-tables.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { ClassRoleChoice } from '#src/features/class/class-role-choice.tsx'
import { ExportPart } from '#src/features/class/export-part.tsx'
import styles from '#src/features/class/gap-map.module.css'
import { MapPart } from '#src/features/class/map-part.tsx'
import { MissingPart } from '#src/features/class/missing-part.tsx'
import { OverlayNotice } from '#src/features/class/overlay-notice.tsx'
import { ReteachPart } from '#src/features/class/reteach-part.tsx'
import { SkillStandingTable } from '#src/features/class/skill-standing-table.tsx'
import { StudyGroupsPart } from '#src/features/class/study-groups-part.tsx'
import { TooFastNotice } from '#src/features/class/too-fast-notice.tsx'
import { type StandingsView, useClassStandings } from '#src/features/class/use-class-standings.ts'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { useStudyGroups } from '#src/features/class/use-study-groups.ts'
import { useOverlay } from '#src/features/class/use-overlay.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useClassRole } from '#src/state/class-choices.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface GapMapProps {
  readonly reading: ClassReading
  readonly assignmentIds: readonly string[]
  readonly nameOf: (studentId: string) => string
  readonly hidesNames: boolean
}

/** Who is behind on what, what to teach again, and who could help whom. */
export function GapMap({ reading, assignmentIds, nameOf, hidesNames }: GapMapProps) {
  const [role, chooseRole] = useClassRole()
  const overlay = useOverlay(reading)
  const view = useClassStandings(reading, role, overlay.questions)
  const skillNames = useSkillNames()
  const tables = [
    { name: 'Scores', make: () => scoresTable(reading, nameOf, hidesNames) },
    { name: 'Responses', make: () => responsesTable(reading, nameOf) },
    ...(view.kind === 'known'
      ? [{ name: 'Gap map', make: () => mapTable(view.standings, skillNames, nameOf) }]
      : []),
  ]
  return (
    <>
      <ClassRoleChoice role={role} onChoose={chooseRole} />
      <OverlayNotice view={overlay} assignmentIds={assignmentIds} />
      {(view.kind === 'working' || (view.kind === 'known' && !view.isCurrent)) && (
        <Loading what={`Working out ${countWords(reading.students.length, 'student')}`} />
      )}
      {view.kind === 'known' && (
        <Known view={view} reading={reading} assignmentIds={assignmentIds} nameOf={nameOf} />
      )}
      <MissingPart reading={reading} hidesNames={hidesNames} />
      <ExportPart reading={reading} tables={tables} hidesNames={hidesNames} />
    </>
  )
}

interface KnownProps extends Pick<GapMapProps, 'reading' | 'assignmentIds' | 'nameOf'> {
  readonly view: Extract<StandingsView, { kind: 'known' }>
}

function Known({ view, reading, assignmentIds, nameOf }: KnownProps) {
  const { standings } = view
  const outline = useApp(state => state.outline)
  const [showsAll, setShowsAll] = useState(false)
  const skills = useMemo(() => skillsAsked(reading), [reading])
  const asked = useMemo(() => askedStandings(standings, skills), [standings, skills])
  const unasked = standings.skills.length - asked.skills.length
  if (standings.skills.length === 0) {
    return <p>{standings.roleName} requires no skill that is measured here. Choose another role.</p>
  }
  const shared = { standings: showsAll ? standings : asked, outline, assignmentIds, nameOf }
  return (
    <>
      <p className={styles.summary}>{summaryWords(standings, asked.skills.length)}</p>
      <TooFastNotice standings={standings} nameOf={nameOf} />
      {unasked > 0 && (
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={showsAll}
            onChange={event => setShowsAll(event.currentTarget.checked)}
          />
          Show also the {countWords(unasked, 'skill')} nobody was asked about
        </label>
      )}
      {shared.standings.skills.length > 0 && (
        <>
          <MapPart {...shared} />
          <ReteachPart {...shared} />
          <SkillStandingTable {...shared} />
        </>
      )}
      {standings.students.length > 1 && isAnythingKnown(standings) && (
        <Groups standings={standings} nameOf={nameOf} />
      )}
      <p className={styles.note}>
        A verdict needs {Math.round(standings.gamma * 100)} % probability, since somebody else reads it (gamma{' '}
        {standings.gamma.toFixed(2)}). Levels are as of when the responses were given and run from 0 to 100;
        they are not percent correct. Results are self-reported. Measure settings version{' '}
        {standings.settingsVersion}.
      </p>
    </>
  )
}

function isAnythingKnown({ skills }: ClassStandings): boolean {
  return skills.some(({ estimate }) => estimate !== null)
}

function summaryWords({ students, skills, roleName }: ClassStandings, asked: number): string {
  const below = students.reduce((sum, student) => sum + student.below, 0)
  const meets = students.reduce((sum, student) => sum + student.meets, 0)
  const size = `${countWords(students.length, 'student')} against ${roleName}, which requires ${countWords(skills.length, 'skill')}; ${asked} of them were asked about.`
  return `${size} Of all verdicts ${meets} are “meets” and ${below} are “below”; the rest is too early to say.`
}

interface GroupsProps extends Pick<GapMapProps, 'nameOf'> {
  readonly standings: ClassStandings
}

function Groups({ standings, nameOf }: GroupsProps) {
  const outline = useApp(state => state.outline)
  const [size, setSize] = useState(3)
  const [draw, setDraw] = useState(1)
  const view = useStudyGroups(standings, size, String(draw))
  if (view?.kind === 'failed') {
    return (
      <Notice tone="problem" role="alert">
        <p>{view.sentence}</p>
      </Notice>
    )
  }
  return (
    <StudyGroupsPart
      groups={view?.groups ?? null}
      size={size}
      onSize={setSize}
      onShuffle={() => setDraw(draw + 1)}
      outline={outline}
      nameOf={nameOf}
    />
  )
}
