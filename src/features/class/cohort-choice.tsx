import { useId } from 'react'
import type { Cohort } from '#src/domain/class-view/cohorts.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/cohort-choice.module.css'

interface CohortChoiceProps {
  readonly cohorts: readonly Cohort[]
  readonly chosen: readonly Cohort[]
  /** Gets the ids of those that are to be compared. */
  readonly onChoose: (ids: readonly string[]) => void
}

/** Which parts of a class are set side by side. */
export function CohortChoice({ cohorts, chosen, onChoose }: CohortChoiceProps) {
  const name = useId()
  const ids = chosen.map(({ id }) => id)
  return (
    <fieldset className={styles.choice}>
      <legend>Compared</legend>
      {cohorts.map(({ id, title, members }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={name}
            checked={ids.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(checked ? [...ids, id] : ids.filter(one => one !== id))
            }
          />
          <span>
            <bdi>{title}</bdi> ({countWords(members.length, 'student')})
          </span>
        </label>
      ))}
    </fieldset>
  )
}
