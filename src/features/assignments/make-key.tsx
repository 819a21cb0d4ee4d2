import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { passphraseProblem } from '#src/domain/assignment/passphrase.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import styles from '#src/features/assignments/keys.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { makeKey, suggestWords } from '#src/state/assigning/instructor-keys.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface MakeKeyProps {
  readonly isFirst: boolean
  readonly onMade: (kid: string) => Promise<void>
}

/** A new key under a passphrase; six words by chance are offered for it. */
export function MakeKey({ isFirst, onMade }: MakeKeyProps) {
  const store = useAppStore()
  const [suggestion, setSuggestion] = useState(suggestWords)
  const [problem, setProblem] = useState('')
  const { register, handleSubmit, setValue, reset, formState } = useForm({
    defaultValues: { title: '', passphrase: '' },
  })
  const { errors, isSubmitting } = formState

  async function make({ title, passphrase }: { title: string; passphrase: string }) {
    setProblem('')
    const result = await makeKey(store, { title: cleanLine(title).text, passphrase })
    if (result.kind === 'problem') return setProblem(result.sentence)
    reset()
    setSuggestion(suggestWords())
    return onMade(result.key.kid)
  }

  return (
    <Panel title={isFirst ? 'Make your first key' : 'Make another key'}>
      <form className={styles.form} noValidate onSubmit={event => void handleSubmit(make)(event)}>
        <div className={styles.field}>
          <label htmlFor="key-title">What it is for</label>
          <input
            id="key-title"
            autoComplete="off"
            maxLength={120}
            placeholder="PACS bootcamp, spring 2027"
            aria-invalid={errors.title !== undefined}
            aria-describedby="key-title-note"
            {...register('title', {
              validate: title => cleanLine(title).text !== '' || 'Give the key a name, such as the course.',
            })}
          />
          <span id="key-title-note" className={errors.title === undefined ? styles.small : styles.wrong}>
            {errors.title?.message ?? 'Only you see this.'}
          </span>
        </div>
        <div className={styles.field}>
          <label htmlFor="key-passphrase">Passphrase of its backup</label>
          <input
            id="key-passphrase"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={1_000}
            aria-invalid={errors.passphrase !== undefined}
            aria-describedby="key-passphrase-note"
            {...register('passphrase', { validate: typed => passphraseProblem(typed) ?? true })}
          />
          <span
            id="key-passphrase-note"
            className={errors.passphrase === undefined ? styles.small : styles.wrong}
          >
            {errors.passphrase?.message ??
              'You need it when you change the browser or the device. It is not stored anywhere.'}
          </span>
          <div className={styles.suggestion}>
            <code>{suggestion}</code>
            <Button
              onClick={() => setValue('passphrase', suggestion, { shouldDirty: true, shouldValidate: true })}
            >
              Take these words
            </Button>
            <Button variant="quiet" onClick={() => setSuggestion(suggestWords())}>
              Other words
            </Button>
          </div>
        </div>
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <p>
          <Button variant={isFirst ? 'primary' : 'secondary'} type="submit" disabled={isSubmitting}>
            {isSubmitting ? 'Making the key…' : 'Make the key'}
          </Button>
        </p>
      </form>
    </Panel>
  )
}
