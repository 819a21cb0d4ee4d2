import { type BankFilter, everyQuestion } from '#src/domain/bank-search/search-questions.ts'
import { sourceFamilies } from '#src/domain/bank-search/source-family.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'

/** A filter as it stands in an address; what filters nothing is left out. */
export function writeFilter(filter: BankFilter): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== null && value !== '')
  return new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()
}

/** Reads a filter from an address; what it does not know filters nothing. Skills and banks are taken as they are. */
export function readFilter(text: string): BankFilter {
  const params = new URLSearchParams(text)
  const one = <Value extends string | number>(name: string, values: readonly Value[]) =>
    values.find(value => String(value) === params.get(name)) ?? null
  return {
    ...everyQuestion,
    text: params.get('text') ?? '',
    bank: params.get('bank'),
    skill: params.get('skill'),
    level: one('level', questionLevels),
    kind: one('kind', questionKinds),
    source: one('source', sourceFamilies),
  }
}
