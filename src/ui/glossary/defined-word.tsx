import { useId, useLayoutEffect, useRef, useState } from 'react'
import styles from '#src/ui/glossary/defined-word.module.css'

interface DefinedWordProps {
  readonly word: string
  readonly definition: string
}

/** Room kept to the edge of the screen, pixels. */
const marginPx = 8

/**
 * A word that shows its definition when it is pointed at, focused or tapped; Escape puts it away. The definition is
 * inside the button, so that the pointer can move onto it.
 */
export function DefinedWord({ word, definition }: DefinedWordProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [shift, setShift] = useState(0)
  const bubble = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    if (!isOpen || bubble.current === null) return undefined
    const { left, right } = bubble.current.getBoundingClientRect()
    const over = right - (document.documentElement.clientWidth - marginPx)
    if (over > 0) setShift(-Math.min(over, left - marginPx))
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
    }
    document.addEventListener('keydown', closeOnEscape, { capture: true })
    return () => {
      setShift(0)
      document.removeEventListener('keydown', closeOnEscape, { capture: true })
    }
  }, [isOpen])

  const show = () => setOpen(true)
  const hide = () => setOpen(false)
  return (
    <button
      type="button"
      className={styles.word}
      aria-label={word}
      aria-describedby={isOpen ? id : undefined}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={show}
    >
      {word}
      {isOpen && (
        <span
          ref={bubble}
          id={id}
          role="tooltip"
          className={styles.bubble}
          style={{ translate: `${shift}px 0` }}
        >
          {definition}
        </span>
      )}
    </button>
  )
}
