import { Link } from 'wouter'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { CustomRole, Role } from '#src/domain/catalog/role.ts'
import { paths } from '#src/domain/paths.ts'
import { ImportanceBars } from '#src/features/roles/importance-bars.tsx'
import { RoleActions } from '#src/features/roles/role-actions.tsx'
import styles from '#src/features/roles/roles.module.css'
import { TextsNotice } from '#src/features/roles/texts-notice.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { useCatalog } from '#src/state/use-catalog.ts'
import { Page } from '#src/ui/page.tsx'

/** The roles one can be measured against, and the copies kept here. */
export function RolesPage() {
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  const view = useCatalog()
  const texts = view.kind === 'catalog' ? view.catalog.roles : []
  return (
    <Page title="Roles" wide>
      <p className={styles.lead}>
        A role says how high each skill must be and how much each domain matters. You are measured against the
        one you choose; your responses count for all of them. Copy a role to fit it to your own job.
      </p>
      <TextsNotice />
      {customRoles.length > 0 && (
        <section className={styles.section}>
          <h2>My copies</h2>
          <ul className={styles.cards}>
            {customRoles.map(role => (
              <RoleCard key={role.id} outline={role} role={role} basis={nameOf(role, shipped)} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>Shipped roles</h2>
        <p className={styles.note}>
          Their targets are set by the authors: no source publishes required levels.{' '}
          <Link href={paths.methods()}>Where the numbers come from</Link>
        </p>
        <ul className={styles.cards}>
          {shipped.map(outline => (
            <RoleCard
              key={outline.id}
              outline={outline}
              role={texts.find(({ id }) => id === outline.id) ?? null}
              basis={null}
            />
          ))}
        </ul>
      </section>
    </Page>
  )
}

interface RoleCardProps {
  readonly outline: RoleOutline
  readonly role: Role | null
  /** Name of the role it was copied from. */
  readonly basis: string | null
}

function RoleCard({ outline: { id, name, importance }, role, basis }: RoleCardProps) {
  const isChosen = useCurrentRole().id === id
  const isFetching = useApp(state => state.catalog.kind === 'loading')
  return (
    <li className={styles.card} data-chosen={isChosen}>
      <h3>
        <Link href={paths.role(id)}>{name}</Link>
      </h3>
      <p className={styles.style}>{basis === null ? (role?.style ?? '') : `Copied from ${basis}`}</p>
      <p>{role?.summary ?? (isFetching ? 'Fetching the description…' : '')}</p>
      <ImportanceBars importance={importance} />
      <RoleActions isCompact roleId={id} name={name} role={role} />
    </li>
  )
}

function nameOf({ basedOn }: CustomRole, shipped: readonly RoleOutline[]): string {
  return shipped.find(({ id }) => id === basedOn)?.name ?? basedOn
}
