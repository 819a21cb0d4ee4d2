import { useMemo, useState } from 'react'
import type { ClassReading, ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { findingWeight } from '#src/domain/class-reading/result-finding.ts'
import { findingWords, rounded } from '#src/domain/class-view/finding-words.ts'
import { type FileFilter, passesFilter, worstFirst, worstOf } from '#src/domain/class-view/sort-files.ts'
import type { Names } from '#src/features/class/class-frame.tsx'
import styles from '#src/features/class/result-table.module.css'
import { Button } from '#src/ui/button.tsx'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface ResultTableProps {
  readonly reading: ClassReading
  readonly names: Names
  readonly onRemove: (file: ResultFile) => void
}

/** Rows drawn at first: a class of hundreds would hold the page. */
const firstRows = 100

const filters: readonly { readonly filter: FileFilter; readonly name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'to-look-at', name: 'To look at' },
  { filter: 'nowhere', name: 'Counting nowhere' },
]

/** Every result of these assignments with what its file shows, worst first. */
export function ResultTable({ reading, names, onRemove }: ResultTableProps) {
  const [filter, setFilter] = useState<FileFilter>('all')
  const [isWhole, setWhole] = useState(false)
  const sorted = useMemo(() => worstFirst(reading.files, reading.numbers), [reading])
  const shown = sorted.filter(file => passesFilter(file, filter))
  const rows = isWhole ? shown : shown.slice(0, firstRows)
  const titles = new Map(reading.assignments.map(({ id, title }) => [id, title]))
  return (
    <section className={styles.part} aria-labelledby="results">
      <h2 id="results">Results here</h2>
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">Which results to list</legend>
        {filters.map(({ filter: one, name }) => (
          <label key={one}>
            <input type="radio" name="filter" checked={filter === one} onChange={() => setFilter(one)} />
            {name} ({sorted.filter(file => passesFilter(file, one)).length})
          </label>
        ))}
      </fieldset>
      <WideTable caption="Results, worst first">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" data-numeric="true">
              Score
            </th>
            <th scope="col">What its file shows</th>
            {titles.size > 1 && <th scope="col">Assignment</th>}
            <th scope="col">Taken in</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(file => (
            <ResultRow
              key={file.resultId}
              file={file}
              names={names}
              title={titles.size > 1 ? (titles.get(file.assignmentId) ?? '') : null}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </WideTable>
      {rows.length < shown.length && (
        <p>
          <Button onClick={() => setWhole(true)}>Show all {shown.length}</Button>
        </p>
      )}
    </section>
  )
}

interface ResultRowProps extends Pick<ResultTableProps, 'names' | 'onRemove'> {
  readonly file: ResultFile
  /** Of its assignment; null where there is only one. */
  readonly title: string | null
}

function ResultRow({ file, names: { nameOf, hidesNames }, title, onRemove }: ResultRowProps) {
  const { studentId, fileName, score, findings, receivedUtc } = file
  const who = nameOf(studentId)
  return (
    <tr data-worst={worstOf(file) ?? 'none'} className={styles.row}>
      <th scope="row">
        <bdi>{who}</bdi>
        {!hidesNames && (
          <small className={styles.file} dir="auto">
            {fileName}
          </small>
        )}
      </th>
      <td data-numeric="true">
        {score === null ? '–' : `${rounded(score.score)} of ${score.asked}`}
        {score !== null && score.answered < score.asked && <small>{score.answered} answered</small>}
      </td>
      <td className={styles.findings}>
        {findings.length === 0 ? (
          <span className={styles.fine}>Nothing unusual</span>
        ) : (
          <ul>
            {findings.map((finding, index) => (
              <li key={index} data-weight={findingWeight(finding)}>
                {findingWeight(finding) === 'alarm' && <strong>Look at this: </strong>}
                <span dir="auto">{findingWords(finding, hidesNames)}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
      {title !== null && (
        <td>
          <bdi>{title}</bdi>
        </td>
      )}
      <td className={styles.time}>{showTime(receivedUtc)}</td>
      <td>
        <Button variant="quiet" aria-label={`Remove the result of ${who}`} onClick={() => onRemove(file)}>
          Remove
        </Button>
      </td>
    </tr>
  )
}
