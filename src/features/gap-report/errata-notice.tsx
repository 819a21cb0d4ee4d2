import { useMemo } from 'react'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { questionsWithErrata } from '#src/domain/learning/without-errata.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/gap-report/errata-notice.module.css'
import { showDate } from '#src/ui/show-date.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface ErrataNoticeProps {
  /** Only those of one skill. */
  readonly skillId?: string
}

/** Tells who answered a question that was wrong that it was, and that the response does not count. */
export function ErrataNotice({ skillId }: ErrataNoticeProps) {
  const evidence = useApp(state => state.evidence)
  const errata = useApp(state => state.outline.errata)
  const concerned = useMemo(() => {
    const ids = new Set(questionsWithErrata(evidence, errata))
    return errata.filter(
      ({ questionId }) =>
        ids.has(questionId) && (skillId === undefined || isOfSkill(evidence, questionId, skillId)),
    )
  }, [evidence, errata, skillId])
  if (concerned.length === 0) return null
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {countWords(concerned.length, 'question')} you answered {concerned.length === 1 ? 'was' : 'were'}{' '}
          wrong.
        </strong>{' '}
        Your responses to {concerned.length === 1 ? 'it' : 'them'} count neither for nor against you.
      </p>
      <details className={styles.details}>
        <summary>What was wrong</summary>
        <ul>
          {concerned.map(({ questionId, date, whatWasWrong, withdrawn }) => (
            <li key={`${questionId}/${date}`}>
              <code>{questionId}</code>, found on {showDate(Date.parse(date))}: {whatWasWrong}{' '}
              {withdrawn === true ? 'It was withdrawn.' : 'It was corrected.'}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}

function isOfSkill({ questions }: Evidence, questionId: string, skillId: string): boolean {
  const encounters = [...(questions.get(questionId)?.values() ?? [])]
  return encounters.some(({ standing }) => standing?.kind === 'response' && standing.skill === skillId)
}
