import { useState } from 'react'
import { Link } from 'wouter'
import type { SecondReading } from '#src/content/load-reviews.ts'
import type { QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import { excerpt } from '#src/domain/format/excerpt.ts'
import { paths } from '#src/domain/paths.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import styles from '#src/features/banks/banks-page.module.css'
import { kindNames } from '#src/domain/question/kind-words.ts'
import { ownBankName } from '#src/features/banks/own-bank-name.ts'
import { readingWords } from '#src/features/banks/reading-words.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'

/** More than fit a screen, few enough to be drawn in a moment. */
const atOnce = 40

interface QuestionListProps {
  readonly entries: readonly QuestionEntry[]
  readonly readings: ReadonlyMap<string, SecondReading> | null
}

/** Questions as lines to open, some at a time. */
export function QuestionList({ entries, readings }: QuestionListProps) {
  const { skills, ownBanks = [] } = useApp(state => state.outline)
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <ol className={styles.list}>
        {entries.slice(0, shown).map(entry => (
          <li key={entry.id}>
            <Link href={paths.singleQuestion(entry.id)}>{excerpt(entry.stem)}</Link>
            <p className={styles.facts}>
              <span>{skills.find(({ id }) => id === entry.skill)?.name ?? entry.skill}</span>
              <span>Level {entry.level}</span>
              <span>{kindNames[entry.kind]}</span>
              {isOwnQuestionId(entry.id) ? (
                <span>
                  Your own: <bdi>{ownBankName(entry.id, ownBanks)}</bdi>
                </span>
              ) : (
                readings !== null && <span>{readingWords(readings.get(entry.id))}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      {shown < entries.length && (
        <p>
          <Button onClick={() => setShown(shown + atOnce)}>
            Show {Math.min(atOnce, entries.length - shown)} more of {entries.length - shown}
          </Button>
        </p>
      )}
    </>
  )
}
