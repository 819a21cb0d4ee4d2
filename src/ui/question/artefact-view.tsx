import type { Artefact } from '#src/domain/question/artefact.ts'
import { artefactLines } from '#src/domain/question/artefact-tokens.ts'
import styles from '#src/ui/question/artefact.module.css'

/** A work sample to read: text that the browser can search and a screen reader can read. */
export function ArtefactView({ artefact }: { readonly artefact: Artefact }) {
  const lines = artefactLines(artefact, artefact.format === 'hl7' ? 'field' : 'line')
  return (
    <figure className={styles.artefact}>
      <figcaption>{artefact.title}</figcaption>
      <div
        className={styles.lines}
        data-format={artefact.format}
        tabIndex={0}
        role="group"
        aria-label={artefact.title}
      >
        {lines.map((line, at) => (
          <div key={at} className={styles.line}>
            {line.map((token, piece) =>
              token.place === null || artefact.format !== 'hl7' ? (
                <span key={piece}>{token.text}</span>
              ) : (
                <span key={piece} className={styles.field} data-place={token.place}>
                  {token.text}
                </span>
              ),
            )}
          </div>
        ))}
      </div>
      {artefact.format === 'hl7' && <FieldTable artefact={artefact} />}
    </figure>
  )
}

/** The numbers that hovering shows, for everybody who cannot hover. */
function FieldTable({ artefact }: { readonly artefact: Artefact }) {
  const fields = artefactLines(artefact, 'field').flat()
  return (
    <details className={styles.fieldTable}>
      <summary>Fields with their numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ place, text }) =>
            place === null ? null : (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td>
                  <code>{text}</code>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  )
}
