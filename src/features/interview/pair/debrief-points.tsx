import { useId, useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** interview-record.ts keeps no more. */
const most = { points: 10, characters: 500 }

const titles = {
  keep: { title: 'Keep', hint: 'What went well and should stay' },
  stop: { title: 'Stop', hint: 'What worried you' },
  start: { title: 'Start', hint: 'What was missing' },
}

interface DebriefPointsProps {
  readonly list: keyof typeof titles
  readonly points: readonly string[]
  /** Read out of the ratings; taken over one by one. */
  readonly drafts: readonly string[]
  /** Null for who may only read. */
  readonly onChange: ((points: string[]) => void) | null
}

/** One of the three lists: one point a line, with what the ratings suggest. */
export function DebriefPoints({ list, points, drafts, onChange }: DebriefPointsProps) {
  const id = useId()
  const [isCut, setCut] = useState(false)
  const { title, hint } = titles[list]
  const written = points.filter(point => point.trim() !== '')
  const suggestions = drafts.filter(draft => !written.includes(draft))
  return (
    <Panel title={title}>
      <div className={onChange === null ? undefined : styles.paperOnly}>
        {written.length === 0 ? (
          <p className={styles.note}>Nothing written.</p>
        ) : (
          <ul className={styles.points}>
            {written.map((point, at) => (
              // Somebody may write the same twice.
              <li key={at}>{point}</li>
            ))}
          </ul>
        )}
      </div>
      {onChange !== null && (
        <div className={styles.writing}>
          <label htmlFor={id}>{hint}, one point a line</label>
          <textarea
            id={id}
            rows={4}
            value={points.join('\n')}
            onChange={event => {
              const typed = event.currentTarget.value
              const kept = pointsOf(typed)
              setCut(kept.join('\n') !== typed)
              onChange(kept)
            }}
          />
          {isCut && (
            <p role="status" className={styles.note}>
              There is room for {most.points} points of {most.characters} characters. The rest was left out.
            </p>
          )}
          {suggestions.length > 0 && written.length < most.points && (
            <details open={suggestions.length <= 3}>
              <summary>{countWords(suggestions.length, 'suggestion')} from the ratings</summary>
              <ul className={styles.suggestions}>
                {suggestions.map(text => (
                  <li key={text}>
                    <Button
                      variant="quiet"
                      aria-label={`Add to ${title}: ${text}`}
                      onClick={() => onChange([...written, text])}
                    >
                      Add
                    </Button>{' '}
                    {text}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </Panel>
  )
}

function pointsOf(text: string): string[] {
  return text
    .split('\n')
    .slice(0, most.points)
    .map(point => point.slice(0, most.characters))
}
