import { useEffect, useId, useRef, useState } from 'react'
import styles from '#src/features/banks/own-banks.module.css'
import type { ListedBank } from '#src/state/list-own-banks.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'

interface RenameBankProps {
  readonly bank: ListedBank
  readonly onDone: () => Promise<void>
}

/** The name of a bank in a field; its id and its questions stay what they are. */
export function RenameBank({ bank, onDone }: RenameBankProps) {
  const id = useId()
  const { rename } = useOwnBankActions()
  const [name, setName] = useState(bank.name)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function save() {
    const wanted = name.trim()
    if (wanted === '') return setProblem('A bank needs a name.')
    const result = wanted === bank.name ? null : await rename(bank, wanted)
    if (result?.kind === 'problem') return setProblem(result.sentence)
    return onDone()
  }

  return (
    <form
      className={styles.rename}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>Name of the bank</label>
        <input
          id={id}
          ref={field}
          value={name}
          maxLength={100}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') void onDone()
          }}
        />
      </div>
      <Button type="submit" variant="primary">
        Save name
      </Button>
      <Button onClick={() => void onDone()}>Cancel</Button>
      <p id={`${id}-problem`} role="alert" className={styles.note}>
        {problem}
      </p>
    </form>
  )
}
