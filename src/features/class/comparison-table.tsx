import type { ComparedCell, ComparedSkill } from '#src/domain/class-analysis/compare-cohorts.ts'
import type { Cohort } from '#src/domain/class-view/cohorts.ts'
import { differenceWords, sideOfDifference } from '#src/domain/class-view/comparison-words.ts'
import { unknownWords } from '#src/domain/class-view/too-fast.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { sideOfLevel } from '#src/features/class/side-of-level.ts'
import styles from '#src/features/class/comparison-table.module.css'
import { VerdictCounts } from '#src/ui/class/verdict-counts.tsx'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { LevelBand } from '#src/ui/level-band.tsx'

interface ComparisonTableProps {
  readonly rows: readonly ComparedSkill[]
  readonly cohorts: readonly Cohort[]
  /** Place of the part the others are compared with. */
  readonly reference: number
  readonly skillNames: ReadonlyMap<string, string>
}

/** Skills by parts of a class: level and band, verdicts, and the difference. */
export function ComparisonTable({ rows, cohorts, reference, skillNames }: ComparisonTableProps) {
  return (
    <WideTable stacks caption="Parts of the class side by side in every skill">
      <thead>
        <tr>
          <th scope="col">Skill</th>
          {cohorts.map(({ id, title, members }, at) => (
            <th key={id} scope="col">
              <bdi>{title}</bdi>
              <small>
                {countWords(members.length, 'student')}
                {at === reference && '; differences are from these'}
              </small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ skill, requiredLevel, cells }) => (
          <tr key={skill}>
            <th scope="row">
              {skillNames.get(skill) ?? skill}
              <small>required {requiredLevel}</small>
            </th>
            {cells.map((cell, at) => (
              <td key={at} className={styles.cell} data-wide data-label={cohorts[at]?.title}>
                <PartCell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

function PartCell({ cell }: { readonly cell: ComparedCell }) {
  const { estimate, requiredLevel, difference, meets, below, tooEarly } = cell
  if (estimate === null) {
    return <span className={styles.none}>{unknownWords(cell)}</span>
  }
  const band = roundedBand(estimate, measureSettings)
  return (
    <div className={styles.stack}>
      <LevelBand
        level={estimate.level}
        {...band}
        required={requiredLevel}
        verdict={sideOfLevel(estimate, requiredLevel)}
      />
      <span>
        <strong>{Math.round(estimate.level)}</strong>, band {bandWords(band)}, from{' '}
        {countWords(estimate.students, 'student')}
      </span>
      <VerdictCounts meets={meets} below={below} tooEarly={tooEarly} />
      {difference !== null && (
        <span className={styles.difference} data-side={sideOfDifference(difference)}>
          {differenceWords(difference)}
        </span>
      )}
    </div>
  )
}
