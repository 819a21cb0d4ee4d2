import { useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/banks/own-banks.module.css'
import type { ListedBank } from '#src/state/list-own-banks.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface BankVersionsProps {
  readonly bank: ListedBank
  readonly onChange: () => Promise<void>
}

/** Other contents of the same bank that are kept, each to be used instead. */
export function BankVersions({ bank: { name, versions }, onChange }: BankVersionsProps) {
  const { pointTo } = useOwnBankActions()
  const [problem, setProblem] = useState<string | null>(null)

  async function choose(bankHash: string) {
    const result = await pointTo(bankHash, name)
    setProblem(result.kind === 'problem' ? result.sentence : null)
    await onChange()
  }

  return (
    <details className={styles.help}>
      <summary>{countWords(versions.length, 'other version')} kept</summary>
      <ul className={styles.versions}>
        {versions.map(({ bankHash, questions, same }) => (
          <li key={bankHash}>
            <span>
              {countWords(questions, 'question')}, {same} of them as in the one in use{' '}
              <code aria-label="Version">{bankHash}</code>
            </span>
            <Button onClick={() => void choose(bankHash)}>Use this version</Button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
    </details>
  )
}
