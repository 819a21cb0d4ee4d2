import { useState } from 'react'
import styles from '#src/features/assigned/assigned.module.css'
import { Button } from '#src/ui/button.tsx'

/** A text to paste somewhere else; it can be selected where the browser does not copy. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const [message, setMessage] = useState('')
  async function copy() {
    setMessage('')
    const isCopied = await writeToClipboard(text)
    setMessage(isCopied ? 'Copied.' : 'The browser did not allow copying: select the text and copy it.')
  }
  return (
    <div className={styles.field}>
      <h3>{label}</h3>
      <p className={styles.mail}>{text}</p>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>Copy the text</Button>
        <span role="status">{message}</span>
      </div>
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
