import { Suspense, useDeferredValue, useMemo } from 'react'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { levelHistory } from '#src/domain/measure/level-history.ts'
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

/** What the level was after each quiz that touched the skill; worked out after the rest is on screen. */
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
      levelHistory(evidence, skillTreeOf(outline), { skill: skillId, limit: mostPoints }, measureSettings),
    [evidence, outline, skillId],
  )
  const points = history.map(({ tUtc, estimate }) => ({
    at: tUtc,
    level: estimate.level,
    low: estimate.levelLow,
    high: estimate.levelHigh,
  }))
  return (
    <>
      {history.length === 0 && <p>It begins with the first response that counts.</p>}
      {history.length === 1 && <p>One quiz so far; a line needs two.</p>}
      {history.length > 1 && (
        <figure>
          <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
            <LevelHistoryChart points={points} required={required} />
          </Suspense>
          <figcaption className={styles.note}>
            Line: level after each quiz. Shade: band.{required !== null && ` Dashed: required ${required}.`}
          </figcaption>
        </figure>
      )}
      {history.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">Level after each quiz, newest first</caption>
          <thead>
            <tr>
              <th scope="col">After the quiz of</th>
              <th scope="col">Level</th>
              <th scope="col">Band</th>
              <th scope="col">Responses</th>
            </tr>
          </thead>
          <tbody>
            {history.toReversed().map(({ attemptId, tUtc, estimate }) => (
              <tr key={attemptId}>
                <th scope="row">{showTime(tUtc)}</th>
                <td>{Math.round(estimate.level)}</td>
                <td>{bandWords(roundedBand(estimate, measureSettings))}</td>
                <td>{estimate.counted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
