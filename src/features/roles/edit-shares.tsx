import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import styles from '#src/features/roles/edit-role.module.css'
import type { RoleForm } from '#src/features/roles/role-form.ts'
import { useApp } from '#src/state/app-context.tsx'

interface EditSharesProps {
  readonly register: UseFormRegister<RoleForm>
  readonly errors: FieldErrors<RoleForm>
  /** What is wrong with their sum. */
  readonly message: string
}

/** How much each domain matters; the shares must add up to 100. */
export function EditShares({ register, errors, message }: EditSharesProps) {
  const domains = useApp(state => state.outline.domains)
  return (
    <fieldset className={styles.shares} aria-describedby="shares-sum">
      <legend>How much each domain matters, in percent</legend>
      {domains.map(({ id, name }) => (
        <label key={id}>
          {name}
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            aria-invalid={errors.shares?.[id] !== undefined}
            {...register(`shares.${id}`, { valueAsNumber: true, validate: isWholePercent })}
          />
        </label>
      ))}
      <p id="shares-sum" role="status" className={styles.sum} data-right={message === ''}>
        {message === '' ? '✓ The shares add up to 100.' : message}
      </p>
    </fieldset>
  )
}

function isWholePercent(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100
}
