import type { DomainScopes } from '#src/domain/history/level-scope.ts'
import styles from '#src/features/history/scope-choice.module.css'

interface ScopeChoiceProps {
  readonly scopes: readonly DomainScopes[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** Domain or skill. */
export function ScopeChoice({ scopes, chosen, onChoose }: ScopeChoiceProps) {
  const wholes = scopes.flatMap(({ whole }) => whole ?? [])
  return (
    <div className={styles.choice}>
      <label>
        Domain or skill
        <select value={chosen} onChange={event => onChoose(event.currentTarget.value)}>
          <optgroup label="Whole domains">
            {wholes.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
          {scopes.map(({ domain, name, skills }) => (
            <optgroup key={domain} label={`Skills: ${name}`}>
              {skills.map(skill => (
                <option key={skill.key} value={skill.key}>
                  {skill.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  )
}
