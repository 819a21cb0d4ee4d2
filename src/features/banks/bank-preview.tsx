import { useEffect, useRef, useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { BankCounts } from '#src/features/banks/bank-counts.tsx'
import { BankStandingNote } from '#src/features/banks/bank-standing-note.tsx'
import styles from '#src/features/banks/own-banks.module.css'
import { PreviewedQuestions } from '#src/features/banks/previewed-questions.tsx'
import type { BankStanding } from '#src/state/own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface BankPreviewProps {
  readonly bank: OwnBank
  /** Invisible characters that were taken out of its texts. */
  readonly removed: number
  readonly standing: BankStanding
  /** Gives a sentence when it could not be done. */
  readonly onStore: (bank: OwnBank, inUse: boolean) => Promise<string | null>
  readonly onOtherId: (bankId: string) => void
  readonly onDiscard: () => void
}

/** What is in a file that could be read, down to each question, and what can be done with it. */
export function BankPreview({ bank, removed, standing, onStore, onOtherId, onDiscard }: BankPreviewProps) {
  const [name, setName] = useState(bank.name)
  const [isStoring, setStoring] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isNew = standing.kind === 'new'

  async function store(inUse: boolean) {
    setStoring(true)
    setProblem(await onStore({ ...bank, name: name.trim() || bank.name }, inUse))
    setStoring(false)
  }

  return (
    <Panel tone="accent">
      <h2 ref={heading} tabIndex={-1} className={styles.previewHeading}>
        <bdi>{bank.name}</bdi>: {countWords(bank.questions.length, 'question')}
      </h2>
      <BankStandingNote bank={bank} standing={standing} />
      {removed > 0 && (
        <p className={styles.note}>
          {countWords(removed, 'invisible or control character')} {removed === 1 ? 'was' : 'were'} taken out
          of its texts.
        </p>
      )}
      {isNew && (
        <div className={styles.field}>
          <label htmlFor="own-bank-name">Name on this device</label>
          <input
            id="own-bank-name"
            value={name}
            maxLength={100}
            onChange={event => setName(event.currentTarget.value)}
          />
        </div>
      )}
      {problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        {isNew && (
          <Button variant="primary" disabled={isStoring} onClick={() => void store(true)}>
            Import {countWords(bank.questions.length, 'question')}
          </Button>
        )}
        {standing.kind === 'other-content' && (
          <>
            <Button variant="primary" disabled={isStoring} onClick={() => void store(true)}>
              Use the new questions
            </Button>
            <Button disabled={isStoring} onClick={() => void store(false)}>
              Keep using the old ones
            </Button>
            <Button disabled={isStoring} onClick={() => onOtherId(standing.freeId)}>
              Import as a bank of its own
            </Button>
          </>
        )}
        <Button variant="quiet" disabled={isStoring} onClick={onDiscard}>
          {standing.kind === 'here' ? 'Close' : 'Do not import'}
        </Button>
      </div>
      <BankCounts questions={bank.questions} />
      <PreviewedQuestions questions={bank.questions} />
    </Panel>
  )
}
