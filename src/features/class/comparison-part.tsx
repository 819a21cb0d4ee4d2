import { useMemo, useState } from 'react'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import {
  compareCohorts,
  type ComparedOrder,
  sortCompared,
} from '#src/domain/class-analysis/compare-cohorts.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { Cohort } from '#src/domain/class-view/cohorts.ts'
import { comparisonTable } from '#src/domain/class-view/comparison-words.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/class/comparison-part.module.css'
import { ComparisonTable } from '#src/features/class/comparison-table.tsx'
import { ExportPart } from '#src/features/class/export-part.tsx'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { useClassroomState } from '#src/state/classroom/use-class.ts'

interface ComparisonPartProps {
  readonly reading: ClassReading
  readonly cohorts: readonly Cohort[]
  /** Of each part, by its id. */
  readonly standings: ReadonlyMap<string, ClassStandings>
  /** What is to be known where the same students are in several parts; empty where they are not. */
  readonly overlap: string
}

/** The parts side by side in every skill: table, what it can tell, and what can be taken along. */
export function ComparisonPart({ reading, cohorts, standings, overlap }: ComparisonPartProps) {
  const skillNames = useSkillNames()
  const hidesNames = useClassroomState(state => state.hidesNames)
  const [reference, setReference] = useState(0)
  const [order, setOrder] = useState('given')
  const orders = useMemo(() => ordersOf(cohorts), [cohorts])
  const held = useMemo(() => cohorts.flatMap(({ id }) => standings.get(id) ?? []), [cohorts, standings])
  const rows = useMemo(() => compareCohorts(held, reference, measureSettings), [held, reference])
  const roleName = held[0]?.roleName ?? ''
  const sorted = useMemo(
    () => sortCompared(rows, orders.get(order)?.order ?? { by: 'given' }),
    [rows, orders, order],
  )
  if (rows.length === 0) return <p>No response was given in a skill that this role requires.</p>
  return (
    <section className={styles.part} aria-labelledby="compared">
      <h2 id="compared">Skill by skill</h2>
      <p>
        {countWords(cohorts.length, 'part')} of the class against {roleName}.
      </p>
      <div className={styles.choices}>
        <label>
          Differences from
          <select value={reference} onChange={event => setReference(Number(event.currentTarget.value))}>
            {cohorts.map(({ id, title }, at) => (
              <option key={id} value={at}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          Order
          <select value={order} onChange={event => setOrder(event.currentTarget.value)}>
            {[...orders].map(([key, { name }]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ComparisonTable rows={sorted} cohorts={cohorts} reference={reference} skillNames={skillNames} />
      <Limits overlap={overlap} />
      <ExportPart
        reading={reading}
        hidesNames={hidesNames}
        holdsNames={false}
        tables={[
          { name: 'Side by side', make: () => comparisonTable(sorted, cohorts, reference, skillNames) },
        ]}
      />
    </section>
  )
}

function Limits({ overlap }: { readonly overlap: string }) {
  return (
    <div className={styles.note}>
      <p>
        A level is the mean of the students with responses that count, and its band holds 80 % of them as far
        as anybody knows. The band of a difference holds 80 %, too: how well the means of these students are
        known. Of ten skills without any difference about two fall outside it by chance, and what other
        students would do is not in it. Few responses leave levels near 50, so differences look smaller than
        they are. Where parts answered different questions, the difference rests on the levels given to those.
      </p>
      {overlap !== '' && <p>{overlap}</p>}
    </div>
  )
}

function ordersOf(
  cohorts: readonly Cohort[],
): ReadonlyMap<string, { readonly name: string; readonly order: ComparedOrder }> {
  const each = cohorts.flatMap(({ title }, cohort) => [
    [`below ${cohort}`, { name: `Most below first: ${title}`, order: { by: 'below', cohort } }] as const,
    [`level ${cohort}`, { name: `Lowest level first: ${title}`, order: { by: 'level', cohort } }] as const,
  ])
  return new Map<string, { readonly name: string; readonly order: ComparedOrder }>([
    ['given', { name: 'As in the catalog', order: { by: 'given' } }],
    ['difference', { name: 'Widest difference first', order: { by: 'difference' } }],
    ...each,
  ])
}
