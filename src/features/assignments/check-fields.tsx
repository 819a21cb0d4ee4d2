import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps, wrongIn } from '#src/features/assignments/form-part.ts'
import { useApp } from '#src/state/app-context.tsx'
import { SkillPicker } from '#src/ui/skill-picker.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** The role to check against, which of its skills, how sure the verdicts must be and how long it may take. */
export function CheckFields({ form: { register, setValue }, value, problems }: FormPartProps) {
  const outline = useApp(state => state.outline)
  const customRoles = useApp(state => state.customRoles)
  const { own, other } = measureSettings.gamma
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={fieldId('roleId')}>Role</label>
        <select id={fieldId('roleId')} {...wrongIn(problems, 'roleId')} {...register('roleId')}>
          <option value="">Choose…</option>
          {customRoles.length === 0 ? (
            <RoleOptions roles={outline.roles} />
          ) : (
            <>
              <optgroup label="Your roles">
                <RoleOptions roles={customRoles} />
              </optgroup>
              <optgroup label="Roles of the app">
                <RoleOptions roles={outline.roles} />
              </optgroup>
            </>
          )}
        </select>
        {customRoles.some(({ id }) => id === value.roleId) && (
          <p className={styles.small}>
            A role of your own: its name and the levels it requires travel along. It does not become one of
            your learners’ roles.
          </p>
        )}
        <FieldProblem field="roleId" problems={problems} />
      </div>
      <div id={fieldId('skills')} className={styles.group}>
        <p className={styles.legend}>Skills</p>
        <SkillPicker
          outline={outline}
          chosen={value.skills}
          onChange={skills => setValue('skills', skills, { shouldDirty: true })}
        />
        <p className={styles.small}>“All skills” means all that the role requires.</p>
        <FieldProblem field="skills" problems={problems} />
      </div>
      <fieldset className={styles.cards}>
        <legend className={styles.legend}>How sure a verdict must be</legend>
        {[other, own].map(gamma => (
          <label key={gamma} className={styles.card}>
            <input
              type="radio"
              name="gamma"
              checked={value.gamma === gamma}
              onChange={() => setValue('gamma', gamma, { shouldDirty: true })}
            />
            <span>
              <strong>{Math.round(gamma * 100)} %</strong>{' '}
              {gamma === other ? 'for what somebody else reads' : 'shorter; as in a learner’s own report'}
            </span>
          </label>
        ))}
      </fieldset>
      <WholeNumberField
        name="Questions at most"
        className={styles.number}
        least={1}
        most={300}
        value={value.budget}
        note="A skill needs about five to eight; the check ends early when everything is settled."
        onChange={budget => setValue('budget', budget, { shouldDirty: true })}
      />
    </>
  )
}

function RoleOptions({ roles }: { readonly roles: readonly RoleOutline[] }) {
  return roles.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
