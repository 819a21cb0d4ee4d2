import { useMemo, useState } from 'react'
import type { ClassReading, ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { findingWeight } from '#src/domain/class-reading/result-finding.ts'
import { findingWords, rounded } from '#src/domain/class-view/finding-words.ts'
import { type FileFilter, passesFilter, worstFirst, worstOf } from '#src/domain/class-view/sort-files.ts'
import type { Names } from '#src/features/class/class-frame.tsx'
import styles from '#src/features/class/result-list.module.css'
import { Button } from '#src/ui/button.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface ResultListProps {
  readonly reading: ClassReading
  readonly names: Names
  readonly onRemove: (file: ResultFile) => void
}

/** Results drawn at first: hundreds at once would hold the page. */
const firstResults = 50

const filters: readonly { readonly filter: FileFilter; readonly name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'to-look-at', name: 'To look at' },
  { filter: 'nowhere', name: 'Counting nowhere' },
]

/** Every result of these assignments with what its file shows, worst first. */
export function ResultList({ reading, names, onRemove }: ResultListProps) {
  const [filter, setFilter] = useState<FileFilter>('all')
  const [isWhole, setWhole] = useState(false)
  const sorted = useMemo(() => worstFirst(reading.files, reading.numbers), [reading])
  const chosen = sorted.filter(file => passesFilter(file, filter))
  const shown = isWhole ? chosen : chosen.slice(0, firstResults)
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
      <ul className={styles.results} aria-label="Results, worst first">
        {shown.map(file => (
          <Result
            key={file.resultId}
            file={file}
            names={names}
            title={titles.size > 1 ? (titles.get(file.assignmentId) ?? '') : null}
            onRemove={onRemove}
          />
        ))}
      </ul>
      {shown.length < chosen.length && (
        <p>
          <Button onClick={() => setWhole(true)}>Show all {chosen.length}</Button>
        </p>
      )}
    </section>
  )
}

interface ResultProps extends Pick<ResultListProps, 'names' | 'onRemove'> {
  readonly file: ResultFile
  /** Of its assignment; null where there is only one. */
  readonly title: string | null
}

function Result({ file, names: { nameOf, hidesNames }, title, onRemove }: ResultProps) {
  const { studentId, fileName, score, receivedUtc } = file
  const who = nameOf(studentId)
  return (
    <li data-worst={worstOf(file) ?? 'none'}>
      <p className={styles.who}>
        <bdi>{who}</bdi>
      </p>
      <p className={styles.score}>
        {score === null ? 'Not scored' : `${rounded(score.score)} of ${score.asked}`}
        {score !== null && score.answered < score.asked && (
          <span className={styles.small}> {score.answered} answered</span>
        )}
      </p>
      <Findings file={file} hidesNames={hidesNames} />
      <p className={styles.origin}>
        {title !== null && (
          <>
            <bdi>{title}</bdi>
            {' · '}
          </>
        )}
        {!hidesNames && (
          <>
            <bdi>{fileName}</bdi>
            {' · '}
          </>
        )}
        taken in {showTime(receivedUtc)}
      </p>
      <Button
        variant="quiet"
        className={styles.remove}
        aria-label={`Remove the result of ${who}`}
        onClick={() => onRemove(file)}
      >
        Remove
      </Button>
    </li>
  )
}

function Findings({
  file: { findings },
  hidesNames,
}: {
  readonly file: ResultFile
  readonly hidesNames: boolean
}) {
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings}>
      {findings.map((finding, index) => (
        <li key={index} data-weight={findingWeight(finding)}>
          {findingWeight(finding) === 'alarm' && <strong>Look at this: </strong>}
          <span dir="auto">{findingWords(finding, hidesNames)}</span>
        </li>
      ))}
    </ul>
  )
}
