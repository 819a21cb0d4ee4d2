import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Question } from '#src/domain/question/question.ts'

/** A shipped question with the hash that pins its content. */
export interface BankQuestion {
  readonly question: Question
  readonly hash: string
}

export type BankLoading =
  | { readonly kind: 'bank'; readonly questions: ReadonlyMap<string, BankQuestion> }
  /** `reason` is a sentence for the learner. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Fetches the questions of a skill. A bank is fetched once; after a failure the next call tries again. */
export type LoadBank = (skill: string) => Promise<BankLoading>

const advice = 'These questions could not be loaded. Check the connection, or reload if the app was updated.'

type BankImports = Readonly<Record<string, () => Promise<{ readonly default: readonly Question[] }>>>

/** Makes the loader of the banks whose hashes are in `index`. */
export function createBankLoader(banks: BankImports, index: readonly IndexedQuestion[]): LoadBank {
  const hashById = new Map(index.map(({ id, hash }) => [id, hash]))
  const loadings = new Map<string, Promise<BankLoading>>()

  const fetchBank = async (skill: string): Promise<BankLoading> => {
    const fetchQuestions = Object.hasOwn(banks, skill) ? banks[skill] : undefined
    if (fetchQuestions === undefined) {
      return { kind: 'failed', reason: `This version of the app has no questions for the skill "${skill}".` }
    }
    const questions = await fetchQuestions()
      // One lost packet must not end a quiz, so a failed fetch is tried once more.
      .catch(fetchQuestions)
      .then(module => module.default)
      .catch((error: unknown) => String(error))
    if (typeof questions === 'string') {
      loadings.delete(skill)
      return { kind: 'failed', reason: `${advice} (${questions})` }
    }
    return {
      kind: 'bank',
      questions: new Map(questions.map(question => [question.id, pin(question, hashById)])),
    }
  }

  return skill => {
    const known = loadings.get(skill) ?? fetchBank(skill)
    loadings.set(skill, known)
    return known
  }
}

function pin(question: Question, hashById: ReadonlyMap<string, string>): BankQuestion {
  const hash = hashById.get(question.id)
  if (hash === undefined) throw new Error(`${question.id} is not in the question index`)
  return { question, hash }
}
