import { useState } from 'react'
import { FocusedNotice } from '#src/features/banks/focused-notice.tsx'
import { OwnBankCard } from '#src/features/banks/own-bank-card.tsx'
import styles from '#src/features/banks/own-banks.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { ListedBank } from '#src/state/list-own-banks.ts'
import type { BankRemoved } from '#src/state/own-bank-actions.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Notice } from '#src/ui/notice.tsx'

interface OwnBankListProps {
  readonly banks: readonly ListedBank[]
  readonly onChange: () => Promise<void>
}

/** The banks on this device, and what can be done with each. */
export function OwnBankList({ banks, onChange }: OwnBankListProps) {
  const { remove, restore } = useOwnBankActions()
  const attempts = useApp(state => state.attempts)
  const [removed, setRemoved] = useState<{ readonly bank: BankRemoved; readonly isAsked: boolean } | null>(
    null,
  )
  const [problem, setProblem] = useState<string | null>(null)

  function isAsked({ questions }: ListedBank): boolean {
    const ids = new Set(questions.map(({ id }) => id))
    return (attempts ?? []).some(
      ({ attempt, finished }) => !finished && attempt.questions.some(({ id }) => ids.has(id)),
    )
  }

  async function removeBank(bank: ListedBank) {
    const result = await remove(bank)
    setProblem(result.kind === 'problem' ? result.sentence : null)
    if (result.kind === 'removed') setRemoved({ bank: result, isAsked: isAsked(bank) })
    await onChange()
  }

  async function undo(bank: BankRemoved) {
    const result = await restore(bank)
    setProblem(result.kind === 'problem' ? result.sentence : null)
    if (result.kind === 'stored') setRemoved(null)
    await onChange()
  }

  return (
    <>
      {problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {removed !== null && (
        <FocusedNotice
          key={removed.bank.name}
          sentence={
            <>
              <bdi>{removed.bank.name}</bdi> was deleted. What was answered stays and counts
              {removed.isAsked && ', and the attempt that is open keeps its questions: it can be finished'}.
            </>
          }
          onUndo={() => void undo(removed.bank)}
          onDismiss={() => setRemoved(null)}
        />
      )}
      {banks.length === 0 ? (
        <p className={styles.note}>There are none yet. Import a file, or begin with a template below.</p>
      ) : (
        <ul className={styles.banks}>
          {banks.map(bank => (
            <li key={bank.id}>
              <OwnBankCard bank={bank} onChange={onChange} onRemove={() => void removeBank(bank)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
