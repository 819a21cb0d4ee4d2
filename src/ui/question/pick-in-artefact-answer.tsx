import { type KeyboardEvent, useState } from 'react'
import { artefactLines, type ArtefactToken } from '#src/domain/question/artefact-tokens.ts'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { hasColumns } from '#src/ui/question/has-columns.ts'
import { placeName } from '#src/ui/question/place-name.ts'
import artefactStyles from '#src/ui/question/artefact.module.css'
import styles from '#src/ui/question/question.module.css'

export function PickInArtefactAnswer({
  question,
  value,
  disabled,
  onChange,
}: AnswerProps<'pick-in-artefact'>) {
  const { artefact, pick, key } = question
  const lines = artefactLines(artefact, pick)
  const picks = value?.picks ?? []
  const [current, setCurrent] = useState<string | null>(null)
  const tabStop = current ?? lines.flat().find(token => token.place !== null)?.place ?? null

  function toggle(place: string) {
    setCurrent(place)
    const others = picks.filter(other => other !== place)
    // When all places are taken, the oldest pick makes room; with one place a click simply moves the pick.
    const room = key.length - 1
    const kept = room === 0 ? [] : others.slice(-room)
    const next = others.length < picks.length ? others : [...kept, place]
    onChange(next.length === 0 ? null : { kind: 'pick-in-artefact', picks: next })
  }

  return (
    <fieldset disabled={disabled}>
      <legend className={styles.hint}>{instruction(pick, key.length)}</legend>
      <figure className={artefactStyles.artefact}>
        <figcaption>{artefact.title}</figcaption>
        <div
          className={artefactStyles.lines}
          data-format={artefact.format}
          data-columns={hasColumns(artefact.text)}
          data-pick={pick}
          role="group"
          aria-label={`${artefact.title}. Arrow keys move, Space picks.`}
          onKeyDown={moveFocus}
        >
          {lines.map((line, at) => (
            <div key={at} className={artefactStyles.line} data-row={at}>
              {line.map((token, piece) => (
                <Piece
                  key={piece}
                  token={token}
                  isLine={pick === 'line'}
                  isPicked={token.place !== null && picks.includes(token.place)}
                  isTabStop={token.place === tabStop}
                  onPick={toggle}
                  onFocus={setCurrent}
                />
              ))}
            </div>
          ))}
        </div>
        <p className={artefactStyles.status} role="status">
          {`Picked ${picks.length} of ${key.length}${picks.length > 0 ? `: ${picks.map(placeName).join(', ')}` : ''}`}
        </p>
      </figure>
    </fieldset>
  )
}

function instruction(pick: string, count: number): string {
  return count === 1 ? `Pick the ${pick}.` : `Pick ${count} ${pick}s. A wrong one takes a right one back.`
}

interface PieceProps {
  readonly token: ArtefactToken
  readonly isLine: boolean
  readonly isPicked: boolean
  readonly isTabStop: boolean
  readonly onPick: (place: string) => void
  readonly onFocus: (place: string) => void
}

function Piece({ token, isLine, isPicked, isTabStop, onPick, onFocus }: PieceProps) {
  const { place, text } = token
  if (place === null) return <span>{text}</span>
  return (
    <button
      type="button"
      className={artefactStyles.pick}
      data-place={place}
      {...(isLine ? {} : { 'data-tip': '', 'aria-label': `${place} ${text}` })}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isPicked}
      onClick={() => onPick(place)}
      onFocus={() => onFocus(place)}
    >
      {text}
    </button>
  )
}

/** Arrow keys walk the places: left and right in reading order, up and down by line. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')]
  const from = places.findIndex(place => place === document.activeElement)
  const rowOf = (at: number) => Number(places[at]?.closest<HTMLElement>('[data-row]')?.dataset['row'])
  const target = (): number => {
    switch (event.key) {
      case 'ArrowRight':
        return from + 1
      case 'ArrowLeft':
        return from - 1
      case 'ArrowDown':
        return places.findIndex((_, at) => at > from && rowOf(at) > rowOf(from))
      case 'ArrowUp':
        return places.findLastIndex((_, at) => at < from && rowOf(at) < rowOf(from))
      case 'Home':
        return 0
      case 'End':
        return places.length - 1
      default:
        return -1
    }
  }
  const next = from === -1 ? undefined : places[target()]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
