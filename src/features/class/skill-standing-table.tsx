import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings, SkillStanding } from '#src/domain/class-analysis/class-standings.ts'
import { type SkillOrder, sortSkills } from '#src/domain/class-analysis/sort-standings.ts'
import { unknownWords } from '#src/domain/class-view/too-fast.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { sideOfLevel } from '#src/features/class/side-of-level.ts'
import styles from '#src/features/class/skill-standing-table.module.css'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { VerdictCounts } from '#src/ui/class/verdict-counts.tsx'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { LevelBand } from '#src/ui/level-band.tsx'

interface SkillStandingTableProps {
  readonly standings: ClassStandings
  readonly outline: Pick<Outline, 'skills'>
  readonly assignmentIds: readonly string[]
}

const orders: readonly { readonly order: SkillOrder; readonly name: string }[] = [
  { order: 'below', name: 'Most students below first' },
  { order: 'level', name: 'Lowest level first' },
  { order: 'given', name: 'As in the catalog' },
]

/** The class as a whole in every skill the role requires. */
export function SkillStandingTable({ standings, outline, assignmentIds }: SkillStandingTableProps) {
  const paths = useClassPaths(assignmentIds)
  const [order, setOrder] = useState<SkillOrder>('below')
  const rows = useMemo(() => sortSkills(standings, order), [standings, order])
  const names = new Map(outline.skills.map(({ id, name }) => [id, name]))
  return (
    <section className={styles.part} aria-labelledby="class-skills">
      <h2 id="class-skills">The class by skill</h2>
      <label className={styles.order}>
        Order
        <select
          value={order}
          onChange={event => {
            const chosen = orders.find(one => one.order === event.currentTarget.value)
            if (chosen) setOrder(chosen.order)
          }}
        >
          {orders.map(one => (
            <option key={one.order} value={one.order}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <WideTable stacks caption="Level of the class in every skill against the required level">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Level of the class</th>
            <th scope="col" data-numeric="true">
              Band
            </th>
            <th scope="col" data-numeric="true">
              Required
            </th>
            <th scope="col">Students</th>
            <th scope="col" className={styles.link}>
              Questions
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ skill }) => (
            <tr key={skill.skill}>
              <th scope="row">{names.get(skill.skill) ?? skill.skill}</th>
              <LevelCells skill={skill} />
              <td className={styles.counts} data-wide>
                <VerdictCounts meets={skill.meets} below={skill.below} tooEarly={skill.tooEarly} />
              </td>
              <td className={styles.link}>
                <Link href={paths.questions(skill.skill)}>Questions</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className={styles.note}>
        The band holds 80 % of the students as far as anybody knows; the line is the required level. Only
        students with responses of their own in a skill are in its level.
      </p>
    </section>
  )
}

function LevelCells({ skill }: { readonly skill: SkillStanding }) {
  const { estimate, requiredLevel, tooFast } = skill
  if (estimate === null) {
    return (
      <>
        <td className={styles.none} data-wide>
          {unknownWords(skill)}
        </td>
        <td data-numeric="true" data-label="Band">
          –
        </td>
        <td data-numeric="true" data-label="Required">
          {requiredLevel}
        </td>
      </>
    )
  }
  const band = roundedBand(estimate, measureSettings)
  return (
    <>
      <td className={styles.band} data-wide>
        <LevelBand
          level={estimate.level}
          {...band}
          required={requiredLevel}
          verdict={sideOfLevel(estimate, requiredLevel)}
        />
      </td>
      <td data-numeric="true" data-label="Band">
        {bandWords(band)}
        <small>mean {Math.round(estimate.level)}</small>
        {tooFast > 0 && <small>{tooFast} too fast</small>}
      </td>
      <td data-numeric="true" data-label="Required">
        {requiredLevel}
      </td>
    </>
  )
}
