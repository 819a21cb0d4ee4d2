import { useEffect, useRef } from 'react'
import styles from '#src/features/take-quiz/shortcut-help.module.css'
import { Button } from '#src/ui/button.tsx'

const keys = [
  ['1 – 8', 'choose option A – H'],
  ['Enter', 'submit'],
  ['N', 'next question'],
  ['P', 'previous question'],
  ['I', 'I don’t know'],
  ['F', 'flag, or take the flag back'],
  ['M', 'question map'],
  ['?', 'this list'],
] as const

interface ShortcutHelpProps {
  readonly onClose: () => void
}

export function ShortcutHelp({ onClose }: ShortcutHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">Keyboard shortcuts</h2>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        In a message, dump or log the arrow keys move and Space picks. Single keys can be turned off in
        Settings.
      </p>
      <Button variant="primary" onClick={onClose}>
        Close
      </Button>
    </dialog>
  )
}
