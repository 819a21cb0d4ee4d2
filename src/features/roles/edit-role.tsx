import { useState } from 'react'
import { type SubmitHandler, useForm, useWatch } from 'react-hook-form'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import { EditLevels } from '#src/features/roles/edit-levels.tsx'
import styles from '#src/features/roles/edit-role.module.css'
import { EditShares } from '#src/features/roles/edit-shares.tsx'
import { LeaveDialog } from '#src/features/roles/leave-dialog.tsx'
import { formOf, type RoleForm, roleOf } from '#src/features/roles/role-form.ts'
import { sharesMessage } from '#src/features/roles/shares-message.ts'
import { useLeaveGuard } from '#src/features/roles/use-leave-guard.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { removeRole, saveRole } from '#src/state/edit-roles.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface EditRoleProps {
  readonly role: CustomRole
  readonly onDeleted: (deleted: { role: CustomRole; wasChosen: boolean }) => void
}

/** A copied role as a form; nothing changes before it is saved. */
export function EditRole({ role, onDeleted }: EditRoleProps) {
  const domains = useApp(state => state.outline.domains)
  const store = useAppStore()
  const isChosen = useApp(state => state.preferences.roleId === role.id)
  const [outcome, setOutcome] = useState('')
  const [problem, setProblem] = useState('')
  const { register, control, handleSubmit, reset, formState } = useForm<RoleForm>({
    defaultValues: formOf(role),
  })
  const { errors, isDirty, isSubmitting } = formState
  const guard = useLeaveGuard(isDirty)
  const shares = useWatch({ control, name: 'shares' })
  const sumProblem = sharesMessage(domains.map(({ id }) => shares[id] ?? Number.NaN))

  const save: SubmitHandler<RoleForm> = async values => {
    setProblem(sumProblem)
    if (sumProblem !== '') return
    const result = await saveRole(store, roleOf(role, values))
    switch (result.kind) {
      case 'saved':
        setOutcome('Saved.')
        return reset(values)
      case 'kept-in-memory':
        setOutcome('Kept until this page is closed: nothing can be stored here.')
        return reset(values)
      case 'not-saved':
        return setProblem('This could not be stored. Free some space on this device, then save again.')
    }
  }

  async function remove() {
    const deleted = { role, wasChosen: isChosen }
    onDeleted(deleted)
    await removeRole(store, role.id)
  }

  return (
    <form
      className={styles.form}
      noValidate
      onChange={() => setOutcome('')}
      onSubmit={event =>
        void handleSubmit(save, () => setProblem('Some numbers need a look: they are marked below.'))(event)
      }
    >
      <Panel title="Name and shares">
        <div className={styles.name}>
          <label htmlFor="role-name">Name</label>
          <input
            id="role-name"
            autoComplete="off"
            maxLength={60}
            aria-invalid={errors.name !== undefined}
            aria-describedby="role-name-note"
            {...register('name', { validate: value => value.trim() !== '' })}
          />
          <span id="role-name-note" className={styles.wrong}>
            {errors.name === undefined ? '' : 'Give the role a name.'}
          </span>
        </div>
        <EditShares register={register} errors={errors} message={sumProblem} />
      </Panel>
      <EditLevels role={role} register={register} control={control} errors={errors} />
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <p className={styles.delete}>
        <Button variant="danger" onClick={() => void remove()}>
          Delete this copy
        </Button>
      </p>
      <div className={styles.bar}>
        <Button variant="primary" type="submit" disabled={!isDirty || isSubmitting}>
          {isSubmitting ? 'Saving…' : 'Save changes'}
        </Button>
        <Button
          disabled={!isDirty}
          onClick={() => {
            reset()
            setProblem('')
          }}
        >
          Revert
        </Button>
        <span role="status" className={styles.outcome}>
          {isDirty ? 'Not saved yet' : outcome}
        </span>
      </div>
      {guard.target !== null && <LeaveDialog {...guard} />}
    </form>
  )
}
