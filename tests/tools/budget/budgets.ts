/** Bytes after gzip level 9; a kB is 1000 bytes. */
export const budgets = {
  firstQuestionJs: 95_000,
  css: 10_000,
  chart: 125_000,
  index: 15_000,
  bank: 25_000,
} as const

/**
 * Modules on the way from the address bar to a question that can be answered, besides the entry: home starts the
 * default quiz with one click, so the set-up with its form code is not on it.
 */
export const wayToFirstQuestion = ['src/features/take-quiz/question-page.tsx'] as const

/** What a chunk is, told by its name: data has limits of its own, charts may not be on the way to a question. */
export const chunkKinds = [
  { kind: 'bank', name: /^bank-/ },
  { kind: 'index', name: /^question-index/ },
  { kind: 'chart', name: /chart/ },
] as const
