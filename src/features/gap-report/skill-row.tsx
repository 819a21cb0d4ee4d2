import { Link } from 'wouter'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { rounded } from '#src/domain/gap-report-export/rounded.ts'
import type { GapRow } from '#src/domain/measure/gap-report.ts'
import { interviewWords, isRated } from '#src/domain/measure/interview-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { verdictWords } from '#src/domain/measure/verdict-words.ts'
import { paths } from '#src/domain/paths.ts'
import { bandMarks } from '#src/features/gap-report/band-marks.ts'
import { countedWords } from '#src/features/gap-report/counted-words.ts'
import styles from '#src/features/gap-report/skill-row.module.css'
import { LevelBand } from '#src/ui/level-band.tsx'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'

interface SkillRowProps {
  readonly row: GapRow
  readonly domainName: string
  /** What the evidence letter means; null until it is loaded. */
  readonly meaning: string | null
  readonly settings: MeasureSettings
}

/** One skill; a click anywhere opens its page. */
export function SkillRow({ row, domainName, meaning, settings }: SkillRowProps) {
  const { estimate, verdict, requiredLevel, interview } = row
  const band = roundedBand(estimate, settings)
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>
          <Link href={paths.skill(row.skill)}>{row.name}</Link>
        </h3>
        <p className={styles.note}>
          {domainName} · {rounded(row.importance, 1)} % of the role
        </p>
      </div>
      <div className={styles.level}>
        <LevelBand
          level={estimate.level}
          {...band}
          required={requiredLevel}
          verdict={verdict.kind}
          marks={bandMarks(interview)}
        />
        <p>
          Level <strong>{bandWords(band)}</strong>, required <strong>{requiredLevel}</strong>
        </p>
        {isRated(interview) && (
          <p className={styles.note}>Rated in interviews: {interviewWords(interview)}</p>
        )}
        <p className={styles.note}>
          Evidence {row.evidence}
          {meaning !== null && `: ${meaning}`}
        </p>
      </div>
      <div className={styles.verdict}>
        <VerdictBadge verdict={verdict.kind} />
        <p className={styles.words}>{verdictWords(verdict, settings)}</p>
        <p className={styles.note}>{countedWords(estimate)}</p>
      </div>
    </li>
  )
}
