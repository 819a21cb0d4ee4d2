import { useId } from 'react'
import type { ReadAssignment } from '#src/domain/class-reading/class-reading.ts'
import styles from '#src/features/class/version-part.module.css'
import { useClassroom } from '#src/state/classroom/use-class.ts'

/** Which version of an assignment is read, where several were handed out: they are never mixed. */
export function VersionPart({ assignment }: { readonly assignment: ReadAssignment }) {
  const id = useId()
  const { chooseVersion } = useClassroom()
  const { versions, readVersion, title } = assignment
  if (versions.length < 2 || readVersion === null) return null
  return (
    <p className={styles.field}>
      <label htmlFor={id}>
        Version read of <bdi>{title}</bdi>
      </label>
      <select
        id={id}
        value={readVersion}
        onChange={event => chooseVersion(assignment.id, event.currentTarget.value)}
      >
        {versions.map((hash, index) => (
          <option key={hash} value={hash}>
            {index + 1} of {versions.length}
            {index === versions.length - 1 ? ', the newest' : ''} ({hash})
          </option>
        ))}
      </select>
    </p>
  )
}
