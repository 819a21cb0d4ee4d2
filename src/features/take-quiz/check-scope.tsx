import type { UseFormRegisterReturn } from 'react-hook-form'
import styles from '#src/features/take-quiz/check-page.module.css'
import type { Scope } from '#src/features/take-quiz/use-check-scopes.ts'
import { useApp } from '#src/state/app-context.tsx'
import { SkillPicker } from '#src/ui/skill-picker.tsx'

interface CheckScopeProps {
  readonly scopes: readonly Scope[]
  /** The chosen one. */
  readonly scope: string
  readonly field: UseFormRegisterReturn
  /** Skills of the scope `chosen`. */
  readonly chosen: readonly string[]
  readonly onChoose: (skills: string[]) => void
  /** What a scope costs, in words. */
  readonly priceOf: (scope: Scope) => string
}

/** The scopes as radio buttons, with the skills to choose from under the last. */
export function CheckScope({ scopes, scope, field, chosen, onChoose, priceOf }: CheckScopeProps) {
  const outline = useApp(state => state.outline)
  return (
    <>
      <fieldset className={styles.scopes}>
        <legend className="visually-hidden">Scope</legend>
        {scopes.map(one => (
          <label key={one.id}>
            <input type="radio" value={one.id} {...field} />
            <span>
              <strong>{one.name}</strong>{' '}
              {(one.id !== 'chosen' || one.skills.length > 0) && (
                <>
                  {one.skills.length} {one.skills.length === 1 ? 'skill' : 'skills'}
                  {one.settled > 0 && `, ${one.settled} settled`}: {priceOf(one)}
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {scope === 'chosen' && (
        <SkillPicker outline={outline} chosen={chosen} onChange={onChoose} startsNarrowed />
      )}
    </>
  )
}
