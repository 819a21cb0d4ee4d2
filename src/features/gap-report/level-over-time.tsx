import { Suspense, useDeferredValue, useMemo } from 'react'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { levelsOfSkill } from '#src/domain/history/level-at-session.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import styles from '#src/features/gap-report/level-over-time.module.css'
import { LevelHistoryChart } from '#src/ui/charts/load-charts.tsx'
import { showTime } from '#src/ui/show-date.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Points shown; each costs an estimate of all skills. */
const mostPoints = 20

interface LevelOverTimeProps {
  /** Without errata. */
  readonly evidence: Evidence
  readonly skillId: string
  readonly required: number | null
}

/** What the level was after each session that touched the skill; worked out after the rest is on screen. */
export function LevelOverTime({ evidence, ...rest }: LevelOverTimeProps) {
  const ready = useDeferredValue<Evidence | null>(evidence, null)
  return (
    <section className={styles.part} aria-labelledby="level-over-time">
      <h2 id="level-over-time">Level over time</h2>
      {ready === null ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <History evidence={ready} {...rest} />
      )}
    </section>
  )
}

function History({ evidence, skillId, required }: LevelOverTimeProps) {
  const outline = useApp(state => state.outline)
  const history = useMemo(
    () =>
      levelsOfSkill(evidence, skillTreeOf(outline), { skill: skillId, limit: mostPoints }, measureSettings),
    [evidence, outline, skillId],
  )
  const points = history.map(({ endUtc, level, levelLow, levelHigh }) => ({
    at: endUtc,
    level,
    low: levelLow,
    high: levelHigh,
  }))
  return (
    <>
      {history.length === 0 && <p>It begins with the first response that counts.</p>}
      {history.length === 1 && <p>One session so far; a line needs two.</p>}
      {history.length > 1 && (
        <figure>
          <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
            <LevelHistoryChart points={points} required={required} />
          </Suspense>
          <figcaption className={styles.note}>
            Line: level at the end of each session. Shade: 80 % band.
            {required !== null && ` Dashed: required ${required}.`}
          </figcaption>
        </figure>
      )}
      {history.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">Level at the end of each session, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Session that ended</th>
              <th scope="col">Level</th>
              <th scope="col">Band</th>
              <th scope="col">Responses</th>
            </tr>
          </thead>
          <tbody>
            {history.toReversed().map(point => (
              <tr key={point.endUtc}>
                <th scope="row">{showTime(point.endUtc)}</th>
                <td>{Math.round(point.level)}</td>
                <td>{bandWords(roundedBand(point, measureSettings))}</td>
                <td>{point.counted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
