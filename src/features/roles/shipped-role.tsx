import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { ImportanceBars } from '#src/features/roles/importance-bars.tsx'
import { RequiredLevels } from '#src/features/roles/required-levels.tsx'
import { RoleActions } from '#src/features/roles/role-actions.tsx'
import styles from '#src/features/roles/role-page.module.css'
import { TextsNotice } from '#src/features/roles/texts-notice.tsx'
import { useCatalog } from '#src/state/use-catalog.ts'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** A role as the authors wrote it; the numbers are there at once, the texts follow. */
export function ShippedRole({ outline }: { readonly outline: RoleOutline }) {
  const view = useCatalog()
  const catalog = view.kind === 'catalog' ? view.catalog : null
  const role = catalog?.roles.find(({ id }) => id === outline.id) ?? null
  return (
    <Page title={outline.name} wide>
      <div className={styles.intro}>
        {role?.style !== undefined && <p className={styles.style}>{role.style}</p>}
        <p className={styles.summary}>{role?.summary ?? ''}</p>
        <RoleActions roleId={outline.id} name={outline.name} role={role} />
      </div>
      <TextsNotice />
      <div className={styles.columns}>
        <Panel title="How much each domain matters">
          <ImportanceBars importance={outline.importance} />
          <p className={styles.note}>A domain’s share is split equally over its skills.</p>
        </Panel>
        <Panel title="Target set by the authors">
          {role !== null && (
            <>
              <p>{role.vintage}.</p>
              <ul className={styles.notes}>
                {role.notes.map(note => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
        </Panel>
      </div>
      <RequiredLevels required={outline.required} meanings={catalog?.evidence ?? null} />
    </Page>
  )
}
