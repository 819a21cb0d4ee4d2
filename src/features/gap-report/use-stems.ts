import { useEffect, useState } from 'react'
import type { BankLoading } from '#src/content/bank-loader.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { useApp } from '#src/state/app-context.tsx'

/** What the questions of a skill ask, by question id. */
type StemsLoading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'stems'; readonly stems: ReadonlyMap<string, string> }
  | { readonly kind: 'failed'; readonly reason: string }

export type Stems = StemsLoading & { readonly retry: () => void }

export function useStems(skillId: string): Stems {
  const loadBank = useApp(state => state.loadBank)
  const [loading, setLoading] = useState<StemsLoading>({ kind: 'loading' })
  const [round, setRound] = useState(1)
  useEffect(() => {
    let isWanted = true
    void loadBank(skillId).then(bank => {
      if (isWanted) setLoading(stemsOf(bank))
    })
    return () => {
      isWanted = false
    }
  }, [loadBank, skillId, round])
  return { ...loading, retry: () => setRound(round + 1) }
}

function stemsOf(bank: BankLoading): StemsLoading {
  if (bank.kind === 'failed') return bank
  const pairs = [...bank.questions].map(([id, { question }]) => [id, plainText(question.stem)] as const)
  return { kind: 'stems', stems: new Map(pairs) }
}
