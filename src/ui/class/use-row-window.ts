import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** From so many rows on only those near the window are drawn. */
const leastRows = 60
/** Rows drawn beyond either end of what can be seen, so that scrolling rarely meets empty ones. */
const beyond = 12

/** Rows to draw, ascending; between two that do not follow one another there is a gap as high as what is missing. */
export interface RowWindow {
  readonly rows: readonly number[]
  /** Rows that fit what can be seen. */
  readonly atOnce: number
}

interface Seen {
  readonly first: number
  readonly atOnce: number
}

/**
 * Which of `count` rows, each `rowHeight` pixels high, are near what the scrolling box shows. The row `kept` is always
 * among them, since it may hold the focus. On paper all are.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  kept: number | null,
): RowWindow {
  const [seen, setSeen] = useState<Seen>({ first: 0, atOnce: 20 })
  const isPrinted = useIsPrinted()
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const atOnce = Math.max(1, Math.ceil(element.clientHeight / rowHeight))
      setSeen(before => (before.first === first && before.atOnce === atOnce ? before : { first, atOnce }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      watch.disconnect()
    }
  }, [box, rowHeight])
  if (isPrinted || count < leastRows) return { rows: span(0, count), atOnce: seen.atOnce }
  const start = Math.max(0, Math.min(seen.first, count - seen.atOnce) - beyond)
  const end = Math.min(count, seen.first + seen.atOnce + beyond)
  const near = span(start, end)
  if (kept === null || kept >= count) return { rows: near, atOnce: seen.atOnce }
  if (kept < start) return { rows: [kept, ...near], atOnce: seen.atOnce }
  return { rows: kept >= end ? [...near, kept] : near, atOnce: seen.atOnce }
}

function span(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
}

function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    // The browser takes the page as it is when the listener returns.
    const before = () => flushSync(() => setPrinted(true))
    const after = () => setPrinted(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinted
}
