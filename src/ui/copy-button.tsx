import { useState } from 'react'
import styles from '#src/ui/copy-button.module.css'
import { Button } from '#src/ui/button.tsx'

interface CopyButtonProps {
  readonly name: string
  /** Said once it is in the clipboard. */
  readonly done: string
  /** What to do when the browser does not copy. */
  readonly otherwise: string
  readonly text: () => string
}

/** Copies a text and says so. */
export function CopyButton({ name, done, otherwise, text }: CopyButtonProps) {
  const [message, setMessage] = useState('')

  async function copy() {
    setMessage('')
    const isCopied = await writeToClipboard(text())
    setMessage(isCopied ? done : `The browser did not allow copying. ${otherwise}`)
  }

  return (
    <div className={styles.copy}>
      <Button onClick={() => void copy()}>{name}</Button>
      <p role="status">{message}</p>
    </div>
  )
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Refused by the person or the browser, or no clipboard at all on a page without https.
    return false
  }
}
