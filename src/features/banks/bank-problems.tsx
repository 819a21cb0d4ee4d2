import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/banks/own-banks.module.css'
import type { BankFileProblems } from '#src/state/own-bank-actions.ts'
import { Notice } from '#src/ui/notice.tsx'

interface BankProblemsProps {
  readonly fileName: string
  readonly found: BankFileProblems
}

/** Everything wrong with a file, by the line to look at. */
export function BankProblems({ fileName, found: { problems, count } }: BankProblemsProps) {
  return (
    <>
      <Notice tone="problem" role="alert">
        <p>
          <bdi>{fileName}</bdi> has {countWords(count, 'problem')}, so nothing was imported. Correct the file
          and choose it again.
          {count > problems.length && ` These are the first ${problems.length}.`}
        </p>
      </Notice>
      <ol className={styles.problems} aria-label="Problems">
        {problems.map(({ line, column, path, message }) => (
          <li key={`${line} ${column} ${path} ${message}`}>
            <span className={styles.line}>Line {line}</span>
            <span>{path !== '' && <code>{path}</code>}</span>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
