import { useMemo } from 'react'
import { GoneQuestion } from '#src/features/banks/gone-question.tsx'
import { QuestionLoader } from '#src/features/banks/question-loader.tsx'
import { useApp } from '#src/state/app-context.tsx'

/** A question to look at by its address, outside of any quiz. */
export function SingleQuestionPage({ questionId }: { readonly questionId: string }) {
  const indexed = useApp(state => state.outline.index.find(({ id }) => id === questionId))
  const allErrata = useApp(state => state.outline.errata)
  const errata = useMemo(
    () => allErrata.filter(erratum => erratum.questionId === questionId),
    [allErrata, questionId],
  )
  if (indexed === undefined) return <GoneQuestion errata={errata} />
  return <QuestionLoader indexed={indexed} errata={errata} />
}
