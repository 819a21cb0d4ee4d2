import { useEffect, useId, useRef, useState } from 'react'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { BankPreview } from '#src/features/banks/bank-preview.tsx'
import { BankProblems } from '#src/features/banks/bank-problems.tsx'
import { FocusedNotice } from '#src/features/banks/focused-notice.tsx'
import styles from '#src/features/banks/own-banks.module.css'
import { ReadingProgress } from '#src/features/banks/reading-progress.tsx'
import type {
  BankFileProblems,
  BankFileReading,
  BankFileStep,
  BankStanding,
} from '#src/state/own-bank-actions.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Notice } from '#src/ui/notice.tsx'

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly at: BankFileStep | null }
  | {
      readonly kind: 'read'
      readonly file: File
      readonly bank: OwnBank
      readonly removed: number
      readonly standing: BankStanding
    }
  | { readonly kind: 'problems'; readonly fileName: string; readonly found: BankFileProblems }
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentence: string }
  | { readonly kind: 'said'; readonly sentence: string }

/** Takes a file, shows what is in it or what is wrong with it, and imports it on request. */
export function ImportBank({ onChange }: { readonly onChange: () => Promise<void> }) {
  const id = useId()
  const { readFile, standingOf, keep } = useOwnBankActions()
  const [step, setStep] = useState<Step>({ kind: 'none' })
  const [isOver, setOver] = useState(false)
  const reading = useRef(new AbortController())
  useEffect(() => () => reading.current.abort(), [])

  async function read(file: File, bankId?: string) {
    reading.current.abort()
    const started = new AbortController()
    reading.current = started
    setStep({ kind: 'reading', fileName: file.name, at: null })
    const result = await readFile(file, {
      bankId,
      signal: started.signal,
      onStep: at => setStep({ kind: 'reading', fileName: file.name, at }),
    })
    const next = await stepOf(file, result)
    if (!started.signal.aborted) setStep(next)
  }

  async function stepOf(file: File, result: BankFileReading): Promise<Step> {
    if (result.kind === 'refused') return { ...result, fileName: file.name }
    if (result.kind === 'problems') return { kind: 'problems', fileName: file.name, found: result }
    const standing = await standingOf(result.bank)
    return standing.kind === 'problem'
      ? { kind: 'refused', fileName: file.name, sentence: standing.sentence }
      : { ...result, file, standing }
  }

  async function store(bank: OwnBank, inUse: boolean) {
    const stored = await keep(bank, inUse)
    await onChange()
    if (stored.kind === 'problem') return stored.sentence
    const till = stored.durable ? '' : ' It ends with this page: this browser keeps nothing.'
    setStep({
      kind: 'said',
      sentence: `${bank.name} was imported: ${bank.questions.length} questions.${till}`,
    })
    return null
  }

  function take(files: FileList | null) {
    const [file, another] = files ?? []
    if (another !== undefined)
      setStep({ kind: 'refused', fileName: 'Several files', sentence: 'Choose one file at a time.' })
    else if (file !== undefined) void read(file)
  }

  return (
    <section className={styles.part} aria-label="Import a bank">
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <label htmlFor={id}>Bank to import</label>
        <input
          id={id}
          type="file"
          accept=".json,.yaml,.yml,.csv"
          aria-describedby={`${id}-kinds`}
          onChange={event => {
            take(event.currentTarget.files)
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = ''
          }}
        />
        <p id={`${id}-kinds`} className={styles.note}>
          JSON, YAML or a table as CSV, up to 10 MB and 5,000 questions. Choose it, or drop it here. It is
          read on this device, and nothing is imported before you have seen what is in it.
        </p>
      </div>
      {step.kind === 'reading' && (
        <ReadingProgress
          fileName={step.fileName}
          at={step.at}
          onCancel={() => {
            reading.current.abort()
            setStep({ kind: 'said', sentence: 'Reading was stopped. Nothing was imported.' })
          }}
        />
      )}
      {step.kind === 'refused' && (
        <Notice tone="problem" role="alert">
          <p>
            <strong>
              <bdi>{step.fileName}</bdi>
            </strong>
            : {step.sentence} Nothing was imported.
          </p>
        </Notice>
      )}
      {step.kind === 'problems' && <BankProblems fileName={step.fileName} found={step.found} />}
      {step.kind === 'read' && (
        <BankPreview
          key={step.bank.bankHash}
          bank={step.bank}
          removed={step.removed}
          standing={step.standing}
          onStore={store}
          onOtherId={bankId => void read(step.file, bankId)}
          onDiscard={() => setStep({ kind: 'none' })}
        />
      )}
      {step.kind === 'said' && (
        <FocusedNotice sentence={step.sentence} onDismiss={() => setStep({ kind: 'none' })} />
      )}
    </section>
  )
}
