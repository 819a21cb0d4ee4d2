import type { ResultFile } from '#src/domain/class-reading/class-reading.ts'
import { findingWords } from '#src/domain/class-view/finding-words.ts'
import styles from '#src/features/class/student-files.module.css'

interface StudentFilesProps {
  readonly files: readonly ResultFile[]
  readonly hidesNames: boolean
}

/** What is to be known about the files of a student, worst first; nothing where all is well. */
export function StudentFiles({ files, hidesNames }: StudentFilesProps) {
  const remarkable = files.filter(({ findings }) => findings.length > 0)
  if (remarkable.length === 0) return null
  return (
    <ul className={styles.files}>
      {remarkable.map(({ resultId, fileName, findings }) => (
        <li key={resultId}>
          {hidesNames ? 'One of the files' : <bdi>{fileName}</bdi>}
          <ul>
            {findings.map((finding, at) => (
              <li key={at} dir="auto">
                {findingWords(finding, hidesNames)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
