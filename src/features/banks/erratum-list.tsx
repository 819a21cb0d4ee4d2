import type { Erratum } from '#src/domain/catalog/errata.ts'
import { erratumKey } from '#src/domain/catalog/erratum-key.ts'

/** What was wrong with a question, and since when that is known. */
export function ErratumList({ errata }: { readonly errata: readonly Erratum[] }) {
  return (
    <ul>
      {errata.map(erratum => (
        <li key={erratumKey(erratum)}>
          <time dateTime={erratum.date}>{erratum.date}</time>: {erratum.whatWasWrong}
        </li>
      ))}
    </ul>
  )
}
