import { useState } from 'react'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { StudyGroup, StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { shareWords } from '#src/domain/class-view/number-words.ts'
import styles from '#src/features/class/study-groups-part.module.css'
import { Button } from '#src/ui/button.tsx'

interface StudyGroupsPartProps {
  /** Null while they are worked out. */
  readonly groups: StudyGroups | null
  readonly size: number
  readonly onSize: (size: number) => void
  readonly onShuffle: () => void
  readonly outline: Pick<Outline, 'skills'>
  readonly nameOf: (studentId: string) => string
}

const sizes = [2, 3, 4, 5] as const

/** Groups in which what one lacks another has. */
export function StudyGroupsPart(props: StudyGroupsPartProps) {
  const { groups, size, onSize, onShuffle, outline, nameOf } = props
  const [isOpen, setOpen] = useState(true)
  const names = new Map(outline.skills.map(({ id, name }) => [id, name]))
  return (
    <section className={styles.part} aria-labelledby="groups">
      <h2 id="groups">Groups of complementary strengths</h2>
      <div className={styles.controls}>
        <label>
          Students in a group
          <select value={size} onChange={event => onSize(Number(event.currentTarget.value))}>
            {sizes.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={onShuffle}>Other groups as good</Button>
        <Button variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the groups' : 'Show the groups'}
        </Button>
      </div>
      {groups !== null && isOpen && (
        <>
          <p className={styles.note}>
            A group covers a gap where somebody in it most likely meets what another lacks. These groups cover{' '}
            {shareWords(groups.coveredShare)} of what the class lacks. The same class gives the same groups
            until you ask for others.
          </p>
          <ol className={styles.groups} data-many={groups.groups.length > mostAtOnce}>
            {groups.groups.map((group, at) => (
              <Group
                key={group.studentIds.join(' ')}
                group={group}
                number={at + 1}
                skillNames={names}
                nameOf={nameOf}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface GroupProps {
  readonly group: StudyGroup
  readonly number: number
  readonly skillNames: ReadonlyMap<string, string>
  readonly nameOf: (studentId: string) => string
}

/** Groups drawn also while they cannot be seen. */
const mostAtOnce = 40

/** Skills named per group; the rest is a number. */
const mostHelps = 3

function Group({ group: { studentIds, helps }, number, skillNames, nameOf }: GroupProps) {
  return (
    <li className={styles.group}>
      <h3>Group {number}</h3>
      <ul>
        {studentIds.map(id => (
          <li key={id} dir="auto">
            {nameOf(id)}
          </li>
        ))}
      </ul>
      {helps.length > 0 && (
        <ul className={styles.helps}>
          {helps.slice(0, mostHelps).map(({ skill, meets, below }) => (
            <li key={skill}>
              {skillNames.get(skill) ?? skill}: <Names ids={meets} nameOf={nameOf} /> can help{' '}
              <Names ids={below} nameOf={nameOf} />
            </li>
          ))}
          {helps.length > mostHelps && <li>and {helps.length - mostHelps} more skills</li>}
        </ul>
      )}
    </li>
  )
}

interface NamesProps {
  readonly ids: readonly string[]
  readonly nameOf: (studentId: string) => string
}

function Names({ ids, nameOf }: NamesProps) {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <bdi>{nameOf(id)}</bdi>
    </span>
  ))
}
