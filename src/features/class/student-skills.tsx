import type { Outline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings, StandingCell } from '#src/domain/class-analysis/class-standings.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/class/student-skills.module.css'
import { LevelBand } from '#src/ui/level-band.tsx'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'
import { WideTable } from '#src/ui/class/wide-table.tsx'

interface StudentSkillsProps {
  /** Of this student alone. */
  readonly standings: ClassStandings
  readonly outline: Pick<Outline, 'domains' | 'skills'>
}

/** Where one student stands in every skill they responded in, also where nothing of it counts. */
export function StudentSkills({ standings, outline }: StudentSkillsProps) {
  const cells = standings.students[0]?.cells ?? []
  const names = new Map(outline.skills.map(({ id, name }) => [id, name]))
  const rows = standings.skills.flatMap(({ skill, domain, requiredLevel }, at) => {
    const cell = cells[at]
    return cell === undefined || cell.counted + cell.tooFast === 0
      ? []
      : [{ skill, domain, requiredLevel, cell }]
  })
  const unasked = standings.skills.length - rows.length
  if (rows.length === 0) {
    return <p>No response counts in a skill that {standings.roleName} requires.</p>
  }
  return (
    <>
      <WideTable stacks caption="Level in every skill against the required level">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Level</th>
            <th scope="col" data-numeric="true">
              Band
            </th>
            <th scope="col" data-numeric="true">
              Required
            </th>
            <th scope="col" data-numeric="true">
              Responses
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ skill, domain, requiredLevel, cell }) => (
            <tr key={skill}>
              <th scope="row">
                {names.get(skill) ?? skill}
                <small>{outline.domains.find(({ id }) => id === domain)?.name ?? domain}</small>
              </th>
              <LevelCells cell={cell} requiredLevel={requiredLevel} />
            </tr>
          ))}
        </tbody>
      </WideTable>
      {unasked > 0 && (
        <p className={styles.note}>
          {unasked} of the {standings.skills.length} skills of {standings.roleName} have no response of their
          own.
        </p>
      )}
    </>
  )
}

function LevelCells({
  cell,
  requiredLevel,
}: {
  readonly cell: StandingCell
  readonly requiredLevel: number
}) {
  const { counted, tooFast } = cell
  if (counted === 0) {
    return (
      <>
        <td className={styles.none} data-wide>
          not known: all too fast to count
        </td>
        <td data-numeric="true" data-label="Band">
          –
        </td>
        <td data-numeric="true" data-label="Required">
          {requiredLevel}
        </td>
        <Responses counted={counted} tooFast={tooFast} />
        <td data-wide>
          <VerdictBadge verdict={cell.verdict.kind} />
        </td>
      </>
    )
  }
  const band = roundedBand(cell, measureSettings)
  return (
    <>
      <td className={styles.band} data-wide>
        <LevelBand level={cell.level} {...band} required={requiredLevel} verdict={cell.verdict.kind} />
      </td>
      <td data-numeric="true" data-label="Band">
        {bandWords(band)}
      </td>
      <td data-numeric="true" data-label="Required">
        {requiredLevel}
      </td>
      <Responses counted={counted} tooFast={tooFast} />
      <td data-wide>
        <VerdictBadge verdict={cell.verdict.kind} />
      </td>
    </>
  )
}

function Responses({ counted, tooFast }: Pick<StandingCell, 'counted' | 'tooFast'>) {
  return (
    <td data-numeric="true" data-label="Responses">
      {counted}
      {tooFast > 0 && <small>{tooFast} too fast</small>}
    </td>
  )
}
