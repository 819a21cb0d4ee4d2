import { Suspense, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { type LevelPoint, sessionsTouching } from '#src/domain/history/level-at-session.ts'
import { type LevelScope, levelScopes } from '#src/domain/history/level-scope.ts'
import type { StudySession } from '#src/domain/history/study-sessions.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { paths } from '#src/domain/paths.ts'
import { DataTable } from '#src/features/history/data-table.tsx'
import styles from '#src/features/history/history-page.module.css'
import { ScopeChoice } from '#src/features/history/scope-choice.tsx'
import { useLevelPoints } from '#src/features/history/use-level-points.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { LevelHistoryChart } from '#src/ui/charts/load-charts.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** Points shown; each costs an estimate of all skills. */
const mostPoints = 40

interface LevelPartProps {
  /** Without errata, earliest first. */
  readonly responses: readonly WeighedResponse[]
  readonly sessions: readonly StudySession[]
}

/** The level of a domain or a skill after each session. */
export function LevelPart({ responses, sessions }: LevelPartProps) {
  const role = useCurrentRole()
  const outline = useApp(state => state.outline)
  const scopes = useMemo(() => levelScopes(role, outline), [role, outline])
  const [chosen, setChosen] = useState<string | null>(null)
  const all = scopes.flatMap(({ whole, skills }) => [...(whole ? [whole] : []), ...skills])
  const scope = all.find(({ key }) => key === chosen) ?? newestScope(all, responses)
  return (
    <section className={styles.part} aria-labelledby="level">
      <h2 id="level">Level over time</h2>
      <ScopeChoice scopes={scopes} chosen={scope?.key ?? ''} onChoose={setChosen} />
      {scope && <LevelOfScope scope={scope} roleName={role.name} responses={responses} sessions={sessions} />}
    </section>
  )
}

/** Until one is chosen: that of the newest response that counts, a domain before a skill. */
function newestScope(
  scopes: readonly LevelScope[],
  responses: readonly WeighedResponse[],
): LevelScope | undefined {
  const newest = responses.findLast(({ baseWeight }) => baseWeight > 0)?.response.skill
  return scopes.find(({ skills }) => newest !== undefined && skills.includes(newest)) ?? scopes[0]
}

interface LevelOfScopeProps extends LevelPartProps {
  readonly scope: LevelScope
  readonly roleName: string
}

function LevelOfScope({ scope, roleName, responses, sessions }: LevelOfScopeProps) {
  const touching = useMemo(
    () => sessionsTouching(scope.skills, responses, sessions),
    [scope, responses, sessions],
  )
  const newest = useMemo(() => touching.slice(-mostPoints), [touching])
  const { points, left } = useLevelPoints(responses, newest, scope.skills)
  if (points === null) {
    return (
      <div className={styles.levelWaiting}>
        <Loading what={`Working it out, ${left} of ${newest.length} sessions to go`} />
      </div>
    )
  }
  const last = points.at(-1)
  if (last === undefined) return <p>It begins with the first response to {scope.name} that counts.</p>
  const required = scope.requiredLevel === null ? null : Math.round(scope.requiredLevel)
  return (
    <>
      <p className={styles.lead}>
        {scope.name}: level {Math.round(last.level)}, band {bandOf(last)}
        {required === null ? '; not required' : `; ${required} required`} as {roleName}.
      </p>
      {points.length === 1 ? (
        <p>One session so far; a line needs two.</p>
      ) : (
        <LevelFigure points={points} required={required} />
      )}
      <DataTable
        caption={`Level of ${scope.name} at the end of each session, newest first`}
        head={['Session that ended', 'Level', 'Band', 'Responses by then']}
        rows={points
          .toReversed()
          .map(point => [showTime(point.endUtc), Math.round(point.level), bandOf(point), point.counted])}
      />
      <p className={styles.note}>
        {touching.length > newest.length &&
          `The last ${newest.length} of ${touching.length} sessions with ${scope.name}. `}
        {scope.skills.length > 1 && `Mean of the ${scope.skills.length} skills the role requires. `}
        Each point is read at the end of its session; <Link href={paths.report()}>the gap report</Link> is
        read now, so its band may be wider.
      </p>
    </>
  )
}

interface LevelFigureProps {
  readonly points: readonly LevelPoint[]
  readonly required: number | null
}

function LevelFigure({ points, required }: LevelFigureProps) {
  const marks = points.map(({ endUtc, level, levelLow, levelHigh }) => ({
    at: endUtc,
    level,
    low: levelLow,
    high: levelHigh,
  }))
  return (
    <figure>
      <Suspense fallback={<div className={styles.levelWaiting} aria-hidden="true" />}>
        <LevelHistoryChart points={marks} required={required} />
      </Suspense>
      <figcaption className={styles.note}>
        Line: level at the end of each session. Shade: 80 % band.
        {required !== null && ` Dashed: required ${required}.`}
      </figcaption>
    </figure>
  )
}

function bandOf(point: LevelPoint): string {
  return bandWords(roundedBand(point, measureSettings))
}
