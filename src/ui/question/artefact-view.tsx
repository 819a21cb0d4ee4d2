import { Suspense } from 'react'
import type { Artefact } from '#src/domain/question/artefact.ts'
import styles from '#src/ui/question/artefact.module.css'
import { FieldTable, Hl7Lines } from '#src/ui/question/load-hl7.tsx'
import { hasColumns } from '#src/ui/question/has-columns.ts'

/** A work sample to read: text that the browser can search and a screen reader can read. */
export function ArtefactView({ artefact }: { readonly artefact: Artefact }) {
  const isHl7 = artefact.format === 'hl7'
  const plain = <PlainLines text={artefact.text} />
  return (
    <figure className={styles.artefact}>
      <figcaption>{artefact.title}</figcaption>
      <div
        className={styles.lines}
        data-format={artefact.format}
        data-columns={hasColumns(artefact.text)}
        tabIndex={0}
        role="group"
        aria-label={artefact.title}
      >
        {isHl7 ? (
          <Suspense fallback={plain}>
            <Hl7Lines artefact={artefact} />
          </Suspense>
        ) : (
          plain
        )}
      </div>
      {isHl7 && (
        <Suspense fallback={null}>
          <FieldTable artefact={artefact} />
        </Suspense>
      )}
    </figure>
  )
}

function PlainLines({ text }: { readonly text: string }) {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line, at) => (
      <div key={at} className={styles.line}>
        {line}
      </div>
    ))
}
