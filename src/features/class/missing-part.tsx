import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/missing-part.module.css'

interface MissingPartProps {
  readonly reading: Pick<ClassReading, 'missing' | 'assignments'>
  readonly hidesNames: boolean
}

/** Who is on a roster and has not sent anything. */
export function MissingPart({ reading: { missing, assignments }, hidesNames }: MissingPartProps) {
  if (missing.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="missing">
      <h2 id="missing">Nothing sent yet</h2>
      {assignments.map(({ id, title }) => {
        const own = missing.filter(({ assignmentId }) => assignmentId === id)
        if (own.length === 0) return null
        return (
          <div key={id}>
            <p>
              <bdi>{title}</bdi>: {countWords(own.length, 'person', 'people')} on the roster.
            </p>
            {!hidesNames && (
              <ul className={styles.names}>
                {own.map(({ entry: { name, className } }) => (
                  <li key={`${name} ${className}`} dir="auto">
                    {name}
                    {className !== '' && <span className={styles.class}> ({className})</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}
