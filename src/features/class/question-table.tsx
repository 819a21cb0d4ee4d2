import { Link } from 'wouter'
import { flagNames, worstFirst } from '#src/domain/class-view/flag-words.ts'
import {
  secondsWords,
  shareRange,
  shareWords,
  signedRange,
  signedWords,
} from '#src/domain/class-view/number-words.ts'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import {
  nextQuestionSorting,
  type QuestionColumn,
  type QuestionSorting,
} from '#src/domain/class-view/sort-question-rows.ts'
import styles from '#src/features/class/question-table.module.css'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { SortHeading } from '#src/ui/sort-heading.tsx'

interface QuestionTableProps {
  /** In the order shown. */
  readonly rows: readonly QuestionRow[]
  readonly sorting: QuestionSorting
  readonly onSort: (sorting: QuestionSorting) => void
  /** Address of a question's own page. */
  readonly hrefOf: (row: QuestionRow) => string
}

const headings: readonly { readonly column: QuestionColumn; readonly name: string }[] = [
  { column: 'n', name: 'n' },
  { column: 'p', name: 'Difficulty' },
  { column: 'r', name: 'Item-rest\u00a0r' },
  { column: 'd', name: 'Upper −\u00a0lower' },
  { column: 'omitted', name: 'Omitted' },
  { column: 'time', name: 'Time' },
  { column: 'reports', name: 'Reports' },
]

/** What a class did with each question, one to a line. */
export function QuestionTable({ rows, sorting, onSort, hrefOf }: QuestionTableProps) {
  const sorts = (column: QuestionColumn) => ({
    direction: sorting.column === column ? sorting.direction : null,
    onSort: () => onSort(nextQuestionSorting(sorting, column)),
  })
  return (
    <WideTable caption="Statistics of every question">
      <thead>
        <tr>
          <SortHeading name="Question" {...sorts('number')} />
          {headings.map(({ column, name }) => (
            <SortHeading key={column} name={name} isNumeric {...sorts(column)} />
          ))}
          <SortHeading name="Remarks" {...sorts('flags')} />
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.number}>
            <th scope="row" className={styles.question}>
              <Link href={hrefOf(row)} className={styles.stem}>
                {row.number}. {row.stem}
              </Link>
              <small>{row.skillName}</small>
              <Changes row={row} />
              <FirstRemark row={row} />
            </th>
            <Numbers row={row} />
            <td className={styles.remarks}>
              <Remarks row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

/** On a phone the column of remarks is out of sight: the worst one stands with its question. */
function FirstRemark({ row: { asked, flags } }: { readonly row: QuestionRow }) {
  const [first] = asked.question === null || flags.kind === 'too-few' ? [] : worstFirst(flags.flags)
  return first === undefined ? null : <small className={styles.first}>{flagNames[first.kind]}</small>
}

function Changes({ row: { asked } }: { readonly row: QuestionRow }) {
  if (asked.erratum !== null) return <small>found wrong by the publisher</small>
  if (asked.correction === null) return null
  return <small>{asked.question === null ? 'counts for nobody' : 'key corrected'}</small>
}

function Numbers({ row: { statistics, reports } }: { readonly row: QuestionRow }) {
  const { n, p, p95, itemRest, upperLower, omissionRate, omitted, medianMs } = statistics
  return (
    <>
      <td data-numeric="true">{n}</td>
      <td data-numeric="true">
        {shareWords(p)}
        <small>{shareRange(p95)}</small>
      </td>
      <td data-numeric="true">
        {signedWords(itemRest?.r ?? null)}
        <small>{signedRange(itemRest?.low ?? null, itemRest?.high ?? null)}</small>
      </td>
      <td data-numeric="true">{signedWords(upperLower?.d ?? null)}</td>
      <td data-numeric="true">
        {omitted}
        <small>{shareWords(omissionRate)}</small>
      </td>
      <td data-numeric="true">{secondsWords(medianMs)}</td>
      <td data-numeric="true">{reports}</td>
    </>
  )
}

function Remarks({ row: { asked, flags } }: { readonly row: QuestionRow }) {
  if (asked.question === null) return <span className={styles.few}>taken out</span>
  if (flags.kind === 'too-few') return <span className={styles.few}>needs at least {flags.needed}</span>
  const [first, ...others] = worstFirst(flags.flags)
  if (first === undefined) return <span className={styles.few}>none</span>
  return (
    <>
      <strong>{flagNames[first.kind]}</strong>
      <span className={styles.sentence}>{first.sentence}</span>
      {others.length > 0 && (
        <span className={styles.few}>
          and {others.map(({ kind }) => flagNames[kind].toLowerCase()).join(', ')}
        </span>
      )}
    </>
  )
}
