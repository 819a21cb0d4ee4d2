import { useRef, useState } from 'react'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import styles from '#src/ui/question/ordering-answer.module.css'
import shared from '#src/ui/question/question.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export function OrderingAnswer({ question, value, disabled, onChange }: AnswerProps<'ordering'>) {
  const order = value?.order ?? question.items.map(item => item.id)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [announcement, announce] = useState('')

  function move(id: string, to: number) {
    const from = order.indexOf(id)
    if (to < 0 || to >= order.length || to === from) return
    const next = order.filter(other => other !== id)
    next.splice(to, 0, id)
    onChange({ kind: 'ordering', order: next })
    announce(`${textOf(id)}: now step ${to + 1} of ${order.length}`)
  }
  function textOf(id: string) {
    const found = question.items.find(item => item.id === id)
    return found === undefined ? '' : plainText(found.text)
  }
  function dragTo(id: string, clientY: number) {
    const rows = [...(list.current?.children ?? [])]
    const to = rows.findIndex(row => {
      const box = row.getBoundingClientRect()
      return clientY >= box.top && clientY <= box.bottom
    })
    if (to !== -1) move(id, to)
  }

  return (
    <fieldset disabled={disabled}>
      <legend className={shared.hint}>
        Put the steps in order: drag a handle, or use the arrow buttons.
      </legend>
      <ol className={styles.steps} ref={list}>
        {order.map((id, at) => {
          const found = question.items.find(item => item.id === id)
          if (found === undefined) return null
          return (
            <li key={id} className={styles.step} data-dragged={dragged === id}>
              <span
                className={styles.handle}
                aria-hidden="true"
                onPointerDown={event => {
                  if (disabled) return
                  event.currentTarget.setPointerCapture(event.pointerId)
                  setDragged(id)
                }}
                onPointerMove={event => dragged === id && dragTo(id, event.clientY)}
                onPointerUp={() => setDragged(null)}
                onPointerCancel={() => setDragged(null)}
              >
                ⠿
              </span>
              <span className={styles.stepText}>
                <RichTextView text={found.text} inline />
              </span>
              <span className={styles.stepButtons}>
                <MoveButton label={`Move up: ${textOf(id)}`} off={at === 0} onClick={() => move(id, at - 1)}>
                  ↑
                </MoveButton>
                <MoveButton
                  label={`Move down: ${textOf(id)}`}
                  off={at === order.length - 1}
                  onClick={() => move(id, at + 1)}
                >
                  ↓
                </MoveButton>
              </span>
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </fieldset>
  )
}

interface MoveButtonProps {
  readonly label: string
  readonly off: boolean
  readonly onClick: () => void
  readonly children: string
}

/** Stays focusable at the end of the list, so that moving by keyboard never loses the place. */
function MoveButton({ label, off, onClick, children }: MoveButtonProps) {
  return (
    <button type="button" className={styles.move} aria-label={label} aria-disabled={off} onClick={onClick}>
      {children}
    </button>
  )
}
