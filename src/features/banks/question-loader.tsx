import { useEffect, useState } from 'react'
import type { BankLoading } from '#src/content/bank-loader.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { GoneQuestion } from '#src/features/banks/gone-question.tsx'
import { QuestionView } from '#src/features/banks/question-view.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

interface QuestionLoaderProps {
  readonly indexed: IndexedQuestion
  readonly errata: readonly Erratum[]
}

/** Fetches the bank of a question. */
export function QuestionLoader({ indexed, errata }: QuestionLoaderProps) {
  const { id, skill } = indexed
  const loadBank = useApp(state => state.loadBank)
  const [loading, setLoading] = useState<BankLoading | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isShown = true
    void loadBank(skill).then(result => {
      if (isShown) setLoading(result)
    })
    return () => {
      isShown = false
    }
  }, [loadBank, skill, tries])

  if (loading === null) return <Loading what="Fetching the question" />
  if (loading.kind === 'failed')
    return (
      <Page title="The question could not be loaded">
        <Notice
          tone="problem"
          role="alert"
          actions={
            <Button
              onClick={() => {
                setLoading(null)
                setTries(tries + 1)
              }}
            >
              Try again
            </Button>
          }
        >
          <p>{loading.reason}</p>
        </Notice>
      </Page>
    )
  const found = loading.questions.get(id)
  // The content of an own bank may be damaged although its index is there.
  if (found === undefined) return <GoneQuestion errata={errata} />
  return <QuestionView indexed={indexed} found={found} errata={errata} />
}
