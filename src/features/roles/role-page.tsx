import { useState } from 'react'
import { Link } from 'wouter'
import type { CustomRole } from '#src/domain/catalog/role.ts'
import { paths } from '#src/domain/paths.ts'
import { DeletedRole } from '#src/features/roles/deleted-role.tsx'
import { EditRole } from '#src/features/roles/edit-role.tsx'
import { RoleActions } from '#src/features/roles/role-actions.tsx'
import { ShippedRole } from '#src/features/roles/shipped-role.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** Everything about a role: shipped ones to read, copies to change. */
export function RolePage({ roleId }: { readonly roleId: string }) {
  const shipped = useApp(state => state.outline.roles.find(({ id }) => id === roleId))
  const copy = useApp(state => state.customRoles.find(({ id }) => id === roleId))
  const isOpening = useApp(state => state.health.kind === 'opening')
  const [deleted, setDeleted] = useState<{ role: CustomRole; wasChosen: boolean } | null>(null)
  if (deleted !== null && copy === undefined)
    return <DeletedRole {...deleted} onRestored={() => setDeleted(null)} />
  if (shipped !== undefined) return <ShippedRole outline={shipped} />
  if (copy !== undefined)
    return (
      <Page title={copy.name} wide>
        <RoleActions roleId={copy.id} name={copy.name} role={copy} />
        <EditRole role={copy} onDeleted={setDeleted} />
      </Page>
    )
  if (isOpening) return <Loading what="Looking for the role" />
  return (
    <Page title="There is no such role here">
      <p>
        A copied role is kept only on the device and in the browser where it was made. It may have been
        deleted, or the link is from another device. A backup takes copied roles along.
      </p>
      <p>
        <Link href={paths.roles()} className={buttonClass('primary')}>
          See all roles
        </Link>
      </p>
    </Page>
  )
}
