import { Link } from 'wouter'
import type { RolesFile } from '#src/domain/catalog/role.ts'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/roles/required-levels.module.css'
import { skillsByDomain } from '#src/features/roles/skills-by-domain.ts'
import { useApp } from '#src/state/app-context.tsx'

interface RequiredLevelsProps {
  readonly required: RoleOutline['required']
  /** What the letters mean; null until the texts are here. */
  readonly meanings: RolesFile['evidence'] | null
}

/** Every skill with its required level and what pushed it, grouped by domain. */
export function RequiredLevels({ required, meanings }: RequiredLevelsProps) {
  const outline = useApp(state => state.outline)
  return (
    <table className={styles.levels}>
      <caption>Required level of each skill, 0 to 100, and the strongest evidence behind it</caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Required level and why</th>
        </tr>
      </thead>
      {skillsByDomain(outline).map(({ domain, skills }) => (
        <tbody key={domain.id}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.domain}>
              {domain.name}
            </th>
          </tr>
          {skills.map(({ id, name }) => {
            const requirement = required[id]
            return (
              <tr key={id}>
                <th scope="row" className={styles.skill}>
                  <Link href={paths.skill(id)}>{name}</Link>
                </th>
                <td>
                  {requirement === undefined ? (
                    'not required'
                  ) : (
                    <>
                      <span className={styles.level}>
                        <strong>{requirement.level}</strong>
                        <span className={styles.track} aria-hidden="true">
                          <span style={{ inlineSize: `${requirement.level}%` }} />
                        </span>
                      </span>
                      <span className={styles.why}>
                        <strong>{requirement.evidence}</strong> {meanings?.[requirement.evidence] ?? ''}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
