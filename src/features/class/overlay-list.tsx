import { useState } from 'react'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/overlay-list.module.css'
import { useClassOverlays } from '#src/state/class-overlays.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** Every overlay kept here that says something about a question of this class, newest first. */
export function OverlayList({ questions }: Pick<ClassReading, 'questions'>) {
  const { overlays, sentence, undo } = useClassOverlays()
  const [problem, setProblem] = useState('')
  const own = (overlays ?? []).filter(({ value }) => value.questions.some(({ hash }) => questions.has(hash)))
  if (sentence !== '') {
    return (
      <Notice tone="problem" role="alert">
        <p>{sentence}</p>
      </Notice>
    )
  }
  if (own.length === 0) return null
  return (
    <Panel title="Recalibrations so far">
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <ul className={styles.list}>
        {own.toReversed().map(({ id, value }) => (
          <li key={id} data-undone={value.undoneUtc !== null}>
            <p>
              {showTime(value.atUtc)}: {countWords(value.persons, 'student')} of{' '}
              <bdi>{value.from.join(', ') || 'a class without a title'}</bdi>,{' '}
              {countWords(value.questions.length, 'question')}; class level {Math.round(value.mu)}
              {typeof value.settings['saidLevel'] === 'number' &&
                `, said to be about ${value.settings['saidLevel']}`}
              . Analysis settings {String(value.settings['analysisVersion'] ?? '–')}, measure settings{' '}
              {String(value.settings['measureVersion'] ?? '–')}.
            </p>
            {value.undoneUtc === null ? (
              <Button onClick={() => void undo(id).then(setProblem)}>Undo</Button>
            ) : (
              <p className={styles.undone}>undone {showTime(value.undoneUtc)}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
