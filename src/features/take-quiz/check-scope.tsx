import type { UseFormRegisterReturn } from 'react-hook-form'
import styles from '#src/features/take-quiz/check-page.module.css'
import { SkillPicker } from '#src/features/take-quiz/skill-picker.tsx'
import type { Scope } from '#src/features/take-quiz/use-check-scopes.ts'

interface CheckScopeProps {
  readonly scopes: readonly Scope[]
  /** The chosen one. */
  readonly scope: string
  readonly field: UseFormRegisterReturn
  /** Skills of the scope `chosen`. */
  readonly chosen: readonly string[]
  readonly onChoose: (skills: string[]) => void
  /** What so many open skills cost, in words. */
  readonly priceOf: (open: number) => string
}

/** The scopes as radio buttons, with the skills to choose from under the last. */
export function CheckScope({ scopes, scope, field, chosen, onChoose, priceOf }: CheckScopeProps) {
  return (
    <>
      <fieldset className={styles.scopes}>
        <legend className="visually-hidden">Scope</legend>
        {scopes.map(({ id, name, skills, settled }) => (
          <label key={id}>
            <input type="radio" value={id} {...field} />
            <span>
              <strong>{name}</strong>{' '}
              {(id !== 'chosen' || skills.length > 0) && (
                <>
                  {skills.length} {skills.length === 1 ? 'skill' : 'skills'}
                  {settled > 0 && `, ${settled} settled`}: about {priceOf(skills.length - settled)}
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {scope === 'chosen' && <SkillPicker chosen={chosen} onChange={onChoose} startsNarrowed />}
    </>
  )
}
