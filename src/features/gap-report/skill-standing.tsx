import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { percent, verdictWords } from '#src/domain/measure/verdict-words.ts'
import { bandMarks } from '#src/features/gap-report/band-marks.ts'
import { countedWords } from '#src/features/gap-report/counted-words.ts'
import { MarkLegend } from '#src/features/gap-report/mark-legend.tsx'
import { SettleSkill } from '#src/features/gap-report/settle-skill.tsx'
import { showDate } from '#src/ui/show-date.ts'
import styles from '#src/features/gap-report/skill-standing.module.css'
import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'
import { LevelBand } from '#src/ui/level-band.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'

interface SkillStandingProps {
  readonly report: GapReport
  /** Undefined when the role does not require the skill. */
  readonly row: GapRow | undefined
  readonly skillName: string
  readonly texts: CatalogTexts
}

/** Level against required level, the verdict and what it rests on. */
export function SkillStanding({ report, row, skillName, texts: { catalog } }: SkillStandingProps) {
  if (row === undefined) {
    return (
      <Panel title="Where you stand">
        <p>
          {report.roleName} does not require {skillName}, so there is no verdict.
        </p>
      </Panel>
    )
  }
  const { estimate, verdict, requiredLevel, evidence, interview } = row
  const band = roundedBand(estimate, report.settings)
  return (
    <Panel title="Where you stand">
      <div className={styles.verdict}>
        <VerdictBadge verdict={verdict.kind} />
        <p className={styles.words}>{capitalised(verdictWords(verdict, report.settings))}.</p>
      </div>
      <div>
        <LevelBand
          level={estimate.level}
          {...band}
          required={requiredLevel}
          verdict={verdict.kind}
          marks={bandMarks(interview)}
        />
        <p className={styles.scale} aria-hidden="true">
          <span>0</span>
          <span>50</span>
          <span>100</span>
        </p>
      </div>
      <MarkLegend report={{ rows: [row], settings: report.settings }} />
      <dl className={styles.facts}>
        <div>
          <dt>Your level</dt>
          <dd>
            <strong>{bandWords(band)}</strong>
            <span>with {percent(report.settings.intervalMass)} probability</span>
          </dd>
        </div>
        <div>
          <dt>Required by {report.roleName}</dt>
          <dd>
            <strong>{requiredLevel}</strong>
            <span>
              Evidence {evidence}
              {catalog.kind === 'catalog' && `: ${catalog.catalog.evidence[evidence]}`}
            </span>
          </dd>
        </div>
        <div>
          <dt>It rests on</dt>
          <dd>
            <strong>{countedWords(estimate)}</strong>
            <span>{restsOn(row)}</span>
          </dd>
        </div>
      </dl>
      <SettleSkill report={report} row={row} />
    </Panel>
  )
}

function restsOn({ estimate: { counted, effectiveResponses, lastCountedUtc } }: GapRow): string {
  if (lastCountedUtc === null) return 'The band comes from your responses to other skills alone.'
  const newest = `The newest is of ${showDate(lastCountedUtc)}.`
  const isFaded = counted - effectiveResponses >= 0.1
  return isFaded ? `${newest} Time and newer responses make older ones count less.` : newest
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
