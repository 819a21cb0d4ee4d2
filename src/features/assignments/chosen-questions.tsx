import type { QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { excerpt } from '#src/domain/format/excerpt.ts'
import { QuestionFactsLine } from '#src/features/assignments/question-facts-line.tsx'
import styles from '#src/features/assignments/question-picker.module.css'
import { Button } from '#src/ui/button.tsx'

interface ChosenQuestionsProps {
  readonly chosen: readonly string[]
  readonly entries: readonly QuestionEntry[]
  readonly onChange: (questions: readonly string[]) => void
}

/** The chosen questions in the order asked, to be moved and taken out. */
export function ChosenQuestions({ chosen, entries, onChange }: ChosenQuestionsProps) {
  if (chosen.length === 0) return null
  function move(from: number, by: -1 | 1) {
    const moved = chosen[from]
    if (moved === undefined) return
    onChange(chosen.toSpliced(from, 1).toSpliced(from + by, 0, moved))
  }
  return (
    <details className={styles.chosen} open>
      <summary>{countWords(chosen.length, 'question')} chosen, in this order</summary>
      <ol>
        {chosen.map((id, at) => {
          const entry = entries.find(one => one.id === id)
          return (
            <li key={id}>
              <span className={styles.stem}>
                {entry === undefined ? id : excerpt(entry.stem)}
                {entry !== undefined && <QuestionFactsLine entry={entry} />}
              </span>
              <span className={styles.buttons}>
                <Button
                  variant="quiet"
                  aria-label={`Ask question ${at + 1} earlier`}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(at, -1)}
                >
                  ↑
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Ask question ${at + 1} later`}
                  aria-disabled={at === chosen.length - 1}
                  onClick={() => at < chosen.length - 1 && move(at, 1)}
                >
                  ↓
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Take out question ${at + 1}`}
                  onClick={() => onChange(chosen.filter(one => one !== id))}
                >
                  ✕
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
