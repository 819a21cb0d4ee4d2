import type { Artefact } from '#src/domain/question/artefact.ts'
import { type ArtefactLine, artefactLines } from '#src/domain/question/artefact-tokens.ts'
import styles from '#src/ui/question/artefact.module.css'

/** The lines of an HL7 message with the number of each field on hover. */
export function Hl7Lines({ artefact }: { readonly artefact: Artefact }) {
  return artefactLines(artefact, 'field').map((line, at) => (
    <div key={at} className={styles.line}>
      <Fields line={line} />
    </div>
  ))
}

function Fields({ line }: { readonly line: ArtefactLine }) {
  return line.map(({ text, place }, piece) =>
    place === null ? (
      <span key={piece}>{text}</span>
    ) : (
      <span key={piece} className={styles.field} data-place={place}>
        {text}
      </span>
    ),
  )
}

/** The numbers that hovering shows, for everybody who cannot hover. */
export function FieldTable({ artefact }: { readonly artefact: Artefact }) {
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
