import styles from '#src/features/assignments/hand-out.module.css'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** Every version that was handed out, newest first. */
export function VersionsPart({ versions }: Pick<AssignmentRecord['value'], 'versions'>) {
  return (
    <div className={styles.noPrint}>
      <Panel title="Versions">
        <table>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Handed out</th>
              <th scope="col">Known in result files as</th>
            </tr>
          </thead>
          <tbody>
            {versions
              .map(({ hash, atUtc }, at) => (
                <tr key={`${hash} ${atUtc}`}>
                  <td>{at + 1}</td>
                  <td>{showTime(atUtc)}</td>
                  <td>
                    <code>{hash}</code>
                  </td>
                </tr>
              ))
              .toReversed()}
          </tbody>
        </table>
        {versions.length > 1 && (
          <p className={styles.small}>
            Link and file above are of version {versions.length}. Results of older versions are listed apart.
          </p>
        )}
      </Panel>
    </div>
  )
}
