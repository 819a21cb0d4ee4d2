import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import { type ReteachSkill, reteachList } from '#src/domain/class-analysis/reteach-list.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { tooFastWords } from '#src/domain/class-view/too-fast.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/reteach-part.module.css'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface ReteachPartProps {
  readonly standings: ClassStandings
  readonly outline: Pick<Outline, 'skills'>
  readonly assignmentIds: readonly string[]
  readonly nameOf: (studentId: string) => string
}

/** Skills chosen at first. */
const chosenAtFirst = 3

/** What to teach again, most students first, and an assignment to practise it. */
export function ReteachPart({ standings, outline, assignmentIds, nameOf }: ReteachPartProps) {
  const paths = useClassPaths(assignmentIds)
  const list = useMemo(() => reteachList(standings), [standings])
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const names = new Map(outline.skills.map(({ id, name }) => [id, name]))
  const ticked = chosen ?? list.slice(0, chosenAtFirst).map(({ skill }) => skill)
  if (list.length === 0) {
    return (
      <Panel title="To teach again">
        <p>{nobodyWords(standings)}</p>
      </Panel>
    )
  }
  function toggle(skill: string) {
    setChosen(ticked.includes(skill) ? ticked.filter(one => one !== skill) : [...ticked, skill])
  }
  return (
    <Panel title="To teach again">
      <ol className={styles.list}>
        {list.map(one => (
          <Skill
            key={one.skill}
            skill={one}
            name={names.get(one.skill) ?? one.skill}
            isTicked={ticked.includes(one.skill)}
            onToggle={() => toggle(one.skill)}
            href={paths.questions(one.skill)}
            nameOf={nameOf}
          />
        ))}
      </ol>
      <p className={styles.actions}>
        {ticked.length > 0 && (
          <Link href={classPaths.newAssignment(ticked)} className={buttonClass('primary')}>
            Assign practice on {countWords(ticked.length, 'ticked skill')}
          </Link>
        )}
      </p>
    </Panel>
  )
}

/** Why nothing is listed: nobody is below, or nothing that was answered counts. */
function nobodyWords({ skills, roleName }: ClassStandings): string {
  const tooFast = skills.reduce((sum, skill) => sum + skill.tooFast, 0)
  if (tooFast > 0 && skills.every(({ estimate }) => estimate === null)) {
    return `Nothing can be said: ${tooFastWords(tooFast)}, and no other response counts in what ${roleName} requires.`
  }
  const nobody = `Nobody is below in anything ${roleName} requires, as far as can be told.`
  return tooFast === 0 ? nobody : `${nobody} ${tooFastWords(tooFast)}.`
}

interface SkillProps {
  readonly skill: ReteachSkill
  readonly name: string
  readonly isTicked: boolean
  readonly onToggle: () => void
  readonly href: string
  readonly nameOf: (studentId: string) => string
}

function Skill({ skill, name, isTicked, onToggle, href, nameOf }: SkillProps) {
  const { below, meanShortfall, studentIds, tooEarly, tooFast } = skill
  return (
    <li className={styles.skill}>
      <label>
        <input type="checkbox" checked={isTicked} onChange={onToggle} />
        <strong>{name}</strong>
      </label>
      <p>
        {countWords(below, 'student')} below, by {countWords(Math.round(meanShortfall), 'level point')} on
        average{tooEarly > 0 && `; ${tooEarly} too early to say`}
        {tooFast > 0 && `; ${tooFastWords(tooFast)}`}. <Link href={href}>Its questions</Link>
      </p>
      <details>
        <summary>Who</summary>
        <ul>
          {studentIds.map(id => (
            <li key={id} dir="auto">
              {nameOf(id)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
