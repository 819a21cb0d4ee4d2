import type { ResultFile } from '#src/domain/class-reading/class-reading.ts'
import styles from '#src/features/class/student-files.module.css'

/** What is to be known about the files of a student, worst first; nothing where all is well. */
export function StudentFiles({ files }: { readonly files: readonly ResultFile[] }) {
  const remarkable = files.filter(({ findings }) => findings.length > 0)
  if (remarkable.length === 0) return null
  return (
    <ul className={styles.files}>
      {remarkable.map(({ resultId, fileName, findings }) => (
        <li key={resultId}>
          <bdi>{fileName}</bdi>
          <ul>
            {findings.map((finding, at) => (
              <li key={at}>{finding.kind}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
