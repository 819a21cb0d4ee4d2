import { useEffect, useMemo, useState } from 'react'
import { questionEntry, type QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import { useApp } from '#src/state/app-context.tsx'

export interface AllQuestions {
  /** Of the banks that are here, in the order of the skills. */
  readonly entries: readonly QuestionEntry[]
  /** Banks still on their way. */
  readonly waiting: number
  /** Why a bank could not be fetched; null when none failed. */
  readonly problem: string | null
  readonly tryAgain: () => void
}

type Arrived = ReadonlyMap<string, readonly QuestionEntry[] | string>

/** Fetches all banks, and lists their questions as they come. */
export function useAllQuestions(): AllQuestions {
  const skills = useApp(state => state.outline.skills)
  const loadBank = useApp(state => state.loadBank)
  const [arrived, setArrived] = useState<Arrived>(new Map())
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let isShown = true
    for (const { id } of skills) {
      void loadBank(id).then(bank => {
        if (!isShown) return
        const listed =
          bank.kind === 'failed'
            ? bank.reason
            : [...bank.questions.values()].map(({ question }) => questionEntry(question, id))
        setArrived(before => new Map(before).set(id, listed))
      })
    }
    return () => {
      isShown = false
    }
  }, [loadBank, skills, tries])

  return useMemo(() => {
    const banks = skills.map(({ id }) => arrived.get(id))
    const problems = banks.filter(bank => typeof bank === 'string')
    return {
      entries: banks.flatMap(bank => (typeof bank === 'object' ? bank : [])),
      waiting: banks.filter(bank => bank === undefined).length,
      problem: problems[0] ?? null,
      tryAgain: () => {
        setArrived(before => new Map([...before].filter(([, bank]) => typeof bank !== 'string')))
        setTries(count => count + 1)
      },
    }
  }, [arrived, skills])
}
