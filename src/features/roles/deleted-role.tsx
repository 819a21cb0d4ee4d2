import { useState } from 'react'
import { Link } from 'wouter'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/roles/roles.module.css'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { saveRole } from '#src/state/edit-roles.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

interface DeletedRoleProps {
  readonly role: CustomRole
  /** It was the role to be measured against. */
  readonly wasChosen: boolean
  readonly onRestored: () => void
}

/** After a copy was deleted: the way back, as long as one stays here. */
export function DeletedRole({ role, wasChosen, onRestored }: DeletedRoleProps) {
  const store = useAppStore()
  const setPreferences = useApp(state => state.setPreferences)
  const [isBusy, setBusy] = useState(false)

  async function restore() {
    setBusy(true)
    await saveRole(store, role)
    if (wasChosen) setPreferences({ roleId: role.id })
    onRestored()
  }

  return (
    <Page title="Role deleted">
      <p role="status">
        “{role.name}” is deleted.
        {wasChosen && ' You are measured against the role it was copied from.'} Your responses are not
        touched.
      </p>
      <div className={styles.actions}>
        <Button variant="primary" disabled={isBusy} onClick={() => void restore()}>
          Undo
        </Button>
        <Link href={paths.roles()} className={buttonClass('secondary')}>
          To the roles
        </Link>
      </div>
    </Page>
  )
}
