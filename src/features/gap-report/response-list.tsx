import { Link } from 'wouter'
import { useState } from 'react'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/gap-report/response-list.module.css'
import { showDate } from '#src/ui/show-date.ts'
import type { Stems } from '#src/features/gap-report/use-stems.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Responses shown before the rest is asked for. */
const atFirst = 10

interface ResponseListProps {
  readonly responses: readonly WeighedResponse[]
  readonly stems: Stems
  /** What to say about a response besides its date. */
  readonly about: (response: WeighedResponse) => string
}

/** Responses by what was asked, each with a way to the question. */
export function ResponseList({ responses, stems, about }: ResponseListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? responses : responses.slice(0, atFirst)
  return (
    <>
      {stems.kind === 'failed' && (
        <Notice tone="warn" role="status" actions={<Button onClick={stems.retry}>Try again</Button>}>
          <p>{stems.reason}</p>
        </Notice>
      )}
      <ul className={styles.list}>
        {shown.map(one => (
          <li key={`${one.questionId}/${one.attemptId}`}>
            <Asked questionId={one.questionId} stems={stems} />
            <p className={styles.about}>
              {showDate(one.response.tUtc)} · {about(one)}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < responses.length && (
        <p>
          <Button onClick={() => setIsWhole(true)}>Show all {responses.length}</Button>
        </p>
      )}
    </>
  )
}

function Asked({ questionId, stems }: { readonly questionId: string; readonly stems: Stems }) {
  if (stems.kind === 'loading') return <p className={styles.about}>Fetching the question…</p>
  const stem = stems.kind === 'stems' ? stems.stems.get(questionId) : questionId
  if (stem === undefined) return <p>{questionId}: this question is no longer in the bank.</p>
  return (
    <Link href={paths.singleQuestion(questionId)} className={styles.stem}>
      {stem}
    </Link>
  )
}
