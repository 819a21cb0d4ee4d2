import { useMemo } from 'react'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import { GoneQuestion } from '#src/features/banks/gone-question.tsx'
import { QuestionLoader } from '#src/features/banks/question-loader.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Loading } from '#src/ui/loading.tsx'

/** A question to look at by its address, outside of any quiz. */
export function SingleQuestionPage({ questionId }: { readonly questionId: string }) {
  const indexed = useApp(state => state.outline.index.find(({ id }) => id === questionId))
  const isOpening = useApp(state => state.health.kind === 'opening')
  const allErrata = useApp(state => state.outline.errata)
  const errata = useMemo(
    () => allErrata.filter(erratum => erratum.questionId === questionId),
    [allErrata, questionId],
  )
  // Own questions are in the store, which may still be opening.
  if (indexed === undefined && isOpening && isOwnQuestionId(questionId))
    return <Loading what="Looking for it" />
  if (indexed === undefined) return <GoneQuestion errata={errata} />
  return <QuestionLoader indexed={indexed} errata={errata} />
}
