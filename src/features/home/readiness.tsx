import { useMemo } from 'react'
import { Link } from 'wouter'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { reportWords } from '#src/domain/measure/verdict-words.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/home/readiness.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { LevelBand } from '#src/ui/level-band.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Readiness by domain, in short; the report has the rest. */
export function Readiness() {
  const role = useCurrentRole()
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const readNow = useApp(state => state.now)
  const settings = useApp(state => settingsInForce(state.preferences))
  const report = useMemo(
    () => findGaps(evidence, role, outline, readNow(), settings.gamma.own, settings),
    [evidence, role, outline, readNow, settings],
  )
  return (
    <Panel title="Where you stand">
      <p>{reportWords(report)}</p>
      <ul className={styles.domains}>
        {report.domains.map(({ domain, name, estimate, requiredLevel, meets, below, tooEarly }) => (
          <li key={domain}>
            <span className={styles.name}>{name}</span>
            <LevelBand
              level={estimate.level}
              low={estimate.levelLow}
              high={estimate.levelHigh}
              required={Math.round(requiredLevel)}
              verdict={tooEarly > meets + below ? 'too-early' : below >= meets ? 'below' : 'meets'}
            />
            <span className={styles.counts}>
              {meets} meet, {below} below, {tooEarly} too early
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.links}>
        <Link href={paths.report()} className={buttonClass('secondary')}>
          Open the gap report
        </Link>
        <Link href={paths.history()}>Your history</Link>
        <Link href={paths.memory()}>What to review</Link>
      </p>
    </Panel>
  )
}
