import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { type CohortRule, cohortRules, rulesFor } from '#src/domain/class-view/cohorts.ts'
import { ClassFrame } from '#src/features/class/class-frame.tsx'
import { Comparison } from '#src/features/class/comparison.tsx'

interface ComparisonPageProps {
  readonly assignmentIds: readonly string[]
  /** By its address, what the class is parted by; anything else: by what it can be. */
  readonly rule: string
}

/** The assignments or classes of a class side by side. */
export function ComparisonPage({ assignmentIds, rule }: ComparisonPageProps) {
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Side by side">
      {reading => {
        const rules = rulesFor(reading)
        const chosen = rules.find(one => one === asRule(rule)) ?? rules[0]
        if (chosen === undefined) {
          return (
            <p>
              There is one assignment here and one class, so nothing to compare. Choose several assignments
              among <Link href={classPaths.assignments()}>all of them</Link>.
            </p>
          )
        }
        return (
          <Comparison
            key={chosen}
            reading={reading}
            assignmentIds={assignmentIds}
            rules={rules}
            rule={chosen}
          />
        )
      }}
    </ClassFrame>
  )
}

function asRule(text: string): CohortRule | undefined {
  return cohortRules.find(rule => rule === text)
}
