import { type Control, type FieldErrors, type UseFormRegister, useWatch } from 'react-hook-form'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import styles from '#src/features/roles/edit-role.module.css'
import type { RoleForm } from '#src/features/roles/role-form.ts'
import { skillsByDomain } from '#src/features/roles/skills-by-domain.ts'
import { useApp } from '#src/state/app-context.tsx'

interface EditLevelsProps {
  readonly role: CustomRole
  readonly register: UseFormRegister<RoleForm>
  readonly control: Control<RoleForm>
  readonly errors: FieldErrors<RoleForm>
}

/** The required level of every skill the role requires, beside that of the role it was copied from. */
export function EditLevels({ role, register, control, errors }: EditLevelsProps) {
  const outline = useApp(state => state.outline)
  const basis = outline.roles.find(({ id }) => id === role.basedOn)
  const levels = useWatch({ control, name: 'levels' })
  return (
    <section className={styles.levels}>
      <h2>Required level of each skill, 0 to 100</h2>
      <p className={styles.note}>
        What a level stands for: 20 knows the words and whom to ask, 40 does routine steps with guidance, 60
        does routine work alone, 75 handles unusual cases, 90 designs and decides.
      </p>
      <div className={styles.domains}>
        {skillsByDomain(outline).map(({ domain, skills }) => (
          <fieldset key={domain.id}>
            <legend>{domain.name}</legend>
            {skills
              .filter(({ id }) => role.required[id] !== undefined)
              .map(({ id, name }) => {
                const isWrong = errors.levels?.[id] !== undefined
                return (
                  <div key={id} className={styles.level}>
                    <label htmlFor={`level-${id}`}>{name}</label>
                    <input
                      id={`level-${id}`}
                      type="number"
                      min={0}
                      max={100}
                      step={1}
                      aria-invalid={isWrong}
                      aria-describedby={`${id}-note`}
                      {...register(`levels.${id}`, { valueAsNumber: true, validate: isLevel })}
                    />
                    <span id={`${id}-note`} className={isWrong ? styles.wrong : styles.note}>
                      {isWrong
                        ? 'Give a whole number from 0 to 100.'
                        : originWords(levels[id], basis?.required[id]?.level)}
                    </span>
                  </div>
                )
              })}
          </fieldset>
        ))}
      </div>
    </section>
  )
}

function originWords(level: number | undefined, original: number | undefined): string {
  if (original === undefined) return 'yours'
  return level === original ? '' : `yours; the authors say ${original}`
}

function isLevel(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100
}
