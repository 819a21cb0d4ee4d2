import styles from '#src/ui/class/figures.module.css'

interface Figure {
  readonly name: string
  readonly value: string
  /** What the number rests on; may be empty. */
  readonly note: string
}

/** A few numbers that are read one by one, each with its name and what it rests on. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {note !== '' && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
