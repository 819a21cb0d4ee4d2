import { useMemo } from 'react'
import { Link } from 'wouter'
import { erratumKey } from '#src/domain/catalog/erratum-key.ts'
import { questionsWithErrata } from '#src/domain/learning/without-errata.ts'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Tells once who answered a question that was found wrong; its responses are left out of every estimate. */
export function ErrataNotice() {
  const evidence = useApp(state => state.evidence)
  const errata = useApp(state => state.outline.errata)
  const index = useApp(state => state.outline.index)
  const seen = useApp(state => state.preferences.seenErrata)
  const setPreferences = useApp(state => state.setPreferences)
  const news = useMemo(() => {
    const concerned = new Set(questionsWithErrata(evidence, errata))
    return errata.filter(one => concerned.has(one.questionId) && !seen.includes(erratumKey(one)))
  }, [evidence, errata, seen])
  if (news.length === 0) return null
  return (
    <Notice
      tone="warn"
      role="status"
      actions={
        <Button onClick={() => setPreferences({ seenErrata: [...seen, ...news.map(erratumKey)] })}>
          I have read it
        </Button>
      }
    >
      <p>
        {news.length === 1 ? 'A question you answered was wrong.' : 'Questions you answered were wrong.'} Your
        responses to the wrong version are kept, and left out of every result. Sorry.
      </p>
      <ul>
        {news.map(erratum => (
          <li key={erratumKey(erratum)}>
            {erratum.whatWasWrong}{' '}
            {index.some(({ id }) => id === erratum.questionId) ? (
              <Link href={paths.singleQuestion(erratum.questionId)}>See the question as it is now</Link>
            ) : (
              'The question was taken out.'
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
