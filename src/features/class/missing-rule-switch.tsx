import type { MissingRule } from '#src/domain/class-analysis/score-table.ts'
import styles from '#src/features/class/missing-rule-switch.module.css'

const rules = [
  {
    rule: 'answered-only',
    name: 'Answered only',
    words: 'All numbers rest on answered questions; what was left out counts nowhere.',
  },
  {
    rule: 'missing-is-zero',
    name: 'Missing counts as 0',
    words: 'In all numbers a question put before a student and left out counts as 0, as Moodle does it.',
  },
] as const

interface MissingRuleSwitchProps {
  readonly rule: MissingRule
  readonly onChange: (rule: MissingRule) => void
}

/** How missing answers count: one way or the other for every number below, and said so. */
export function MissingRuleSwitch({ rule, onChange }: MissingRuleSwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend>Missing answers</legend>
      <div className={styles.choices}>
        {rules.map(one => (
          <label key={one.rule}>
            <input
              type="radio"
              name="missing-rule"
              checked={rule === one.rule}
              onChange={() => onChange(one.rule)}
            />
            {one.name}
          </label>
        ))}
      </div>
      <p role="status">{rules.find(one => one.rule === rule)?.words}</p>
    </fieldset>
  )
}
