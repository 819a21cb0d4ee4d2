import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import { questionEntry } from '#src/domain/bank-search/question-entry.ts'
import { everyQuestion, searchQuestions } from '#src/domain/bank-search/search-questions.ts'

/** Words, tags and segments in turn; the last finds nothing, so that every text is read to its end. */
const texts = ['PID-3', '(0008,0050)', '"storage commitment"', 'the patient study', 'xyzzy plugh']

/** Milliseconds of each of `count` searches over all shipped questions. */
export async function timeSearches(count: number): Promise<number[]> {
  const banks = await Promise.all(outline.skills.map(async ({ id }) => ({ id, bank: await loadBank(id) })))
  const entries = banks.flatMap(({ id, bank }) =>
    bank.kind === 'bank'
      ? [...bank.questions.values()].map(({ question }) => questionEntry(question, id))
      : [],
  )
  if (entries.length !== outline.index.length) throw new Error('Not every bank was fetched')
  const bankOf = new Map(outline.skills.map(({ id, bank }) => [id, bank]))
  const durations: number[] = []
  while (durations.length < count) {
    const text = texts[durations.length % texts.length] ?? ''
    const start = performance.now()
    searchQuestions(entries, { ...everyQuestion, text }, bankOf)
    durations.push(performance.now() - start)
  }
  return durations
}
