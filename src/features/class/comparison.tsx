import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { type CohortRule, cohortsOf, inSeveral } from '#src/domain/class-view/cohorts.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { ClassRoleChoice } from '#src/features/class/class-role-choice.tsx'
import { CohortChoice } from '#src/features/class/cohort-choice.tsx'
import styles from '#src/features/class/comparison.module.css'
import { ComparisonPart } from '#src/features/class/comparison-part.tsx'
import { OverlayNotice } from '#src/features/class/overlay-notice.tsx'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { useCohortStandings } from '#src/features/class/use-cohort-standings.ts'
import { useOverlay } from '#src/features/class/use-overlay.ts'
import { useClassRole } from '#src/state/class-choices.ts'
import { Loading } from '#src/ui/loading.tsx'

interface ComparisonProps {
  readonly reading: ClassReading
  readonly assignmentIds: readonly string[]
  /** What the class can be parted by, and what it is. */
  readonly rules: readonly CohortRule[]
  readonly rule: CohortRule
}

/** Parts chosen at first: more do not fit a screen. */
const chosenAtFirst = 6

/** Parts of a class side by side: which, against which role, and how they stand. */
export function Comparison({ reading, assignmentIds, rules, rule }: ComparisonProps) {
  const [role, chooseRole] = useClassRole()
  const overlay = useOverlay(reading)
  const cohorts = useMemo(() => cohortsOf(reading, rule), [reading, rule])
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const chosen = useMemo(
    () => cohorts.filter(({ id }, at) => (ticked === null ? at < chosenAtFirst : ticked.includes(id))),
    [cohorts, ticked],
  )
  const standings = useCohortStandings(chosen, role, overlay.questions)
  const known = chosen.filter(({ id }) => standings.has(id))
  return (
    <>
      <RuleNav rules={rules} rule={rule} assignmentIds={assignmentIds} />
      <div className={styles.choices}>
        <ClassRoleChoice role={role} onChoose={chooseRole} />
        <CohortChoice cohorts={cohorts} chosen={chosen} onChoose={setTicked} />
      </div>
      <OverlayNotice view={overlay} assignmentIds={assignmentIds} />
      {chosen.length < 2 && <p>Choose two or more to see them side by side.</p>}
      {known.length < chosen.length && (
        <Loading what={`Working out ${known.length + 1} of ${chosen.length}`} />
      )}
      {chosen.length > 1 && known.length === chosen.length && (
        <ComparisonPart
          key={chosen.map(({ id }) => id).join()}
          reading={reading}
          cohorts={chosen}
          standings={standings}
          overlap={overlapWords(inSeveral(chosen))}
        />
      )}
    </>
  )
}

function overlapWords(students: number): string {
  if (students === 0) return ''
  return `${countWords(students, 'student')} ${students === 1 ? 'is' : 'are'} in more than one of these. Each is read from what was given in it alone, with repeats counting as little as in the whole class.`
}

const ruleNames = {
  assignments: 'Assignments',
  classes: 'Classes',
  both: 'Classes of each assignment',
} as const

function RuleNav({ rules, rule, assignmentIds }: Omit<ComparisonProps, 'reading'>) {
  const paths = useClassPaths(assignmentIds)
  if (rules.length < 2) return null
  return (
    <nav aria-label="What is compared" className={styles.rules}>
      {rules.map(one => (
        <Link key={one} href={paths.comparison(one)} aria-current={one === rule ? 'page' : undefined}>
          {ruleNames[one]}
        </Link>
      ))}
    </nav>
  )
}
